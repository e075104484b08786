"""A question in the middle is answered, and then the very same question is asked."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import PARTLY, YES, begins, begins_the_audit
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("asks", "entry"),
    [
        ("What is co-production?", "sefton/what-it-is"),
        ("What are the five things that help?", "sefton/helps"),
    ],
)
async def test_an_organiser_asks_something_and_is_back_at_the_same_place(
    talk: Talk, asks: str, entry: str
) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await talk.says(asks)
    await talk.expects(entry=entry, kind="answer")
    await talk.is_asked("the-aim", "Is it clear what the idea is")
    await talk.says("yes")
    await talk.is_asked("already-known")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim="yes")


@pytest.mark.parametrize("asks", ["why do you ask?", "why do you need to know that?"])
async def test_an_organiser_asks_why(talk: Talk, asks: str) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says(asks)
    await talk.is_asked("what-can-change", "Why I ask:", "Laws and rules may limit a project")
    await talk.has_answered(what_can_change=None)


@pytest.mark.parametrize("asks", ["how many questions are left?", "how far are we?"])
async def test_an_organiser_asks_how_many_are_left(talk: Talk, asks: str) -> None:
    await begins(talk)
    await presses(talk, YES, YES, YES)
    await talk.says(asks)
    await talk.is_asked("already-known", "There are 7 questions to go")


async def test_the_last_question_is_said_to_be_the_last(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *[YES] * 9)
    await talk.says("how many more?")
    await talk.is_asked("accessible-sessions", "This is the last question")
    assert talk.messages[-1]["progress"] == {"at": 10, "of": 10}


@pytest.mark.parametrize("asks", ["I don't understand the question", "what does that mean?"])
async def test_an_organiser_has_a_question_explained(talk: Talk, asks: str) -> None:
    await begins(talk)
    await talk.says(asks)
    await talk.is_asked("time-and-money", "In other words:", "rooms, food and drinks")


@pytest.mark.parametrize("asks", ["say that again please", "can you repeat the question?"])
async def test_an_organiser_has_the_question_repeated(talk: Talk, asks: str) -> None:
    await begins_the_audit(talk)
    await talk.chooses(YES)
    await talk.says(asks)
    await talk.is_asked("looked-for-ways", "active effort")
    await talk.has_answered(something_to_offer="yes", looked_for_ways=None)


@pytest.mark.parametrize("asks", ["show me my answers", "what have I said so far?"])
async def test_an_organiser_looks_at_their_answers(talk: Talk, asks: str) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await talk.says(asks)
    await talk.is_asked("the-aim", "These are your answers so far", "refreshments? Yes")


async def test_thanks_and_a_wish_for_a_person_are_no_answers(talk: Talk) -> None:
    await begins(talk)
    await talk.says("thank you")
    assert talk.result.trace["intent"] == "thank"
    await talk.is_asked("time-and-money")
    await talk.says("I want to talk to a person")
    await talk.is_asked("time-and-money", "You can talk to a person")
    await talk.has_answered(time_and_money=None)
