"""A question can be left open; a challenge that is skipped brings no ideas."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import (
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    listed,
    presses,
)
from tests.support.conversation import Talk


async def test_a_parent_skips_an_idea(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says("skip this one")
    await talk.is_asked("power-culture", "leave that one open")
    await presses(talk, TRY)
    await talk.has_answered(power_information=None, power_culture="try")


async def test_a_worker_skips_a_whole_challenge(talk: Talk) -> None:
    await begins(talk, area="high-needs")
    await talk.chooses("Go on")
    await talk.says("can I skip this question please")
    await talk.is_asked("time", "leave that one open", "The second challenge is time")
    await talk.has_answered(power_true=None)


async def test_a_person_who_skips_all_three_has_chosen_nothing(talk: Talk) -> None:
    await begins(talk)
    for _ in range(3):
        await talk.chooses("Go on")
        await talk.says("skip")
    await talk.has_ended("finished", "You chose nothing to try for now")
    assert listed(talk) == []
