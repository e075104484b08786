"""A question in the middle is answered, and then the very same question stands again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.challenges.steps import TRUE, TRY, begins, hears_and_answers, presses
from tests.support.conversation import Talk


@pytest.mark.parametrize("area", ["staffordshire", "stoke", "sefton", "high-needs"])
async def test_a_person_asks_what_co_production_is_and_is_back_where_they_were(
    talk: Talk, area: str
) -> None:
    await begins(talk, area=area)
    await hears_and_answers(talk, TRUE)
    await talk.says("what is co-production?")
    await talk.expects(kind="answer", entry=f"{area}/what-it-is")
    await talk.is_asked("power-information", "Would you try it?")
    await presses(talk, TRY)
    await talk.has_answered(power_true="yes", power_information="try")


async def test_a_worker_asks_twice_while_being_told_of_power(talk: Talk) -> None:
    await begins(talk, area="high-needs")
    await talk.says("what does High Needs say about culture?")
    await talk.expects(kind="answer", entry="high-needs/culture")
    await talk.says("what are the eight characteristics?")
    await talk.expects(kind="answer", entry="high-needs/characteristics")
    await talk.is_asked("power", "The first challenge is power")
    await talk.chooses("Go on")
    await talk.is_asked("power-true")


@pytest.mark.parametrize("said", ["who made you?", "what areas do you cover?"])
async def test_a_question_about_the_assistant_is_not_taken_for_an_answer(
    talk: Talk, said: str
) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says(said)
    await talk.expects(kind="notice", no_words="I took that as")
    await talk.is_asked("power-information")
    await talk.has_answered(power_information=None)


async def test_a_parent_asks_for_the_lessons_an_idea_comes_from(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says("what are the ten lessons?")
    await talk.expects(kind="answer", entry="staffordshire/lessons")
    await talk.is_asked("power-information")
    await talk.says("I will try this")
    await talk.has_answered(power_information="try")
