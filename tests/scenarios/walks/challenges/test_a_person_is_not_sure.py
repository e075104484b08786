"""Not sure if it is true: ideas are offered all the same.  Not sure of an idea: it is left open."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import NOT_SURE, TRUE, begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_parent_does_not_know_if_it_is_true_and_is_offered_ideas(talk: Talk) -> None:
    await begins(talk, area="sefton")
    await talk.chooses("Go on")
    await talk.says("I don't know")
    await talk.is_asked("power-information", "I took that as: Not sure")
    await talk.has_answered(power_true="not_sure")


async def test_a_young_person_presses_not_sure(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await hears_and_answers(talk, NOT_SURE)
    await talk.is_asked("power-information", "Would you try it?")
    await talk.has_answered(power_true="not_sure", power_information=None)


async def test_a_worker_who_is_not_sure_of_an_idea_leaves_it_open(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says("I'm not sure")
    await talk.is_asked("power-culture", "leave that one open")
    await talk.has_answered(power_true="yes", power_information=None)
