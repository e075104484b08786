"""A question may be left open, unless nothing could be said without it."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["skip", "can we leave this question out"])
async def test_a_person_leaves_a_question_open(talk: Talk, said: str) -> None:
    await comes_to(talk, "resources")
    await talk.says(said)
    await talk.is_asked("interest", "We leave that one open")
    await talk.has_answered(time="enough", resources=None)


@pytest.mark.parametrize("question", ["arena", "open"])
async def test_what_the_advice_hangs_on_cannot_be_skipped(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    await talk.says("skip this one please")
    await talk.is_asked(question, "cannot be skipped")


async def test_a_person_says_by_a_button_that_the_work_has_no_name(talk: Talk) -> None:
    await comes_to(talk, "work")
    await talk.chooses("Skip this one")
    await talk.is_asked("arena", "We leave that one open")
    await talk.has_answered(work=None)


async def test_skipping_a_question_one_has_answered_takes_nothing_away(talk: Talk) -> None:
    await comes_to(talk, "resources")
    await talk.says("back")
    await talk.is_asked("time", "Your answer so far: Yes, enough")
    await talk.says("skip")
    await talk.is_asked("resources")
    await talk.has_answered(time="enough")


async def test_a_person_comes_back_to_what_they_skipped(talk: Talk) -> None:
    await comes_to(talk, "time")
    await talk.says("skip")
    await presses(talk, "Yes, enough", "Yes, they want to share decisions", "Yes, at this level")
    await presses(talk, "Yes", "Change an answer", "4")
    await talk.is_asked("time")
    await presses(talk, "Yes, enough", "Yes, show me the result")
    await talk.has_ended("finished", "Co-produce now, with the people it touches")
