"""When something breaks, nothing is said that is not so: the same answer can be given again."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers, hears_to_the_end
from tests.support.conversation import Talk

YES, ON = '/answer{"option": "yes"}', '/answer{"option": "on"}'


async def test_a_mothers_answers_are_all_there_when_the_actions_come_back(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly", "No, or not yet")
    await talk.chooses("Go on")
    talk.actions.failing.add("*")
    await talk.says("yes")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("can you say that again?")
    await talk.is_asked("together-now", "Is the third commitment happening")
    await talk.has_answered(role="person", person_centred_now="partly", communicate_now="no")


async def test_a_commissioner_presses_the_same_answer_again_and_it_counts_once(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await talk.chooses("Go on")
    talk.actions.failing.add("validate_walk")
    await talk.gives(YES)
    await talk.gives(YES)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.gives(YES)
    await talk.is_asked("communicate")
    await talk.has_answered(person_centred_now="yes", communicate_now=None)


async def test_a_result_that_could_not_be_said_is_said_at_the_next_try(talk: Talk) -> None:
    await begins(talk, "An advocate")
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "Yes", "Yes")
    await hears_to_the_end(talk, told=1)
    talk.actions.failing.add("action_finish_walk")
    await talk.gives(ON)
    assert talk.failed
    talk.actions.failing.clear()
    await talk.gives(ON)
    await talk.has_ended("finished", "All five commitments are happening")


async def test_a_walk_that_could_not_begin_begins_at_the_next_try(talk: Talk) -> None:
    await talk.opens(area="stoke")
    talk.actions.failing.add("action_start_walk")
    await talk.says("take me through Stoke's promise")
    assert talk.failed
    talk.actions.failing.clear()
    await talk.says("take me through Stoke's promise")
    await talk.is_asked("role")
