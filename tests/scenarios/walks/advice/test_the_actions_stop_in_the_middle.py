"""The actions are down for a while: an honest failure, then the same question and all answers."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import START, comes_to
from tests.support.conversation import Talk

KEPT = {"work": "a craft group", "arena": "collective", "open": "open"}


@pytest.mark.parametrize("action", ["*", "validate_walk", "action_ask_walk__answer"])
async def test_a_person_answers_while_the_actions_are_down(talk: Talk, action: str) -> None:
    await comes_to(talk, "time", work="a craft group")
    asked = talk.messages[-1]["text"]
    talk.actions.failing.add(action)
    await talk.says("yes, plenty of time")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("can you say that again?")
    await talk.is_asked("time", asked)
    await talk.has_answered(**KEPT)


async def test_a_button_that_failed_is_pressed_again_and_counts_once(talk: Talk) -> None:
    await comes_to(talk, "time", work="a craft group")
    talk.actions.failing.add("*")
    for _ in range(3):
        await talk.gives('/answer{"option": "some"}')
        assert talk.failed
    talk.actions.failing.clear()
    await talk.gives('/answer{"option": "some"}')
    await talk.is_asked("resources")
    await talk.has_answered(**KEPT, time="some", resources=None)


async def test_a_question_in_the_middle_fails_and_the_walk_stands_where_it_stood(
    talk: Talk,
) -> None:
    await comes_to(talk, "interest", work="a craft group")
    talk.actions.failing.add("action_explain")
    await talk.says("what is co-production?")
    assert talk.failed
    await talk.says("yes, they want to share the decisions")
    await talk.is_asked("interest-level")
    await talk.has_answered(**KEPT, interest="yes_deep")


async def test_a_result_that_could_not_be_said_is_said_afterwards(talk: Talk) -> None:
    await comes_to(talk, "check", work="a craft group")
    talk.actions.failing.add("action_finish_walk")
    await talk.gives('/answer{"option": "finish"}')
    assert talk.failed
    talk.actions.failing.clear()
    await talk.gives('/answer{"option": "finish"}')
    await talk.has_ended("finished", "Co-produce now, with the people it touches")
    await talk.has_answered(**KEPT, skills="yes")


async def test_a_decision_that_could_not_begin_begins_afterwards(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    talk.actions.failing.add("action_start_walk")
    await talk.gives(START)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.gives(START)
    await talk.is_asked("work")
    await talk.has_answered(work=None, arena=None)
