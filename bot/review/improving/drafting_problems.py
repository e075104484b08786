"""Why loading would refuse a draft, in an editor's words, and beside which field that stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import yaml

from knowledge.drafts import Draft
from knowledge.model import ASK_KINDS
from knowledge.problems import Problem

FORM = "form"
"""Where a reason stands that is of no one field, or that nobody foresaw: told as loading has it."""

_ASKS = "asks"
_REASONS = [
    (re.compile(one["when"], re.DOTALL), one["at"], one["words"])
    for one in yaml.safe_load(
        Path(__file__).with_name("drafting_reasons.yml").read_text(encoding="utf-8")
    )
]


def by_field(problems: Iterable[Problem], draft: Draft) -> dict[str, list[str]]:
    """The reasons by the field they stand beside, each once."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        at, words = _told(problem.reason)
        reasons = found.setdefault(_kind_of(problem.reason, draft) if at == _ASKS else at, [])
        if words not in reasons:
            reasons.append(words)
    return found


def _told(reason: str) -> tuple[str, str]:
    for when, at, words in _REASONS:
        matched = when.fullmatch(reason)
        if matched:
            caught = [group for group in matched.groups() if group is not None]
            return at, words.format(*caught)
    return FORM, reason


def _kind_of(reason: str, draft: Draft) -> str:
    """The field of the kind that an ask is of, which is told as loading compares it."""
    for kind in ASK_KINDS:
        for ask in draft.asks.get(kind, ()):
            if reason.startswith(f"the ask {' '.join(ask.split()).casefold()!r} "):
                return f"{_ASKS}_{kind}"
    return FORM
