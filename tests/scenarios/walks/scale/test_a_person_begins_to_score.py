"""The scoring begins by its name, after an answer, by a button, or out of those offered."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.scale.steps import TITLE, begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "called",
    [
        "take our partnership through the twelve conditions",
        "can we score the conditions of success with you",
        "I want to rate our council on the twelve conditions of success",
        "let's rate ourselves on the conditions of success, one at a time",
        "scor the condishuns of sucess with us",
    ],
)
async def test_a_partnership_asks_for_it_by_name(talk: Talk, called: str) -> None:
    await talk.opens(area="high-needs")
    await talk.says(called)
    await talk.is_asked("leadership", "twelve conditions", "about 15 minutes")
    assert talk.titles == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("said", ["walk us through it", "can we do it together now"])
async def test_after_an_answer_it_means_what_was_answered(talk: Talk, said: str) -> None:
    await talk.opens(area="high-needs")
    await talk.says("What are the conditions of success?")
    await talk.expects(entry="high-needs/conditions", kind="answer")
    await talk.says(said)
    await talk.is_asked("leadership")


async def test_it_begins_by_the_button_under_an_answer(talk: Talk) -> None:
    await talk.opens(area="high-needs")
    await talk.says("What are the conditions of success?")
    await talk.chooses(TITLE)
    await talk.is_asked("leadership", "How strong is your leadership team")


async def test_when_it_is_not_clear_which_several_are_offered(talk: Talk) -> None:
    await talk.opens(area="high-needs")
    await talk.says("ask me the questions")
    await talk.expects(words="one question at a time", choices="Eight characteristics")
    await talk.chooses(TITLE)
    await talk.is_asked("leadership")


async def test_something_else_begun_in_the_middle_is_gone_on_with(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 4, 5)
    await talk.says("take me through Stoke's Plan form instead")
    await talk.is_asked("purpose", "15 questions")
    await talk.says("more say for young carers")
    await talk.says("stop")
    await talk.says("carry on with the questions")
    await talk.is_asked("people")


@pytest.mark.parametrize(
    "said", ["skip it", "change number 4", "check my answers", "finish early", "how far are we?"]
)
async def test_with_nothing_open_it_is_said_so(talk: Talk, said: str) -> None:
    await talk.opens(area="high-needs")
    await talk.says(said)
    await talk.expects(words="not in the middle of any questions", choices=TITLE)


async def test_a_number_means_nothing_where_nothing_was_asked(talk: Talk) -> None:
    await talk.opens(area="high-needs")
    await talk.gives('/answer{"number": "7"}')
    await talk.expects(words="not in the middle of any questions", choices=TITLE)
    await talk.says("carry on with the scoring we started")
    await talk.expects(words="no unfinished questions")


async def test_a_code_that_leads_nowhere_is_said_so(talk: Talk) -> None:
    await talk.opens(area="high-needs")
    await talk.gives('/resume_walk{"walk": "unknown"}')
    await talk.expects(words="I do not know that code", choices=TITLE)
    await talk.gives('/resume_walk{"group": "unknown"}')
    await talk.expects(words="I do not know that code", choices=TITLE)
