"""Starting again begins at the first question; what was answered before is kept apart."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_starts_again(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Yes", "No, or not yet")
    await talk.says("start again")
    await talk.is_asked("role", "Starting again")
    await talk.has_answered(role=None, person_centred_now=None, communicate_now=None)
    await talk.chooses("An advocate")
    await talk.is_asked("person-centred", "do not feel confident enough")
    await talk.has_answered(role="advocate", communicate_now=None)


async def test_a_supervisor_restarts_the_questions_for_another_team(talk: Talk) -> None:
    await begins(talk, "Supervisor")
    await hears_and_answers(talk, "Yes")
    before = await talk.slot("walk__id")
    await talk.says("start the questions again")
    await talk.is_asked("role", "kept apart")
    assert await talk.slot("walk__id") != before
    await talk.gives(f'/resume_walk{{"walk": "{before}"}}')
    await talk.is_asked("communicate")
    await talk.has_answered(role="supervisor", person_centred_now="yes")
