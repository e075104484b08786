"""Starting again begins with the first challenge; what was answered before is kept apart."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import NO, TRUE, TRY, begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_parent_starts_again(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("start again")
    await talk.is_asked("power", "Starting again")
    await talk.has_answered(power_true=None, power_information=None)
    await hears_and_answers(talk, NO)
    await talk.is_asked("time")
    await talk.has_answered(power_true="no")


async def test_a_team_goes_through_it_again_from_the_first_question(talk: Talk) -> None:
    await begins(talk, area="sefton")
    await hears_and_answers(talk, TRUE, TRY)
    before = await talk.slot("walk__id")
    await talk.says("start from the first question again")
    await talk.is_asked("power", "kept apart")
    await talk.gives(f'/resume_walk{{"walk": "{before}"}}')
    await talk.is_asked("power-culture")
    await talk.has_answered(power_true="yes", power_information="try")


async def test_a_finished_one_can_be_done_again_and_compared(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    walk = await talk.slot("walk__id")
    await talk.says("finish now")
    await talk.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await talk.expects(words="You have finished this", kind="notice")
    await talk.chooses("Do it again")
    await talk.is_asked("power")
    await talk.has_answered(power_true=None)
