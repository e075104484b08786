"""Words that are no number are asked for again; the third time a person is named."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.in_turn import says_in_turn
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["eleven", "6.5", "banana"])
async def test_once_and_twice_a_whole_number_is_asked_for(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 5)
    await talk.says(said)
    await talk.is_asked("outcomes", "I need a whole number from 1 to 10")
    await talk.says("twelve")
    await talk.is_asked("outcomes", 'or say "skip"')
    await talk.has_answered(leadership=5, outcomes=None)


async def test_the_third_time_a_person_is_named_and_nothing_more_is_asked(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 5, 6)
    await says_in_turn(talk, "eleven", "between 6 and 7", "6.5")
    await talk.has_ended("stopped", "You can talk to a person")
    await talk.says("carry on with the questions")
    await talk.is_asked("what-matters")
    await talk.has_answered(leadership=5, outcomes=6, what_matters=None)


async def test_a_score_in_between_begins_the_count_anew(talk: Talk) -> None:
    await begins(talk)
    await says_in_turn(talk, "eleven", "0", "10", "eleven", "6.5")
    await talk.is_asked("outcomes", "I need a whole number")
    await talk.has_answered(leadership=10)
