"""How well the check for disclosures works, as a section of docs/figures.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.edge.safety_encoder import disclosure_check, safety_encoder
from bot.evaluation.disclosures import (
    DIRECT,
    Heard,
    disclosures,
    look_alikes,
    measure_disclosures,
    ordinary,
)
from bot.evaluation.measure import Share
from bot.evaluation.report import joined
from bot.safety.disclosure import find_disclosure
from bot.settings import Settings

SECTION = "disclosures"


def disclosures_section(settings: Settings) -> str:
    """Measure the check as the edge has it, and phrases alone."""
    sets = disclosures(), look_alikes(), list(ordinary())
    both = measure_disclosures(*sets, disclosure_check(safety_encoder(settings)).find)
    return as_markdown(both, measure_disclosures(*sets, find_disclosure))


def as_markdown(both: Heard, phrases: Heard) -> str:
    """The section's text: phrases and what was learnt together, and phrases alone."""
    return "\n".join(_lines(both, phrases))


def _lines(both: Heard, phrases: Heard) -> Iterator[str]:
    yield "## Disclosures"
    yield ""
    yield "Repeat with `make evaluate`. The sets in `tests/evaluation/safety/` were written apart"
    yield "from the phrases and from what the check learns from, and hold hints as well as plain"
    yield "words. Six of their 1,872 messages were learnt all the same, word for word or nearly."
    yield "A safety message that fires wrongly stops what the person was doing; one that does not"
    yield "fire leaves them without the numbers, which stand on every page all the same."
    yield ""
    yield "| what | aim | phrases and what was learnt | phrases alone |"
    yield "|---|---|---|---|"
    yield from _found("put", both.by_how, phrases.by_how)
    rest, rest_phrases = _indirect(both), _indirect(phrases)
    yield f"| found, all that is not direct | ≥ 90 % | {rest} | {rest_phrases} |"
    yield from _found("kind", both.by_kind, phrases.by_kind)
    yield from _found("about or by", both.by_who, phrases.by_who)
    yield f"| of those found, given the right kind | – | {both.kind_right} | {phrases.kind_right} |"
    every, every_phrases = joined(both.alarms.values()), joined(phrases.alarms.values())
    yield f"| look-alikes wrongly taken | ≤ 1 % | {every} | {every_phrases} |"
    for group, share in both.alarms.items():
        yield f"| look-alikes, {_said(group)} | – | {share} | {phrases.alarms[group]} |"
    yield f"| ordinary messages wrongly taken | ≤ 0.2 % | {both.ordinary} | {phrases.ordinary} |"


def _found(what: str, both: Mapping[str, Share], phrases: Mapping[str, Share]) -> Iterator[str]:
    for name, share in both.items():
        aim = "≥ 98 %" if name == DIRECT else "≥ 90 %" if what != "about or by" else "–"
        yield f"| found, {what}: {_said(name)} | {aim} | {share} | {phrases[name]} |"


def _indirect(heard: Heard) -> Share:
    return joined(share for how, share in heard.by_how.items() if how != DIRECT)


def _said(name: str) -> str:
    return name.replace("_", " ")
