"""When the actions fail, nothing is lost: all answers are there, and the very same question."""

from __future__ import annotations

from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


async def test_an_answer_that_was_not_kept_is_not_kept_by_halves(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    talk.actions.failing.add("*")
    await talk.says("no, not yet")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim=None)
    await talk.says("say that again")
    await talk.is_asked("the-aim")
    await talk.says("no, not yet")
    await talk.is_asked("already-known")
    await talk.has_answered(the_aim="no")


async def test_a_question_that_could_not_be_asked_is_asked_the_next_time(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    talk.actions.failing.add("action_ask_walk__answer")
    await talk.says("partly")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("partly")
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="yes", what_can_change="partly")


async def test_a_result_that_could_not_be_said_is_said_the_next_time(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, NO)
    talk.actions.failing.add("action_finish_walk")
    await talk.says("finish early")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("finish early")
    await talk.has_ended("finished", "There is planning to do first")
    await talk.has_answered(time_and_money="yes", what_can_change="no")
