"""The queue of disclosures: who has seen to which, and whether the council's mail went out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.future import Engine

from bot.records import disclosures, notices
from bot.records.disclosures import NoDisclosureError
from tests.records.talking import NOW, start


def test_what_nobody_has_seen_to_waits_oldest_first(engine: Engine) -> None:
    talk = start(engine).id
    with engine.begin() as connection:
        later = NOW + timedelta(minutes=1)
        second = disclosures.note(connection, conversation_id=talk, kind="threat", now=later)
        first = disclosures.note(connection, conversation_id=None, kind="neglect", now=NOW)
        found = disclosures.waiting(connection)
    assert [(one.id, one.kind) for one in found] == [(first, "neglect"), (second, "threat")]
    assert [one.conversation_id for one in found] == [None, talk]


def test_what_was_acknowledged_waits_no_more_and_only_once(engine: Engine) -> None:
    with engine.begin() as connection:
        seen = disclosures.note(connection, conversation_id=None, kind="threat", now=NOW)
        assert disclosures.acknowledge(connection, seen, by="duty desk", now=NOW)
        assert not disclosures.acknowledge(connection, seen, by="somebody else", now=NOW)
        assert disclosures.waiting(connection) == []


def test_an_unknown_one_cannot_be_acknowledged(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(NoDisclosureError):
        disclosures.acknowledge(connection, "0" * 32, by="duty desk", now=NOW)


def test_a_mail_that_failed_stands_beside_it(engine: Engine) -> None:
    with engine.begin() as connection:
        told = disclosures.note(connection, conversation_id=None, kind="threat", now=NOW)
        untold = disclosures.note(connection, conversation_id=None, kind="threat", now=NOW)
        notices.note(connection, disclosure_id=told, reason=None, now=NOW)
        notices.note(connection, disclosure_id=untold, reason="ConnectionRefusedError", now=NOW)
        states = {one.id: one.notice for one in disclosures.waiting(connection)}
    assert states == {told: notices.SENT, untold: notices.FAILED}
