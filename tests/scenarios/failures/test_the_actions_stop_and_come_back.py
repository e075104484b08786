from __future__ import annotations

import pytest

from tests.support.conversation import Talk


async def test_nothing_of_a_failed_turn_is_stored_and_the_next_goes_on(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What is the Promise?")
    before = await talk.stored()
    talk.actions.failing.add("*")
    await talk.says("What are the ten lessons?")
    assert talk.failed
    assert await talk.stored() == before
    talk.actions.failing.clear()
    await talk.says("What are the ten lessons?")
    await talk.is_answered("staffordshire/lessons", page=10)
    await talk.says("go back")
    await talk.is_answered("staffordshire/promise", page=3)


async def test_one_broken_action_leaves_the_others_working(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    talk.actions.failing.add("action_where_from")
    await talk.says("What is the Promise?")
    await talk.is_answered("staffordshire/promise", page=3)
    await talk.says("where does it say that?")
    assert talk.failed
    await talk.says("tell me a bit more")
    await talk.expects(intent="tell_me_more", kind="answer")


async def test_small_talk_needs_no_action_and_is_answered_meanwhile(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    talk.actions.failing.add("*")
    await talk.says("good morning")
    await talk.expects(intent="greet", kind="notice")


async def test_a_conversation_that_cannot_be_opened_is_not_half_there(talk: Talk) -> None:
    talk.actions.failing.add("*")
    await talk.opens(area="staffordshire")
    assert talk.failed
    assert await talk.stored() == []
    talk.actions.failing.clear()
    await talk.opens(area="staffordshire")
    await talk.expects(kind="notice", words="computer program", area="staffordshire")


async def test_a_failed_choice_can_be_pressed_again(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    payload = talk.choices[0]["payload"]
    talk.actions.failing.add("action_explain")
    await talk.gives(payload)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.gives(payload)
    await talk.is_answered("staffordshire/what-it-is", page=3)


@pytest.mark.parametrize("action", ["action_set_area", "action_set_reading"])
async def test_a_setting_that_failed_is_not_half_set(talk: Talk, action: str) -> None:
    await talk.opens()
    talk.actions.failing.add(action)
    await talk.says("we are in Staffordshire" if "area" in action else "easy read please")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("hello")
    await talk.expects(reading="standard")
    assert talk.area is None
