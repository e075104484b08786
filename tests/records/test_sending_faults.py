"""Sending a card fails at every statement in turn: it leaves all of it behind, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.future import Engine

from bot.records import cards, sending
from tests.records.carding import (
    NEW,
    PLACE,
    WORDS,
    cleaning_of,
    drafted,
    everything,
    give_code,
    read,
    send,
    submit,
    write,
)
from tests.records.talking import NOW, count, start


class BrokenError(Exception):
    """What stands for any fault."""


@contextmanager
def _broken_at(engine: Engine, which: str, number: int) -> Iterator[list[str]]:
    """Raise before or after the statement of this number; the list holds those that began."""
    ran: list[str] = []

    def fault(_conn: object, _cursor: object, statement: str, *_more: object) -> None:
        ran.append(statement)
        if len(ran) == number:
            raise BrokenError

    event.listen(engine, which, fault)
    try:
        yield ran
    finally:
        event.remove(engine, which, fault)


def _at_every_statement(
    engine: Engine, which: str, work: Callable[[], object], unchanged: Callable[[], None]
) -> int:
    """Try `work` with each statement failing in turn until it comes through; how many ran then."""
    for number in range(1, 200):
        with _broken_at(engine, which, number) as ran:
            try:
                work()
            except BrokenError:
                unchanged()
                continue
            return len(ran)
    raise AssertionError("it never came through")


@pytest.mark.parametrize("which", ["before_cursor_execute", "after_cursor_execute"])
def test_a_fault_at_any_statement_of_sending_leaves_everything_or_nothing(
    engine: Engine, which: str
) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    before = everything(engine)

    def unchanged() -> None:
        assert everything(engine) == before

    statements = _at_every_statement(
        engine, which, lambda: send(engine, draft, conversation), unchanged
    )
    assert statements >= 12
    assert everything(engine).count(WORDS) == 1
    assert (count(engine, "walks"), count(engine, "cards")) == (0, 1)
    assert count(engine, "card_visits") == 1
    assert cleaning_of(engine, conversation) is not None


def test_a_commit_that_fails_leaves_nothing_and_the_next_try_sends(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    before = everything(engine)

    def fault(_connection: object) -> None:
        raise BrokenError

    event.listen(engine, "commit", fault)
    with pytest.raises(BrokenError):
        send(engine, draft, conversation)
    event.remove(engine, "commit", fault)
    assert everything(engine) == before
    send(engine, draft, conversation)
    assert count(engine, "cards") == 1


def test_a_fault_at_any_statement_of_repeating_leaves_the_card_as_it_was(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    send(engine, draft, conversation)
    before = everything(engine)

    def unchanged() -> None:
        assert everything(engine) == before

    _at_every_statement(
        engine, "before_cursor_execute", lambda: send(engine, draft, conversation), unchanged
    )
    assert count(engine, "cards") == 1
    assert everything(engine).count(WORDS) == 1


def test_a_fault_at_any_statement_of_giving_up_leaves_the_draft(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    before = everything(engine)

    def unchanged() -> None:
        assert everything(engine) == before

    _at_every_statement(
        engine,
        "before_cursor_execute",
        lambda: write(engine, lambda c: sending.drop(c, draft, NOW, PLACE)),
        unchanged,
    )
    assert WORDS not in everything(engine)


def test_a_fault_at_any_statement_of_taking_back_leaves_the_card_whole(engine: Engine) -> None:
    card = submit(engine)
    give_code(engine, card)
    write(engine, lambda c: cards.add_words(c, card.id, "more", NOW.date()))
    before = everything(engine)

    def unchanged() -> None:
        assert everything(engine) == before

    _at_every_statement(
        engine,
        "before_cursor_execute",
        lambda: write(engine, lambda c: cards.withdraw(c, card.id, NOW)),
        unchanged,
    )
    assert read(engine, lambda c: cards.by_submission(c, card.submission_id)) is None
    assert NEW.words not in everything(engine)
    assert [count(engine, table) for table in ("cards", "card_notes", "codes")] == [0, 0, 0]
