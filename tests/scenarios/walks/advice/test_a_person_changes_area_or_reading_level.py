"""Another area or easier words in the middle: the same question, and every answer kept."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to
from tests.support.conversation import Talk

KEPT = {"work": "a carers' choir", "arena": "collective", "open": "open"}


async def test_a_person_moves_to_stoke_in_the_middle(talk: Talk) -> None:
    await comes_to(talk, "time", work="a carers' choir")
    await talk.says("I live in Stoke now")
    await talk.expects(area="stoke")
    await talk.is_asked("time")
    await talk.has_answered(**KEPT)
    await talk.says("my answers")
    await talk.expects(words="a carers' choir")


async def test_the_buttons_are_in_the_words_of_the_new_area(talk: Talk) -> None:
    await comes_to(talk, "arena")
    await talk.expects(choices="Collective: support for a group")
    await talk.says("we are in Stoke-on-Trent")
    await talk.is_asked("arena")
    await talk.expects(choices="Organisational: shaping a service")
    await talk.chooses("Organisational")
    await talk.has_answered(arena="collective")


@pytest.mark.parametrize("said", ["easy words please", "can you use easy read from now on"])
async def test_a_person_asks_for_easy_words_in_the_middle(talk: Talk, said: str) -> None:
    await comes_to(talk, "time", work="a carers' choir")
    await talk.says(said)
    await talk.expects(reading="easy")
    await talk.is_asked("time", "Is there enough time to work with all the right people?")
    await talk.has_answered(**KEPT)


async def test_the_page_switches_the_level_and_the_area_in_the_middle(talk: Talk) -> None:
    await comes_to(talk, "time", work="a carers' choir")
    talk.area, talk.reading = "sefton", "easy"
    await talk.chooses("Yes, enough")
    await talk.is_asked("resources", "Is there money, staff and help so that everyone")
    await talk.expects(area="sefton", reading="easy")
    await talk.has_answered(**KEPT, time="enough")


async def test_the_result_is_easy_to_read_too(talk: Talk) -> None:
    await comes_to(talk, "check")
    await talk.says("easy words please")
    await talk.is_asked("check")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "Co-produce now")
    await talk.expects(words="Yes, co-produce this", reading="easy")
