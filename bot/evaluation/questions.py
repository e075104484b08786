"""The evaluation sets: questions written apart from the asks, with what answers each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.settings import PROJECT

FOLDER = PROJECT / "tests" / "evaluation"
MOST_RIGHT = 2


@dataclass(frozen=True)
class Question:
    """A question within scope; any of `entries` (one or two) is a right answer.

    `anywhere` are those that are right for someone whose area is not known, where the subject is
    one of several toolkits.
    """

    ask: str
    kind: str
    entries: tuple[str, ...]
    anywhere: tuple[str, ...] = ()

    def right(self, area: str | None) -> tuple[str, ...]:
        """The right answers, two at most, for someone of this area or of none."""
        if area is None and self.anywhere:
            return (*self.anywhere, *self.entries)[:MOST_RIGHT]
        return self.entries


@dataclass(frozen=True)
class FollowUp:
    """Two lines of a conversation; the second, `then`, means nothing alone.

    It is right to answer it with one of `entries`, or to take it for the dialogue act `act`.
    """

    area: str | None
    first: str
    answered: str
    then: str
    kind: str
    entries: tuple[str, ...]
    act: str | None


@dataclass(frozen=True)
class Refusal:
    """A question that must be refused; `kind` says why."""

    ask: str
    kind: str


@dataclass(frozen=True)
class Act:
    """A message that is a dialogue act of its own, such as thanks."""

    ask: str
    intent: str


def questions(toolkit: str) -> list[Question]:
    """The questions of one toolkit, or those that compare toolkits (`comparisons`)."""
    rows = _rows(FOLDER / f"{toolkit}.yml")
    return [
        Question(r["ask"], r["kind"], tuple(r["entries"]), tuple(r.get("anywhere", ())))
        for r in rows
    ]


def follow_ups() -> list[FollowUp]:
    """The pairs of lines whose second leans on the answer to the first."""
    return [
        FollowUp(
            area=row["area"],
            first=row["first"],
            answered=row["answered"],
            then=row["then"],
            kind=row["kind"],
            entries=tuple(row.get("entries", ())),
            act=row.get("act"),
        )
        for row in _rows(FOLDER / "follow_ups.yml", "pairs")
    ]


def refusals() -> list[Refusal]:
    """The questions out of scope."""
    return [Refusal(r["ask"], r["kind"]) for r in _rows(FOLDER / "out_of_scope.yml")]


def acts() -> list[Act]:
    """The messages that are small talk, follow-ups and the like."""
    return [Act(r["ask"], r["intent"]) for r in _rows(FOLDER / "small_talk.yml")]


def _rows(path: Path, name: str = "questions") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))[name]
    return rows
