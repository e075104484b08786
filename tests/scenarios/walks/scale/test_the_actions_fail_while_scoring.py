"""When the actions fail, all scores are there afterwards, and the very same question."""

from __future__ import annotations

from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


async def test_a_score_that_was_not_kept_is_given_again(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 6, 7)
    talk.actions.failing.add("*")
    await talk.says("8")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.has_answered(leadership=6, outcomes=7, what_matters=None)
    await talk.says("8")
    await talk.is_asked("vision")
    await talk.has_answered(what_matters=8)


async def test_a_question_that_could_not_be_asked_is_asked_the_next_time(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 6)
    talk.actions.failing.add("action_ask_walk__answer")
    await talk.says("why do you ask?")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("why do you ask?")
    await talk.is_asked("outcomes", "Why I ask:")
    await talk.has_answered(leadership=6, outcomes=None)
