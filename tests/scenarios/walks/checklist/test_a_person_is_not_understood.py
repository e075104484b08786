"""What is no answer is asked again: once, then with help, then with a person to talk to."""

from __future__ import annotations

from tests.scenarios.walks.checklist.steps import PARTLY, YES, begins
from tests.scenarios.walks.in_turn import presses, says_in_turn
from tests.support.conversation import Talk


async def test_once_it_is_asked_again(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says("banana")
    await talk.is_asked("what-can-change", "I am not sure what you mean")
    await talk.has_answered(time_and_money="yes", what_can_change=None)


async def test_twice_it_is_put_in_other_words(talk: Talk) -> None:
    await begins(talk)
    await says_in_turn(talk, "banana", "asdf qwer")
    await talk.is_asked("time-and-money", "In other words:", "Is there enough time?")
    assert talk.titles == ["Yes", "Partly", "No, or not yet", "Not sure", "Skip this one"]


async def test_the_third_time_a_person_is_named_and_nothing_more_is_asked(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await says_in_turn(talk, "banana", "asdf qwer", "zxcvbn")
    await talk.has_ended("stopped", "You can talk to a person")
    await talk.says("carry on with the questions")
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim=None)


async def test_an_answer_in_between_begins_the_count_anew(talk: Talk) -> None:
    await begins(talk)
    await says_in_turn(talk, "banana", "asdf qwer", "yes", "banana", "zxcvbn")
    await talk.is_asked("what-can-change", "In other words:")
    await talk.has_answered(time_and_money="yes")
