"""A wrong answer is put right without losing another, and without losing the place."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import (
    A_BIT,
    ALREADY,
    NO,
    NOT_NOW,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    presses,
)
from tests.support.conversation import Talk


async def test_a_worker_pressed_the_wrong_one(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, NOT_NOW)
    await talk.says("I pressed the wrong one")
    await talk.is_asked("power-information", "Your answer so far: Not for now")
    await presses(talk, TRY)
    await talk.is_asked("power-culture")
    await talk.has_answered(power_true="yes", power_information="try")


async def test_a_parent_meant_only_a_bit(talk: Talk) -> None:
    await begins(talk, area="sefton")
    await talk.chooses("Go on")
    await talk.says("yes")
    await talk.is_asked("power-information", "I took that as: Yes, that is us")
    await talk.says("no, I meant a bit")
    await talk.is_asked("power-information", "I took that as: A bit")
    await talk.has_answered(power_true="a_bit", power_information=None)


async def test_a_manager_changes_number_three_and_goes_on_where_she_was(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY, TRY, NOT_NOW)
    await talk.is_asked("time")
    await talk.says("change 3")
    await talk.is_asked("power-culture", "Your answer so far: I will try this")
    await presses(talk, ALREADY)
    await talk.is_asked("time")
    await talk.has_answered(power_information="try", power_culture="already")


async def test_a_person_who_does_not_say_which_picks_it_from_their_answers(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, TRUE)
    await talk.says("I want to change one of my answers")
    await talk.is_asked("time-notice", "which answer")
    await presses(talk, "2")
    await talk.is_asked("time-true", "Your answer so far: Yes, that is us")
    await presses(talk, A_BIT)
    await talk.is_asked("time-notice")
    await talk.has_answered(power_true="no", time_true="a_bit")
