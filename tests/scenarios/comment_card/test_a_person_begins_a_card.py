"""Young people, parents and practitioners begin a card in words of their own."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.steps import TITLE
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "said",
    [
        "can I tell you if they listened to me",
        "i wanna tell the council how the youth club went",
        "can i do one of them comment cards",
        "I'd like to give feedback on the group I'm in",
        "where can parents leave feedback about the forum",
        "as a carer I want to tell the council what the panel was like",
        "my son's review happened and I want to tell the council how it was",
        "one of the young people I work with wants to fill in a comment card",
        "I run a group, and one of our young people wants to do a comment card",
    ],
)
async def test_whoever_wants_to_say_how_it_was_is_asked_about_what(talk: Talk, said: str) -> None:
    await talk.opens(area="sefton")
    await talk.says(said)
    await talk.is_asked("project", "This card is for anyone who took part", "leave out names")


async def test_a_card_begins_with_a_button(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("take me through something")
    await talk.chooses(TITLE)
    await talk.is_asked("project", "This card is for anyone who took part")


async def test_whoever_chose_no_area_may_send_a_card_too(talk: Talk) -> None:
    await talk.opens()
    await talk.says("I want to leave a comment")
    await talk.is_asked("project", "This card is for anyone who took part")


async def test_a_card_in_easy_words_begins_in_easy_words(talk: Talk) -> None:
    await talk.opens(area="sefton", reading="easy")
    await talk.says("comment card")
    await talk.is_asked("project", "This card is for people who took part", "What is it called?")
