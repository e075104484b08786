"""A wrong answer is put right at once or later; the other answers and the place stay."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins, begins_the_logo
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "option"),
    [
        ("no, I meant no", "no"),
        ("sorry, I meant partly", "partly"),
        ("oops, meant not sure", "not_sure"),
        ("no, I meant not yet", "no"),
        ("change that to no please", "no"),
        ("wait, I meant to press partly", "partly"),
    ],
)
async def test_an_organiser_says_at_once_what_they_meant(
    talk: Talk, said: str, option: str
) -> None:
    await begins(talk)
    await presses(talk, NO, YES)
    await talk.says(said)
    await talk.is_asked("the-aim", "I took that as")
    await talk.has_answered(time_and_money="no", what_can_change=option, the_aim=None)


@pytest.mark.parametrize(
    "said", ["I pressed the wrong one", "I pressed the wrong button", "that's wrong", "go back"]
)
async def test_an_organiser_pressed_the_wrong_one_and_is_led_back(talk: Talk, said: str) -> None:
    await begins(talk)
    await presses(talk, YES, NO)
    await talk.says(said)
    await talk.is_asked("what-can-change", "Your answer so far: No, or not yet")
    await talk.chooses(PARTLY)
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim=None)


@pytest.mark.parametrize("said", ["change 2", "change my answer to question two", "back to 2"])
async def test_an_organiser_changes_one_by_its_number(talk: Talk, said: str) -> None:
    await begins(talk)
    await presses(talk, YES, YES, PARTLY, NO)
    await talk.says(said)
    await talk.is_asked("what-can-change", "Your answer so far: Yes")
    await talk.chooses(NO)
    await talk.is_asked("similar-work")
    await talk.has_answered(what_can_change="no", the_aim="partly", already_known="no")


async def test_an_organiser_who_does_not_say_which_picks_it_out_of_the_list(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await talk.says("I want to change an answer")
    await talk.is_asked("the-aim", "Which answer do you want to change?", "what can be co-produced")
    await talk.chooses("1")
    await talk.is_asked("time-and-money", "Your answer so far: Yes")


async def test_an_organiser_changes_one_before_the_result(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *[YES] * 10, "Change an answer", "8", NO)
    await talk.is_asked("check")
    await talk.says("that's right")
    await talk.has_ended("finished", "Most of the list is in place")
    await talk.has_answered(reward="no")


async def test_nothing_can_be_corrected_before_anything_is_answered(talk: Talk) -> None:
    await begins(talk)
    await talk.says("sorry, I meant partly")
    await talk.is_asked("time-and-money", "You have not answered anything yet")
    await talk.has_answered(time_and_money=None)


async def test_the_answer_before_a_text_question_can_be_corrected_from_there(talk: Talk) -> None:
    await begins_the_logo(talk)
    await talk.chooses(PARTLY)
    await talk.says("no, I meant yes")
    await talk.is_asked("lived-experience-evidence", "I took that as: Yes")
    await talk.has_answered(lived_experience="yes", lived_experience_evidence=None)
