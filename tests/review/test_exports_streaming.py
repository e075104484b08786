"""An export is sent as it is made: whole or not at all, and nobody else waits for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import httpx
import pytest

from bot.records import exporting_conversations
from bot.review.roles import Role
from tests.review.recorded import card, conversation, fetch, lines
from tests.support.review import Review

_PATIENCE = 30


def test_a_file_that_breaks_off_is_not_taken_for_a_whole_one(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    card(review)
    editor = review.person(Role.EDITOR)

    def fail(*_: Any, **__: Any) -> Any:
        raise RuntimeError("the records went away")

    monkeypatch.setattr("bot.records.exporting_cards._page", fail)
    with pytest.raises(httpx.RemoteProtocolError):
        fetch(review, editor, "cards csv")


def test_others_are_served_while_a_file_is_made(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation(review, "Hello there")
    editor, reader = review.person(Role.EDITOR), review.person(Role.READER)
    begun, served, page = Event(), Event(), exporting_conversations._page

    def slow_page(*asked: Any) -> Any:
        begun.set()
        assert served.wait(_PATIENCE)
        return page(*asked)

    monkeypatch.setattr(exporting_conversations, "_page", slow_page)
    with ThreadPoolExecutor(1) as thread:
        fetching = thread.submit(fetch, review, editor, "conversations csv")
        assert begun.wait(_PATIENCE)
        meanwhile = reader.open("/")
        served.set()

    assert meanwhile.status_code == 200
    assert len(lines(fetching.result())) == 1
