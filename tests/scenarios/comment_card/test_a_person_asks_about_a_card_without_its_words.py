"""Without its four words nobody finds a card: the assistant says where to type them."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import cards_kept
from tests.scenarios.comment_card.steps import sends
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "said",
    [
        "what happened to my card",
        "has anyone read the card I sent",
        "I want to take my card back",
        "please delete my comment card",
        "I don't want my card to be public",
        "can you make my card private",
    ],
)
async def test_the_words_are_asked_for_and_nothing_is_changed(talk: Talk, said: str) -> None:
    await sends(talk)
    before = cards_kept()
    await talk.says(said)
    await talk.expects(kind="notice", words=("I need its four words", "page below"))
    assert {link["url"] for link in talk.messages[0]["links"]} == {"/card/code"}
    assert cards_kept() == before
