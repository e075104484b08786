"""“Not sure” is an answer: it is taken as one, and the advice tells what to find out."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "said", ["not sure", "I'm not sure to be honest", "no idea", "dunno really"]
)
async def test_a_person_is_not_sure_about_the_time_and_is_asked_on(talk: Talk, said: str) -> None:
    await comes_to(talk, "time")
    await talk.says(said)
    await talk.is_asked("resources", "I took that as: Not sure")
    await talk.has_answered(time="not_sure")


async def test_a_person_who_is_not_sure_is_told_what_to_find_out(talk: Talk) -> None:
    await comes_to(talk, "resources")
    await presses(talk, "Not sure", "We do not know yet", "Not sure", "Yes, show me the result")
    await talk.has_ended("finished", "Find out first, then decide")
    await talk.expects(words="Ask people what they need to be able to take part")
    await talk.has_answered(resources="not_sure", interest="not_sure", skills="not_sure")


async def test_a_person_cannot_be_advised_who_is_not_sure_whom_it_is_for(talk: Talk) -> None:
    await comes_to(talk, "arena")
    await talk.says("not sure")
    await talk.is_asked("arena", "cannot be skipped")
    await talk.has_answered(arena=None)


async def test_a_person_who_is_not_sure_what_the_work_is_called_goes_on(talk: Talk) -> None:
    await comes_to(talk, "work")
    await talk.says("I'm not sure")
    await talk.is_asked("arena", "We leave that one open")
    await talk.has_answered(work=None)
