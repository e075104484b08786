"""Enough is enough: the result goes by what was chosen, and says so."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import (
    ALREADY,
    NO,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    listed,
)
from tests.support.conversation import Talk


async def test_a_worker_finishes_after_one_choice(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("finish now")
    await talk.has_ended("finished", "You finished early")
    await talk.expects(words="Your short list of things to try")
    assert listed(talk) == ["power-information"]


async def test_a_team_that_does_it_all_already_finishes_early(talk: Talk) -> None:
    await begins(talk, area="sefton")
    await hears_and_answers(talk, TRUE, ALREADY, ALREADY)
    await talk.says("can I finish now")
    await talk.has_ended("finished", "You are doing some of it already")
    assert listed(talk) == []


async def test_one_no_does_not_say_that_nothing_is_hard(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await talk.says("just give me the result")
    await talk.has_ended("finished", "You chose nothing to try for now")
    await talk.expects(no_words="Nothing is hard here")


async def test_a_person_who_has_answered_nothing_has_no_result_yet(talk: Talk) -> None:
    await begins(talk)
    await talk.says("finish now")
    await talk.is_asked("power", "You have not answered anything yet")
