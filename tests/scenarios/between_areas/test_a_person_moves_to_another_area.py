"""A new area answers the last question anew, for there; and again on the way back."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked, begins, is_told
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "said", "new_area", "back"),
    [
        ("staffordshire", "I've moved to Sefton", "sefton", "I'm back in Staffordshire now"),
        ("stoke", "we live in Staffordshire now", "staffordshire", "change my area back to Stoke"),
        ("sefton", "please switch to Stoke", "stoke", "switch back to Sefton please"),
        ("stoke", "change to the High Needs toolkit", "high-needs", "and change back to Stoke"),
    ],
)
async def test_a_person_moves_and_moves_back(
    talk: Talk, area: str, said: str, new_area: str, back: str
) -> None:
    await begins(talk, area)
    await talk.says(said)
    await talk.expects(intent="set_area", area=new_area, entry=f"{new_area}/what-it-is")
    assert [message["kind"] for message in talk.messages] == ["notice", "answer"]
    await talk.says(back)
    await talk.expects(intent="set_area", area=area, entry=f"{area}/what-it-is")


async def test_after_moving_what_is_asked_is_answered_from_there(talk: Talk) -> None:
    await asked(talk, "staffordshire", "What are the three challenges?", "staffordshire/challenges")
    await talk.says("I've just moved to Stoke")
    await talk.expects(area="stoke", entry="stoke/challenges")
    await talk.says("What does the promise say?")
    await is_told(talk, "stoke/promise", page=14)
    await talk.says("tell me more")
    await is_told(talk, "stoke/promise-respect", page=14)


async def test_a_person_moves_where_nothing_like_it_is_said(talk: Talk) -> None:
    await asked(talk, "staffordshire", "What does Hart's ladder show?",
                "staffordshire/harts-ladder")  # fmt: skip
    await talk.says("we have moved to Sefton")
    await talk.expects(area="sefton", words=("Thank you", "I will not guess"))
    await talk.says("Which five things help?")
    await is_told(talk, "sefton/helps", page=10)


async def test_a_person_moves_before_anything_was_asked(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("I've moved to Stoke")
    await talk.expects(intent="set_area", area="stoke", words="Stoke-on-Trent")
    assert [message["kind"] for message in talk.messages] == ["notice"]
    await talk.says("What are the five priorities?")
    await is_told(talk, "stoke/priorities", page=15)


async def test_a_person_gives_up_their_area_and_is_told_of_all(talk: Talk) -> None:
    await begins(talk, "stoke")
    await talk.says("no area please, just in general")
    await talk.expects(intent="no_area")
    assert talk.area is None
    await talk.says("What makes co-production difficult?")
    await talk.expects(entry="general/challenges")


async def test_a_person_moves_and_their_easy_words_move_along(talk: Talk) -> None:
    await talk.opens(area="stoke", reading="easy")
    await talk.says("Which definition does Stoke use?")
    await talk.expects(entry="stoke/definition")
    await talk.says("I have moved to Sefton")
    await talk.expects(area="sefton", entry="sefton/definition", reading="easy")
    await talk.expects(words="It means making something happen together")
