"""The short list holds what was chosen to try, all of it, and nothing else."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.challenges.steps import (
    ALREADY,
    IDEAS,
    NO,
    NOT_NOW,
    TRUE,
    TRY,
    begins,
    hears_and_answers,
    listed,
    presses,
)
from tests.support.conversation import Talk

EACH = {"power": 0, "time": 3, "styles": 6}


@pytest.mark.parametrize("challenge", EACH)
async def test_the_list_holds_what_was_chosen_of_one_challenge(talk: Talk, challenge: str) -> None:
    await begins(talk)
    for one in EACH:
        chosen = (TRUE, NOT_NOW, TRY, ALREADY) if one == challenge else (NO,)
        await hears_and_answers(talk, *chosen)
    await talk.has_ended("finished", "Your short list of things to try")
    assert listed(talk) == [list(IDEAS)[EACH[challenge] + 1]]


async def test_nothing_that_was_chosen_is_left_out_of_a_long_list(talk: Talk) -> None:
    await begins(talk)
    for _ in EACH:
        await hears_and_answers(talk, TRUE, TRY, TRY, TRY)
    await talk.has_ended("finished", "Your list, and where to begin")
    assert listed(talk) == list(IDEAS)


async def test_a_choice_of_a_challenge_that_is_not_true_after_all_is_left_out(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY, TRY, TRY)
    await hears_and_answers(talk, TRUE, TRY, NOT_NOW, NOT_NOW)
    await talk.says("change 1")
    await presses(talk, NO)
    await hears_and_answers(talk, NO)
    await talk.has_ended("finished", "Your short list of things to try")
    assert listed(talk) == ["time-notice"]


async def test_a_list_says_how_to_do_what_was_chosen(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("finish now")
    await talk.expects(words=(IDEAS["power-information"], "Pass on what others need to know"))
    await talk.expects(words=("What to do next", "something small and quick"))
