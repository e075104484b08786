"""What a person would get for what the pipeline understood: an answer, a choice, or a no."""

from __future__ import annotations

from enum import Enum

import yaml

from bot.settings import PROJECT
from knowledge.verdict import Verdict


class Outcome(str, Enum):
    """The kinds of reply that matter for the figures."""

    ANSWER = "answer"
    ASKED_WHICH = "asked which"
    UNSURE = "unsure, nearest offered"
    REFUSED = "refused"
    OTHER = "other"


EXPLAIN, FALLBACK = "explain", "nlu_fallback"


def refusing_intents() -> set[str]:
    """The dialogue acts that are answered with a no."""
    path = PROJECT / "bot" / "domain" / "out_of_scope.yml"
    return set(yaml.safe_load(path.read_text(encoding="utf-8"))["intents"])


def outcome(intent: str, verdict: str, refusing: set[str]) -> Outcome:
    """The reply's kind, by the rules of `data/stories` and `action_explain`."""
    if intent in refusing:
        return Outcome.REFUSED
    if intent not in {EXPLAIN, FALLBACK}:
        return Outcome.OTHER
    if intent == FALLBACK or verdict == Verdict.UNSURE:
        return Outcome.UNSURE
    return Outcome.ASKED_WHICH if verdict == Verdict.CLOSE else Outcome.ANSWER
