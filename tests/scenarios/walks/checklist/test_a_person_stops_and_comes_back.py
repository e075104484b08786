"""Half-way is a good place to stop: all answers are there, and the very same question."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins, begins_the_audit
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("leaving", "returning"),
    [
        ("stop", "carry on with my checklist"),
        ("that's enough questions for now", "pick up where I left off"),
        ("goodbye", "can we finish the one we started?"),
    ],
)
async def test_an_organiser_stops_and_is_back_later(
    talk: Talk, leaving: str, returning: str
) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY, NO)
    await talk.says(leaving)
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says(returning)
    await talk.is_asked("already-known", "Your answers are all here")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim="no")


async def test_a_parent_asks_something_else_and_then_goes_on(talk: Talk) -> None:
    await begins_the_audit(talk)
    await presses(talk, YES, PARTLY)
    await talk.says("stop")
    await talk.says("What is co-production?")
    await talk.expects(entry="sefton/what-it-is", kind="answer")
    await talk.says("carry on with the questions")
    await talk.is_asked("lived-experience", "audit")
    await talk.has_answered(something_to_offer="yes", looked_for_ways="partly")


async def test_an_organiser_saves_it_and_goes_on_in_another_chat(talk: Talk, other: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, NO)
    await talk.says("save for later")
    await talk.has_ended("stopped", "code of four words")
    walk = await talk.slot("walk__last")
    assert f"{{code:walk:{walk}}}" in talk.text
    await other.opens(area="sefton")
    await other.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await other.is_asked("the-aim", "Your answers are all here")
    await other.has_answered(time_and_money="yes", what_can_change="no")


@pytest.mark.parametrize("said", ["can I finish this tomorrow?", "give me a code please"])
async def test_an_organiser_saves_in_words_of_their_own(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.chooses(PARTLY)
    await talk.says(said)
    await talk.has_ended("stopped", "kept under this code")
    assert "{code:walk:" in talk.text


async def test_saying_carry_on_in_the_middle_asks_the_same_again(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says("carry on")
    await talk.is_asked("what-can-change")
    await talk.says("carry on with my checklist")
    await talk.is_asked("what-can-change")
    await talk.has_answered(time_and_money="yes", what_can_change=None)
