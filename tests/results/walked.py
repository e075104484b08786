"""Finished and unfinished walks for tests, and their results."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any

from bot.records.groups import Group
from bot.records.tables import FINISHED
from bot.records.walks import Walk
from bot.results.model import GroupPage, ResultPage
from bot.results.page import group_page_of, page_of
from knowledge.instruments.answers import Answer, answers_to_json
from knowledge.instruments.model import Instrument
from tests.support.sample_instruments import ENTRIES, TOOLKITS

NOW = datetime(2026, 11, 21, 14, 5, tzinfo=timezone.utc)


def chosen(**given: str | int | Answer | None) -> dict[str, Answer]:
    """Answers by question."""
    return {question: _answer(value) for question, value in given.items()}


def walk(one: Instrument, answers: Mapping[str, Answer], **more: Any) -> Walk:
    """A walk as stored; finished, unless `state` says otherwise."""
    usual: dict[str, Any] = {
        "id": "a" * 32,
        "conversation_id": None,
        "instrument": one.id,
        "area": None,
        "state": FINISHED,
        "at": None,
        "answers": answers_to_json(answers),
        "earlier_id": None,
        "group_id": None,
        "begun_at": NOW,
        "changed_at": NOW,
        "finished_at": NOW,
    }
    return Walk(**{**usual, **more})


def result(
    one: Instrument, answers: Mapping[str, Answer], *, earlier: Walk | None = None, **more: Any
) -> ResultPage:
    """The result of these answers."""
    return page_of(one, walk(one, answers, **more), ENTRIES, TOOLKITS, earlier)


def group_result(
    one: Instrument, *everyone: Mapping[str, Answer], early: bool = False
) -> GroupPage:
    """What a group answered."""
    group = Group("g" * 32, one.id, "a" * 32, early, NOW)
    return group_page_of(one, group, [walk(one, answers) for answers in everyone])


def _answer(value: str | int | Answer | None) -> Answer:
    if isinstance(value, Answer):
        return value
    return Answer(number=value) if isinstance(value, int) else Answer(option=value or "")
