"""After a disclosure nothing more is asked, until somebody wants to go on."""

from __future__ import annotations

from tests.scenarios.walks.scale.steps import TITLE, begins, scores
from tests.support.conversation import Talk


async def test_the_questions_stop_and_can_be_gone_on_with(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 3, 4)
    talk.discloses()
    await talk.says("thank you")
    assert "question" not in [message["kind"] for message in talk.messages]
    await talk.chooses(TITLE)
    await talk.is_asked("what-matters", "Your answers are all here")
    await talk.has_answered(leadership=3, outcomes=4, what_matters=None)


async def test_a_number_said_then_is_no_score(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 3)
    talk.discloses()
    await talk.says("2 of them")
    await talk.expects(words=("I have stopped the questions", "Your answers are kept"))
    await talk.has_answered(leadership=3, outcomes=None)
