"""A new area or reading level in the middle changes the words, and no score."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "area"), [("we've moved to Stoke", "stoke"), ("I live in Sefton", "sefton")]
)
async def test_somebody_names_their_area(talk: Talk, said: str, area: str) -> None:
    await begins(talk)
    await scores(talk, 6, 7)
    await talk.says(said)
    await talk.expects(intent="set_area", area=area)
    await talk.is_asked("what-matters")
    await talk.has_answered(leadership=6, outcomes=7, what_matters=None)


@pytest.mark.parametrize("said", ["easy words please", "can you use easy read"])
async def test_somebody_asks_for_easy_words(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 6)
    await talk.says(said)
    await talk.expects(reading="easy")
    await talk.is_asked("outcomes", "Is the aim a better life for children and families?")
    await talk.has_answered(leadership=6, outcomes=None)


async def test_easy_words_are_left_again(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await talk.expects(words="Are your leaders strong?")
    await talk.says("normal words please")
    await talk.expects(reading="standard")
    await talk.is_asked("leadership", "How strong is your leadership team")
