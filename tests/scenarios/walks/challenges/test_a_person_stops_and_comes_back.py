"""Half-way is a good place to stop: the same chat goes on at the very same question."""

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


async def test_a_worker_stops_asks_something_else_and_carries_on(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("stop")
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says("what is the Promise?")
    await talk.is_answered("staffordshire/promise", page=3)
    await talk.says("carry on with the questions")
    await talk.is_asked("power-culture", "We are going on with: The three challenges")
    await talk.has_answered(power_true="yes", power_information="try")


async def test_a_parent_comes_back_to_what_was_only_told(talk: Talk) -> None:
    await begins(talk, area="stoke")
    await hears_and_answers(talk, NO)
    await talk.says("I've had enough of these questions")
    await talk.has_ended("stopped")
    await talk.says("thank you")
    await talk.says("carry on where I left off")
    await talk.is_asked("time", "The second challenge is time")
    await hears_and_answers(talk, TRUE, NOT_NOW)
    await talk.has_answered(power_true="no", time_true="yes", time_notice="not_now")


async def test_a_person_who_stopped_one_and_began_another_comes_back_to_the_other(
    talk: Talk,
) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await talk.says("stop")
    await talk.says("take me through the promise")
    await talk.is_asked("role")
    await talk.says("stop")
    await talk.says("carry on with the questions")
    await talk.is_asked("role", "Staffordshire's Promise")
    await presses(talk, "Commissioner")
    await talk.has_answered(role="commissioner", power_true=None)
