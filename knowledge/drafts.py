"""An entry that is being written: as a file, and what loading would refuse about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from knowledge.fields import Fields
from knowledge.model import ASK_KINDS, Content
from knowledge.problems import Problem
from knowledge.reading import read_entry
from knowledge.rules import rules_broken_by

FILE = "draft"
_WIDTH = 100
_PAGE_DIGITS = 6
_NOT_NEEDED = ("points", "see_also")


@dataclass(frozen=True)
class Draft:
    """What somebody has written so far; `page` as it was typed, "" where there is none."""

    toolkit: str
    entry: str = ""
    topic: str = ""
    title: str = ""
    asks: Mapping[str, Sequence[str]] = field(default_factory=dict)
    answer: str = ""
    easy: str = ""
    points: Sequence[str] = ()
    section: str = ""
    page: str = ""
    see_also: Sequence[str] = ()
    checked: date = date.min


def draft_file(draft: Draft) -> str:
    """The draft as a file of content, in the order that its fields have in all others."""
    return yaml.safe_dump(
        {"entries": [_values(draft)]}, sort_keys=False, allow_unicode=True, width=_WIDTH
    )


def refused(draft: Draft, content: Content) -> list[Problem]:
    """Everything that loading would say of the draft, were it part of this content.

    What is wrong with the rest of the content is not the draft's.
    """
    problems: list[Problem] = []
    values = yaml.safe_load(draft_file(draft))["entries"][0]
    entry = read_entry(Fields(FILE, "", values, problems), draft.toolkit)
    return problems + rules_broken_by(entry, content)


def _values(draft: Draft) -> dict[str, Any]:
    """The fields of the draft; those that an entry need not have are left out where empty."""
    source = {"section": draft.section, "page": _page(draft.page)}
    values = {
        "id": draft.entry,
        "topic": draft.topic,
        "title": draft.title,
        "asks": {kind: list(draft.asks[kind]) for kind in ASK_KINDS if draft.asks.get(kind)},
        "answer": draft.answer,
        "easy": draft.easy,
        "points": list(draft.points),
        "source": {name: value for name, value in source.items() if value is not None},
        "see_also": list(draft.see_also),
        "checked": draft.checked,
    }
    return {name: value for name, value in values.items() if value or name not in _NOT_NEEDED}


def _page(typed: str) -> int | str | None:
    """A number where one was typed; anything else is left for loading to refuse."""
    number = typed.isdecimal() and typed.isascii() and len(typed) <= _PAGE_DIGITS
    return int(typed) if number else typed or None
