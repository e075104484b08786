"""You said, we did: told in the chat once enough people spoke, and never so that one is known."""

from __future__ import annotations

import pytest

from tests.scenarios.replies.council import ENOUGH, TOO_FEW, WORDS, has_cards, replied
from tests.support.conversation import Talk

RAMP = ("The door is hard to open.", "A ramp and a button are there.")
BUS = ("The bus stops too early.", "We asked the bus company.")


async def asks(talk: Talk, said: str) -> None:
    """Somebody in Sefton asks."""
    await talk.opens(area="sefton")
    await talk.says(said)
    await talk.expects(intent="ask_replies", kind="notice")


@pytest.mark.parametrize(
    "said",
    [
        "what happened with what people said?",
        "you said we did",
        "did anything change because of the comment cards",
        "what did the council do about what parents told them",
    ],
)
async def test_where_nothing_is_published_yet_that_is_said(talk: Talk, said: str) -> None:
    await asks(talk, said)
    await talk.expects(words=("nothing published about that yet", "01632 960101"))
    assert talk.messages[0]["links"][0]["url"] == "/replies"


async def test_a_reply_without_enough_cards_is_not_told(talk: Talk) -> None:
    replied("Sandbrook", *RAMP)
    has_cards("Sandbrook", TOO_FEW)
    await asks(talk, "what happened with what people said about Sandbrook?")
    await talk.expects(words="nothing published about that yet", no_words="ramp")


async def test_a_reply_is_told_once_enough_people_spoke(talk: Talk) -> None:
    replied("Sandbrook", *RAMP)
    has_cards("Sandbrook", ENOUGH)
    await asks(talk, "what happened with what people said about Sandbrook?")
    await talk.expects(words=("About Sandbrook", *RAMP, "What changed"), no_words=WORDS)


async def test_cards_that_call_the_project_differently_are_counted_together(talk: Talk) -> None:
    replied("The Sandbrook project", *RAMP)
    has_cards("sandbrook", 3)
    has_cards("our Sandbrook Project", 2)
    await asks(talk, "what happened with what people said about the sandbrook project?")
    await talk.expects(words=RAMP)


async def test_cards_of_a_flood_do_not_count(talk: Talk) -> None:
    replied("Sandbrook", *RAMP)
    has_cards("Sandbrook", TOO_FEW)
    has_cards("Sandbrook", 20, flood=True)
    await asks(talk, "what happened with what people said about Sandbrook?")
    await talk.expects(words="nothing published about that yet", no_words="ramp")


async def test_an_answer_without_a_change_claims_none(talk: Talk) -> None:
    replied("Youth choir", *BUS, changed=False)
    has_cards("youth choir")
    await asks(talk, "what came of the feedback on the youth choir")
    await talk.expects(words=("The council's answer", *BUS), no_words="What changed")


async def test_only_the_project_that_is_named_is_told_of(talk: Talk) -> None:
    replied("Sandbrook", *RAMP)
    replied("Youth choir", *BUS)
    has_cards("Sandbrook")
    has_cards("Youth choir")
    await asks(talk, "what happened with what people said about the youth choir?")
    await talk.expects(words=("About Youth choir", *BUS), no_words=("Sandbrook", "newest answers"))


async def test_whoever_names_no_project_is_told_of_all(talk: Talk) -> None:
    replied("Sandbrook", *RAMP)
    replied("Youth choir", *BUS, days_ago=3)
    has_cards("Sandbrook")
    has_cards("Youth choir")
    await asks(talk, "show me you said we did")
    await talk.expects(words=("newest answers", "About Sandbrook", "About Youth choir"))


async def test_whoever_names_a_project_of_too_few_is_told_of_the_others_and_not_of_it(
    talk: Talk,
) -> None:
    replied("Sandbrook", *RAMP)
    replied("Youth choir", *BUS)
    has_cards("Sandbrook")
    has_cards("Youth choir", TOO_FEW)
    await asks(talk, "what happened with what people said about the youth choir?")
    await talk.expects(words=("newest answers", "About Sandbrook"), no_words=BUS)


async def test_no_more_than_three_are_told_the_newest_first(talk: Talk) -> None:
    for number in range(4):
        replied(f"Place{number}", f"Said {number}.", f"Did {number}.", days_ago=number)
        has_cards(f"Place{number}")
    await asks(talk, "what has changed because of the cards")
    told = [m["text"] for m in talk.messages if m["text"].startswith("About")]
    assert [text.split(".")[0] for text in told] == ["About Place0", "About Place1", "About Place2"]


async def test_words_of_a_card_are_never_told_even_when_they_were_published(talk: Talk) -> None:
    replied("Sandbrook", *RAMP)
    has_cards("Sandbrook")
    await asks(talk, "what happened with what people said about Sandbrook?")
    await talk.expects(words=RAMP, no_words="zebrafinch")
