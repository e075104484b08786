"""A new area or reading level in the middle changes the words, and no answer."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import PARTLY, YES, begins
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "area"),
    [("we live in Stoke", "stoke"), ("I've moved to Staffordshire", "staffordshire")],
)
async def test_an_organiser_names_another_area(talk: Talk, said: str, area: str) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await talk.says(said)
    await talk.expects(intent="set_area", area=area)
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim=None)


async def test_an_organiser_asks_for_easy_words_and_back(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says("easy read please")
    await talk.expects(reading="easy", words="easy words from now on")
    await talk.is_asked("what-can-change", "Do you know what people can help to change?")
    await talk.says("normal words please")
    await talk.expects(reading="standard")
    await talk.is_asked("what-can-change", "outside your control")
    await talk.has_answered(time_and_money="yes", what_can_change=None)


async def test_an_easy_checklist_is_easy_to_the_end(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await talk.expects(words=("This list is for people who organise", "Is there enough time?"))
    await presses(talk, *[YES] * 10, "Yes, show me the result")
    await talk.has_ended("finished", "You said yes to all ten")
