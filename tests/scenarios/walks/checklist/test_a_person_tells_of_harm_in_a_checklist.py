"""After a disclosure nothing more is asked, until the person wants to go on."""

from __future__ import annotations

from tests.scenarios.walks.checklist.steps import PARTLY, YES, begins, begins_the_audit
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


async def test_the_questions_stop_and_can_be_gone_on_with(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    talk.discloses()
    await talk.says("yes")
    assert [message["kind"] for message in talk.messages] == ["notice"]
    await talk.expects(words=("I have stopped the questions", "Your answers are kept"))
    await talk.chooses("Sefton's checklist before you involve people")
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim=None)


async def test_a_parent_in_the_audit_is_not_asked_on(talk: Talk) -> None:
    await begins_the_audit(talk)
    await talk.chooses(YES)
    talk.discloses()
    await talk.says("I don't want to talk about it")
    assert "question" not in [message["kind"] for message in talk.messages]
    await talk.says("carry on with my checklist")
    await talk.is_asked("looked-for-ways")
    await talk.has_answered(something_to_offer="yes", looked_for_ways=None)
