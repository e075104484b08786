"""Answers typed as people type them are said back, and a reason given with one is kept."""

from __future__ import annotations

import pytest

from actions.walk.records import found
from tests.scenarios.walks.advice.deciding import begins, comes_to
from tests.support.conversation import Talk


async def test_a_worker_types_every_answer(talk: Talk) -> None:
    await begins(talk)
    await talk.says("redesigning the play scheme for disabled children")
    await talk.says("the families who come to it in the holidays")
    await talk.is_asked("open", "I took that as: Collective")
    await talk.says("nothing is fixed, we can still shape the whole thing")
    await talk.is_asked("time", "I took that as: Free to shape here")
    await talk.says("yes, we have about a year")
    await talk.is_asked("resources", "I took that as: Yes, enough")
    await talk.says("there is a budget and two members of staff")
    await talk.is_asked("interest", "I took that as: Yes, enough")
    await talk.has_answered(arena="collective", open="open", time="enough", resources="enough")


@pytest.mark.parametrize("said", ["we have about a year", "no rush at all, a year or two"])
async def test_how_long_there_is_answers_whether_there_is_time(talk: Talk, said: str) -> None:
    await comes_to(talk, "time")
    await talk.says(said)
    await talk.is_asked("resources", "I took that as: Yes, enough")
    await talk.has_answered(time="enough")


async def test_a_young_person_types_in_a_hurry(talk: Talk) -> None:
    await begins(talk)
    await talk.says("our youth club")
    await talk.says("its 4 the kids who come to it")
    await talk.is_asked("open", "I took that as: Collective")
    await talk.says("some of it can change but not all")
    await talk.is_asked("time", "I took that as: Partly free, partly fixed")
    await talk.says("nah theres no time")
    await talk.is_asked("resources", "I took that as: No, too little")
    await talk.has_answered(work="our youth club", open="partly", time="little")


async def test_what_the_work_is_stands_in_the_answers_as_it_was_typed(talk: Talk) -> None:
    await comes_to(talk, "open", work="A new café, run by carers (on Mondays)")
    await talk.says("show me my answers")
    await talk.is_asked("open", "A new café, run by carers (on Mondays)")
    await talk.has_answered(work="A new café, run by carers (on Mondays)")


async def test_a_reason_given_with_an_answer_is_kept_beside_it(talk: Talk) -> None:
    await comes_to(talk, "resources")
    await talk.says("there is some money, but none of it is for travel")
    await talk.is_asked("interest", "I took that as: Some, not all")
    await talk.has_answered(resources="some")
    walk = await found(await talk.slot("walk__last"))
    assert walk is not None
    assert walk.answers["resources"]["note"] == "there is some money, but none of it is for travel"
