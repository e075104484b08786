"""A score as people read it."""

from __future__ import annotations

from bot.results.wording import say
from knowledge.instruments.model import MEAN, Instrument
from knowledge.instruments.outcome import Result


def score_in_words(instrument: Instrument, result: Result) -> str:
    """“7 of 10”, or a mean; "" where nothing was scored."""
    if result.score is None or not result.out_of:
        return ""
    if instrument.score == MEAN:
        return say("mean", score=f"{result.score:g}")
    return say("count", score=f"{result.score:g}", of=result.out_of)
