"""A decision says nothing before it can say something honest; only what decides must be there."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import START, begins, comes_to, presses
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["can I finish now?", "just give me the result"])
async def test_a_person_who_wants_the_result_too_early_is_told_what_is_missing(
    talk: Talk, said: str
) -> None:
    await comes_to(talk, "time", work="a holiday club")
    await talk.says(said)
    await talk.is_asked("time", "I cannot say anything honest yet")
    await talk.has_answered(work="a holiday club", open="open", time=None)
    await talk.chooses("Yes, enough")
    await talk.is_asked("resources")


async def test_a_person_who_has_answered_nothing_gets_no_result(talk: Talk) -> None:
    await begins(talk)
    await talk.says("finish now")
    await talk.is_asked("work", "I cannot say anything honest yet")


@pytest.mark.parametrize("said", ["finish now", "show me the result"])
async def test_a_person_who_has_answered_what_decides_need_not_look_it_over(
    talk: Talk, said: str
) -> None:
    await comes_to(talk, "check")
    await talk.says(said)
    await talk.has_ended("finished", "Co-produce now, with the people it touches")


async def test_the_name_of_the_work_may_be_missing(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.gives(START)
    await presses(talk, "Skip this one", "Individual:")
    await talk.says("finish now")
    await talk.has_ended("finished", "always right for one person's own plan")
    await talk.has_answered(work=None, arena="individual")
