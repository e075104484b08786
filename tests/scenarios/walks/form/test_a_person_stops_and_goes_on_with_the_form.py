"""A form can wait: all words are there, and the very same question."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, TITLE, begins_and_answers_two
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("leaving", "returning"),
    [
        ("stop", "carry on with my form"),
        ("no more questions please", "pick up where I left off"),
    ],
)
async def test_a_group_stops_and_is_back_later(talk: Talk, leaving: str, returning: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(leaving)
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says(returning)
    await talk.is_asked("reason", TITLE)
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)


async def test_a_group_stops_to_ask_something_and_goes_on(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await talk.says("stop the form")
    await talk.says("What is co-production?")
    await talk.expects(entry="stoke/what-it-is", kind="answer")
    await talk.says("carry on with the questions")
    await talk.is_asked("reason")


@pytest.mark.parametrize("said", ["save for later", "I need to save this and come back tomorrow"])
async def test_a_group_saves_the_form_and_goes_on_elsewhere(
    talk: Talk, other: Talk, said: str
) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.has_ended("stopped", "code of four words")
    walk = await talk.slot("walk__last")
    assert f"{{code:walk:{walk}}}" in talk.text
    await other.opens(area="stoke")
    await other.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await other.is_asked("reason", "Your answers are all here")
    await other.has_answered(purpose=PURPOSE, people=PEOPLE)
