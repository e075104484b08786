"""From the first button to the short list, in any area and in none."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.challenges.steps import (
    A_BIT,
    NO,
    NOT_NOW,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    listed,
)
from tests.support.conversation import Talk


async def test_a_team_presses_its_way_to_a_short_list(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY, NOT_NOW, NOT_NOW)
    await talk.is_asked("time", "The second challenge is time")
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, A_BIT, NOT_NOW, TRY, NOT_NOW)
    await talk.has_ended("finished", "Your short list of things to try")
    await talk.has_answered(power_true="yes", time_true="no", styles_true="a_bit")
    assert listed(talk) == ["power-information", "styles-skills"]


@pytest.mark.parametrize("area", ["stoke", "sefton", "high-needs", None])
async def test_a_person_for_whom_nothing_is_hard_answers_three_questions(
    talk: Talk, area: str | None
) -> None:
    await begins(talk, area=area)
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, NO)
    await talk.has_ended("finished", "Nothing is hard here")
    await talk.has_answered(power_true="no", time_true="no", styles_true="no")
    await talk.expects(words="celebrating what goes well", no_words="short list")


async def test_the_challenges_are_offered_beside_the_answer_that_tells_of_them(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("what are the three challenges?")
    await talk.chooses("The three challenges, and what has helped")
    await talk.is_asked("power", "three questions at least and twelve at most")
    await talk.chooses("Go on")
    await talk.is_asked("power-true", "one side has more of the power")


async def test_the_result_names_every_toolkit_that_the_ideas_come_from(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("finish now")
    toolkits = {source["toolkit"] for source in talk.messages[0]["sources"]}
    assert toolkits == {"staffordshire", "stoke", "sefton", "high-needs"}
