"""When something breaks, nothing is said that is not so: the same answer can be given again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.challenges.steps import (
    NO,
    NOT_NOW,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    listed,
    presses,
)
from tests.support.conversation import Talk

IDEA = '/answer{"option": "try"}'


@pytest.mark.parametrize("broken", ["*", "validate_walk", "action_ask_walk__answer"])
async def test_a_workers_answers_are_all_there_when_the_actions_come_back(
    talk: Talk, broken: str
) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, NOT_NOW)
    talk.actions.failing.add(broken)
    await talk.gives(IDEA)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("can you say that again?")
    await talk.is_asked("power-culture", "says Sefton's guide")
    await presses(talk, TRY)
    await talk.is_asked("power-setting")
    await talk.has_answered(power_true="yes", power_information="not_now", power_culture="try")


async def test_words_can_be_typed_again_after_a_failure(talk: Talk) -> None:
    await begins(talk, area="sefton")
    await talk.chooses("Go on")
    talk.actions.failing.add("*")
    await talk.says("a bit")
    await talk.says("a bit")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("a bit")
    await talk.is_asked("power-information", "I took that as: A bit")
    await talk.has_answered(power_true="a_bit", power_information=None)


async def test_a_list_that_could_not_be_said_is_said_at_the_next_try(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, TRUE, NOT_NOW, NOT_NOW)
    talk.actions.failing.add("action_finish_walk")
    await talk.gives(IDEA)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.gives(IDEA)
    await talk.has_ended("finished", "Your short list of things to try")
    assert listed(talk) == ["styles-culture"]
