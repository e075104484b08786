"""After a disclosure nothing more is asked; the card can be gone on with, all answers there."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import cards_kept, drafts_of, sent_card
from tests.scenarios.comment_card.steps import MORE, PROJECT, SEND, TITLE, comes_to
from tests.support.conversation import Talk

NEXT = "it happened at home last week"


@pytest.mark.parametrize("question", ["project", "statement", "more", "sharing", "check_card"])
async def test_what_is_said_next_is_no_answer_and_no_question_follows(
    talk: Talk, question: str
) -> None:
    await comes_to(talk, question)
    before = cards_kept()
    talk.discloses()
    await talk.says(NEXT)
    await talk.expects(kind="notice", words="I have stopped the questions", no_words=NEXT)
    assert "question" not in [message["kind"] for message in talk.messages]
    assert cards_kept() == before
    await talk.chooses(TITLE)
    await talk.is_asked(question)


async def test_the_card_is_gone_on_with_and_sent_without_what_was_said(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    talk.discloses()
    await talk.says(NEXT)
    await talk.says("carry on with my card")
    await talk.is_asked("sharing", "Your answers are all here")
    await talk.says("no thanks")
    await talk.chooses(SEND)
    card = sent_card(talk)
    assert (card.project, card.words) == (PROJECT, MORE)


@pytest.mark.parametrize("said", ["yes", "send it", "send my card"])
async def test_a_yes_after_it_sends_nothing(talk: Talk, said: str) -> None:
    await comes_to(talk, "check_card")
    before = cards_kept()
    talk.discloses()
    await talk.says(said)
    await talk.expects(words="I have stopped the questions")
    assert cards_kept() == before


async def test_a_card_left_so_is_not_shared(talk: Talk) -> None:
    await comes_to(talk, "more")
    talk.discloses()
    await talk.says("ok")
    await talk.says("share this with my team")
    await talk.expects(kind="notice", words="cannot be saved or shared", no_words="{code:")


async def test_a_card_left_so_is_deleted_when_the_person_says_stop(talk: Talk) -> None:
    await comes_to(talk, "more")
    talk.discloses()
    await talk.says("ok")
    assert drafts_of(talk) == 1
    await talk.says("stop")
    await talk.expects(kind="notice", words="deleted what you wrote")
    assert drafts_of(talk) == 0
