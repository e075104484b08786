"""Ideas are offered for what is true, a bit true or unsure; a no goes on to the next challenge."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.challenges.steps import (
    A_BIT,
    NO,
    NOT_NOW,
    NOT_SURE,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    presses,
)
from tests.support.conversation import Talk


@pytest.mark.parametrize("answer", [TRUE, A_BIT, NOT_SURE])
async def test_a_person_who_does_not_say_no_is_offered_three_ideas(talk: Talk, answer: str) -> None:
    await begins(talk)
    await hears_and_answers(talk, answer)
    await talk.is_asked("power-information", "Staffordshire's lessons")
    await presses(talk, NOT_NOW)
    await talk.is_asked("power-culture", "says Sefton's guide")
    await presses(talk, NOT_NOW)
    await talk.is_asked("power-setting", "the High Needs toolkit asks for")
    await presses(talk, NOT_NOW)
    await talk.is_asked("time", "The second challenge is time")


async def test_a_person_who_says_no_is_offered_nothing_and_told_of_the_next(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await talk.is_asked("time", "The second challenge is time")
    await talk.expects(no_words="Would you try it?")
    await hears_and_answers(talk, NO)
    await talk.is_asked("styles", "The third challenge is individual styles")


async def test_each_challenge_that_is_true_adds_three_questions(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await talk.chooses("Go on")
    assert talk.messages[-1]["progress"] == {"at": 2, "of": 3}
    await presses(talk, A_BIT)
    assert talk.messages[-1]["progress"] == {"at": 3, "of": 6}


async def test_a_person_who_now_says_no_is_asked_no_more_about_it_and_keeps_the_place(
    talk: Talk,
) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.is_asked("power-culture")
    await talk.says("change 1")
    await presses(talk, NO)
    await talk.is_asked("time")
    await talk.has_answered(power_true="no", power_information="try")
    await talk.says("change 1")
    await presses(talk, TRUE)
    await talk.is_asked("power-culture")
