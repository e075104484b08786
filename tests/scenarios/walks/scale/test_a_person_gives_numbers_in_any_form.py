"""A number is understood however it is put, and what it was taken for is said."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.in_turn import says_in_turn
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("7", 7),
        ("seven", 7),
        ("Seven.", 7),
        ("about 7/10", 7),
        ("10 out of 10", 10),
        ("8 out of ten I'd say", 8),
        ("a six", 6),
        ("about a five", 5),
        ("probably an eight", 8),
        ("we're at 3 I think", 3),
        ("only a one, sadly", 1),
        ("2, nobody has any time", 2),
        ("9, our director is right behind it", 9),
        ("maybe a 4?", 4),
        ("I'm not sure, maybe a 5", 5),
    ],
)
async def test_a_partnership_gives_a_score_in_words_or_figures(
    talk: Talk, said: str, number: int
) -> None:
    await begins(talk)
    await talk.says(said)
    await talk.is_asked("outcomes", f"I took that as: {number}.")
    await talk.has_answered(leadership=number)


@pytest.mark.parametrize(
    "said",
    ["6.5", "eleven", "11", "0", "between 6 and 7", "6 or 7", "6-7", "seven and a half", "-3",
     "somewhere between five and six"],
)  # fmt: skip
async def test_what_is_no_one_number_from_1_to_10_is_asked_again(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 5)
    await talk.says(said)
    await talk.is_asked("outcomes", "I need a whole number from 1 to 10")
    await talk.has_answered(leadership=5, outcomes=None)
    assert len(talk.titles) == 10


async def test_a_partnership_types_its_way_to_the_result(talk: Talk) -> None:
    await begins(talk)
    await says_in_turn(talk, "5", "six", "about a 4", "7/10", "a three", "five", "2")
    await says_in_turn(talk, "six out of ten", "8", "I'd say 4", "5", "maybe a six")
    await says_in_turn(talk, "the budget round in the autumn", "a workshop with the forum")
    await talk.is_asked("check", "committed is it to this work? 5")
    await talk.says("yes that's right")
    await talk.has_ended("finished", "Partly in place")
    await talk.has_answered(leadership=5, vision=7, shared_value=3, governance=6, training=6)
