"""The evaluation sets: questions written apart from the asks, with what answers each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.settings import PROJECT

FOLDER = PROJECT / "tests" / "evaluation"


@dataclass(frozen=True)
class Question:
    """A question within scope; any of `entries` (one or two) is a right answer."""

    ask: str
    kind: str
    entries: tuple[str, ...]


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
    """The questions of one toolkit."""
    rows = _rows(FOLDER / f"{toolkit}.yml")
    return [Question(r["ask"], r["kind"], tuple(r["entries"])) for r in rows]


def refusals() -> list[Refusal]:
    """The questions out of scope."""
    return [Refusal(r["ask"], r["kind"]) for r in _rows(FOLDER / "out_of_scope.yml")]


def acts() -> list[Act]:
    """The messages that are small talk, follow-ups and the like."""
    return [Act(r["ask"], r["intent"]) for r in _rows(FOLDER / "small_talk.yml")]


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["questions"]
    return rows
