"""One row holds the card: what was shown before it was sent, its day, and nothing else."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from actions.walk.records import found
from tests.scenarios.comment_card.keeping import cards_kept, drafts_of, sent_card
from tests.scenarios.comment_card.steps import (
    DOUBTFUL,
    MORE,
    PRIVATE,
    PROJECT,
    SEND,
    begins,
    comes_to,
    sends,
)
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk

PRESS_SEND = '/answer{"option": "finish"}'


async def test_the_row_holds_what_was_shown(talk: Talk) -> None:
    card = await sends(talk)
    kept = (card.area, card.project, card.statement, card.item, card.words, card.sharing)
    assert kept == ("sefton", PROJECT, "heard_not_sure", "3", MORE, "no")
    assert (card.state, card.flood, card.published) == ("received", False, False)
    assert card.day == datetime.now(timezone.utc).date()
    assert card.instrument == "sefton-comment-card"


async def test_words_that_choose_a_statement_are_kept_and_were_shown(talk: Talk) -> None:
    told = "they were kind about it but I doubt that anybody will do it"
    await comes_to(talk, "statement")
    await talk.says(told)
    await presses(talk, "Skip this one", PRIVATE)
    await talk.is_asked("check_card", told)
    await talk.chooses(SEND)
    assert sent_card(talk).words == told


async def test_words_that_choose_a_statement_come_before_the_ideas(talk: Talk) -> None:
    told = "nobody asked me anything all day"
    await comes_to(talk, "statement")
    await talk.says(told)
    await talk.says(MORE)
    await talk.chooses(PRIVATE)
    await talk.chooses(SEND)
    assert sent_card(talk).words == f"{told}\n{MORE}"


async def test_what_was_skipped_is_empty_in_the_row(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, "Skip this one", DOUBTFUL, "Skip this one", "Skip this one", SEND)
    card = sent_card(talk)
    assert (card.project, card.words, card.sharing) == ("", "", None)


async def test_the_draft_is_gone_once_the_card_is_sent(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    walk = await talk.slot("walk__id")
    assert drafts_of(talk) == 1
    await talk.chooses(SEND)
    assert drafts_of(talk) == 0
    assert await found(walk) is None
    assert await talk.slot("walk__id") is None


async def test_a_card_whose_receipt_was_lost_is_confirmed_again_and_kept_once(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await comes_to(talk, "check_card")
    before = cards_kept()

    async def lost(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(talk.agent.processor, "save_tracker", lost)
        await talk.chooses(SEND)
        assert talk.failed
    assert cards_kept() == before + 1
    await talk.gives(PRESS_SEND)
    await talk.expects(kind="receipt", words="Your card is sent")
    assert sent_card(talk).words == MORE
    assert cards_kept() == before + 1


@pytest.mark.parametrize("action", ["*", "validate_walk", "action_finish_walk"])
async def test_a_card_that_could_not_be_sent_is_not_said_to_be(talk: Talk, action: str) -> None:
    await comes_to(talk, "check_card")
    before = cards_kept()
    talk.actions.failing.add(action)
    await talk.chooses(SEND)
    assert talk.failed
    assert cards_kept() == before
    talk.actions.failing.clear()
    await talk.gives(PRESS_SEND)
    await talk.expects(kind="receipt", words="Your card is sent")
    assert cards_kept() == before + 1


async def test_nothing_in_the_row_leads_back_to_the_chat(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    walk = await talk.slot("walk__id")
    await talk.chooses(SEND)
    row = repr(sent_card(talk))
    assert talk.id not in row
    assert walk not in row
