"""A new area or reading level in the middle changes the words, and nothing that was written."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins, begins_and_answers_two
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "area"),
    [("we live in Staffordshire now", "staffordshire"), ("I've moved to Sefton", "sefton")],
)
async def test_somebody_names_another_area(talk: Talk, said: str, area: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.expects(intent="set_area", area=area)
    await talk.is_asked("reason")
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)


@pytest.mark.parametrize("said", ["easy words please", "can you use easy read please"])
async def test_somebody_asks_for_easy_words(talk: Talk, said: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.expects(reading="easy")
    await talk.is_asked("reason", "What can people bring to it?")
    await talk.has_answered(purpose=PURPOSE, reason=None)


async def test_easy_words_are_left_again(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await talk.expects(words=("This is the form to fill in", "What is your project for?"))
    await talk.says("normal words please")
    await talk.expects(reading="standard")
    await talk.is_asked("purpose", "Say what you want to reach with it")
