"""Back, once and twice, past what is only told; answers stay until others are given."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import (
    NO,
    NOT_NOW,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    presses,
)
from tests.support.conversation import Talk


async def test_a_worker_goes_back_twice_and_both_answers_are_still_there(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("back")
    await talk.is_asked("power-information", "Your answer so far: I will try this")
    await talk.says("go back please")
    await talk.is_asked("power-true", "Your answer so far: Yes, that is us")
    await presses(talk, TRUE)
    await talk.is_asked("power-culture")
    await talk.has_answered(power_true="yes", power_information="try")


async def test_a_parent_goes_back_over_what_was_told_to_the_challenge_before(talk: Talk) -> None:
    await begins(talk, area="stoke")
    await hears_and_answers(talk, NO)
    await talk.chooses("Go on")
    await talk.says("can we go back")
    await talk.is_asked("time", "The second challenge is time")
    await talk.says("back")
    await talk.is_asked("power-true", "Your answer so far: No")
    await presses(talk, TRUE)
    await talk.is_asked("power-information")


async def test_going_back_into_a_challenge_that_is_not_true_skips_its_ideas(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, NOT_NOW)
    await talk.says("change 1")
    await presses(talk, NO)
    await talk.is_asked("time")
    await talk.says("go back")
    await talk.is_asked("power-true", "Your answer so far: No")


async def test_there_is_nothing_before_the_first_challenge(talk: Talk) -> None:
    await begins(talk, area="high-needs")
    await talk.says("previous question please")
    await talk.is_asked("power", "This is the first question")
