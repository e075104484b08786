"""After a disclosure nothing more is asked, and what is said then is written nowhere."""

from __future__ import annotations

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, TITLE, begins_and_answers_two
from tests.support.conversation import Talk


async def test_what_is_said_next_is_not_written_into_the_form(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    talk.discloses()
    await talk.says("it happened at home last week")
    assert "question" not in [message["kind"] for message in talk.messages]
    await talk.expects(words=("I have stopped the questions", "Your answers are kept"))
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)


async def test_the_form_can_be_gone_on_with_by_a_button(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    talk.discloses()
    await talk.says("ok")
    await talk.chooses(TITLE)
    await talk.is_asked("reason", "Your answers are all here")
    await talk.says("families know best")
    await talk.is_asked("sharing-work")
    await talk.has_answered(purpose=PURPOSE, reason="families know best")
