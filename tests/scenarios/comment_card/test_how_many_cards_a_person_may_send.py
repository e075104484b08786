"""Three cards a chat and no fourth; too many from one place wait, and none is lost."""

from __future__ import annotations

from functools import partial

import pytest

from bot.rasa.turn import TurnRequest
from tests.scenarios.comment_card.keeping import cards_kept, sent_card
from tests.scenarios.comment_card.steps import BEGIN, DOUBTFUL, MORE, SEND, comes_to
from tests.scenarios.walks.in_turn import presses
from tests.support import conversation
from tests.support.conversation import Talk

PRESS_SEND = '/answer{"option": "finish"}'


async def sends_another(talk: Talk) -> None:
    """Somebody sends a short card in the same chat."""
    await talk.says(BEGIN)
    await presses(talk, "Skip this one", DOUBTFUL, "Skip this one", "Skip this one", SEND)
    await talk.expects(kind="receipt", words="Your card is sent")


async def test_a_chat_sends_three_cards_and_no_fourth(talk: Talk) -> None:
    await talk.opens(area="sefton")
    before = cards_kept()
    for _ in range(3):
        await sends_another(talk)
    assert cards_kept() == before + 3
    await talk.says(BEGIN)
    await talk.expects(kind="notice", words=("three cards", "01632 960101"))
    assert await talk.slot("walk__id") is None


async def test_each_card_of_a_chat_is_a_card_of_its_own(talk: Talk) -> None:
    await talk.opens(area="sefton")
    ids = set()
    for _ in range(2):
        await sends_another(talk)
        ids.add(sent_card(talk).id)
    assert len(ids) == 2


async def test_a_stopped_card_does_not_count(talk: Talk) -> None:
    await talk.opens(area="sefton")
    for _ in range(2):
        await sends_another(talk)
    await talk.says(BEGIN)
    await talk.says("stop")
    await sends_another(talk)


async def test_a_card_from_a_place_that_sent_too_many_waits_and_is_sent_later(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await comes_to(talk, "check_card")
    before = cards_kept()
    with monkeypatch.context() as busy:
        busy.setattr(conversation, "TurnRequest", partial(TurnRequest, may_send_card=False))
        await talk.chooses(SEND)
        await talk.is_asked("check_card", "cannot send yours just now", "It is not lost", MORE)
        assert talk.messages[0]["kind"] == "error"
        await talk.says("send it")
        await talk.is_asked("check_card", "cannot send yours just now")
    assert cards_kept() == before
    await talk.chooses(SEND)
    await talk.expects(kind="receipt", words="Your card is sent")
    assert sent_card(talk).words == MORE
