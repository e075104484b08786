"""Questions to ask at the meeting, by topic and toolkit of the answers: written, never made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.meeting.model import Suggestion, Suggestions

_FILE = Path(__file__).with_name("questions.yml")
ANY, RESULT, OF = "any", "result", "of-"
"""Subjects that are no topics: every meeting, a result, and (with its id) a toolkit."""
MOST_TOPICS = 8
"""More than this nobody reads through; the topics of the newest answers are kept."""


def suggestions(
    subjects: Sequence[str], titles: Mapping[str, str], reading: str
) -> tuple[Suggestions, ...]:
    """The questions on these subjects in the order given, without those that have none."""
    written = _written()
    return tuple(
        Suggestions(titles.get(subject, subject), _of(subject, written[subject], reading))
        for subject in subjects
        if subject in written
    )


def subjects_for(
    topics: Sequence[str], toolkits: Sequence[str], *, result: bool
) -> tuple[str, ...]:
    """What to suggest questions on: topics asked about last, toolkits, a result, every meeting."""
    newest = tuple(dict.fromkeys(reversed(topics)))[:MOST_TOPICS]
    return (*newest, *(OF + one for one in toolkits), *((RESULT,) if result else ()), ANY)


@cache
def _written() -> dict[str, list[dict[str, str]]]:
    """Every question by its subject."""
    file: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    toolkits = {OF + toolkit: written for toolkit, written in file["toolkits"].items()}
    return {**file["topics"], **toolkits, RESULT: file[RESULT], ANY: file[ANY]}


def _of(subject: str, written: Sequence[Mapping[str, str]], reading: str) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion(f"{subject}-{place}", question[reading])
        for place, question in enumerate(written, 1)
    )
