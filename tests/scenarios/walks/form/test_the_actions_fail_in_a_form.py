"""When the actions fail, nothing written is lost, and the very same line is asked."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins_and_answers_two
from tests.support.conversation import Talk

REASON = "families know best what they need"


@pytest.mark.parametrize("action", ["*", "validate_walk", "action_ask_walk__answer"])
async def test_what_was_typed_meanwhile_can_be_typed_again(talk: Talk, action: str) -> None:
    await begins_and_answers_two(talk)
    talk.actions.failing.add(action)
    await talk.says(REASON)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("say that again")
    assert not talk.failed
    await talk.says(REASON)
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=REASON)


async def test_a_form_that_could_not_be_taken_up_is_taken_up_the_next_time(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await talk.says("stop")
    talk.actions.failing.add("action_resume_walk")
    await talk.says("carry on with my form")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("carry on with my form")
    await talk.is_asked("reason")
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)
