"""A form begins by its name, after an answer, by a button, or out of those offered."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PURPOSE, TITLE, begins
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "called",
    [
        "help us fill in the Plan form",
        "can you take me through Stoke's planning form",
        "start the Plan form please",
        "I need to fill in the plan form before our project starts",
        "fil in the plan form wiv me",
    ],
)
async def test_a_group_asks_for_the_form_by_its_name(talk: Talk, called: str) -> None:
    await talk.opens(area="stoke")
    await talk.says(called)
    await talk.is_asked("purpose", "15 questions", "about 15 minutes", "What is the project for?")
    assert talk.titles == ["Skip this one"]
    assert talk.messages[-1]["expects"] == "text"


@pytest.mark.parametrize("said", ["fill it in with me", "walk me through it"])
async def test_after_an_answer_it_means_what_was_answered(talk: Talk, said: str) -> None:
    await talk.opens(area="stoke")
    await talk.says("What is the Plan form?")
    await talk.expects(entry="stoke/plan-form", kind="answer")
    await talk.says(said)
    await talk.is_asked("purpose")


async def test_it_begins_by_the_button_under_an_answer(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("What is the Plan form?")
    await talk.chooses(TITLE)
    await talk.is_asked("purpose")


@pytest.mark.parametrize("said", ["help me fill in a form", "take me through it"])
async def test_when_it_is_not_clear_which_the_forms_are_offered(talk: Talk, said: str) -> None:
    await talk.opens(area="stoke")
    await talk.says(said)
    await talk.expects(words="one question at a time", choices=("Do form", "Review form"))
    await talk.chooses(TITLE)
    await talk.is_asked("purpose")


async def test_another_walk_begun_in_the_middle_is_gone_on_with(talk: Talk) -> None:
    await begins(talk)
    await talk.says(PURPOSE)
    await talk.says("take me through the twelve conditions of success instead")
    await talk.is_asked("leadership", "score each from 1 to 10")
    await talk.chooses("6")
    await talk.says("stop")
    await talk.says("carry on with the questions")
    await talk.is_asked("outcomes")


@pytest.mark.parametrize("said", ["skip this one", "change 2", "read my answers back", "save it"])
async def test_with_no_form_open_it_is_said_so(talk: Talk, said: str) -> None:
    await talk.opens(area="stoke")
    await talk.says(said)
    await talk.expects(words="not in the middle of any questions", choices=TITLE)


async def test_a_person_who_left_none_is_told_so(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("carry on with my form")
    await talk.expects(words="no unfinished questions", choices=TITLE)


async def test_a_code_that_leads_nowhere_is_said_so(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.gives('/resume_walk{"walk": "unknown"}')
    await talk.expects(words="I do not know that code", choices=TITLE)
    await talk.gives('/resume_walk{"group": "unknown"}')
    await talk.expects(words="I do not know that code", choices=TITLE)
