from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Connection, Engine

from bot.records import cleaning, conversations, own_copies, tables, tracker, turns, visits, walks
from bot.records.cleaning import Swept
from bot.records.conversations import Conversation
from tests.records import talking
from tests.records.carding import (
    INSTRUMENT,
    NEW,
    PLACE,
    WORDS,
    cleaning_of,
    drafted,
    everything,
    read,
    send,
    submit,
    write,
)
from tests.records.talking import NOW, count, remember, start, texts
from tests.records.walking import found, walk

MINUTE = timedelta(minutes=1)


def _sent(engine: Engine, tracker_engine: Engine) -> Conversation:
    conversation = start(engine)
    remember(tracker_engine, conversation.id, WORDS)
    send(engine, drafted(engine, conversation), conversation)
    return conversation


def _end_turn(engine: Engine) -> None:
    write(engine, lambda c: c.exec_driver_sql("UPDATE turns SET state = 'done'"))


def _sweep(engine: Engine, tracker_engine: Engine | None, now: datetime = NOW) -> Swept:
    return cleaning.sweep(engine, tracker_engine, now, 30, [INSTRUMENT], PLACE)


def test_forgetting_takes_rasas_memory_and_the_note_of_it(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation, other = _sent(engine, tracker_engine), start(engine)
    remember(tracker_engine, other.id, "other words")
    assert cleaning.forget(engine, tracker_engine, conversation.id)
    assert cleaning_of(engine, conversation) is None
    assert count(tracker_engine, "events") == 1
    assert not cleaning.forget(engine, tracker_engine, conversation.id)
    assert not cleaning.forget(engine, tracker_engine, other.id)
    assert count(tracker_engine, "events") == 1


def test_where_rasas_memory_cannot_be_had_the_note_stays_for_another_try(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation = _sent(engine, tracker_engine)
    with tracker_engine.begin() as holder:
        holder.exec_driver_sql("UPDATE events SET type_name = 'held'")
        with pytest.raises(OperationalError):
            cleaning.forget(engine, tracker_engine, conversation.id)
    assert cleaning_of(engine, conversation) is not None
    assert cleaning.forget(engine, tracker_engine, conversation.id)


def test_a_card_sent_while_rasa_is_made_to_forget_keeps_its_own_note(
    engine: Engine, tracker_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation = _sent(engine, tracker_engine)
    later = NOW + MINUTE

    def meanwhile(*_arguments: object) -> int:
        write(engine, lambda c: own_copies.note_cleaning(c, conversation.id, later))
        return 0

    monkeypatch.setattr(tracker, "delete_events", meanwhile)
    cleaning.forget(engine, tracker_engine, conversation.id)
    noted = cleaning_of(engine, conversation)
    assert noted is not None
    assert noted.made_at == later


def test_a_turn_that_is_over_makes_the_note_ready(engine: Engine, tracker_engine: Engine) -> None:
    conversation = _sent(engine, tracker_engine)
    write(engine, lambda c: cleaning.mark_ready(c, conversation.id))
    noted = cleaning_of(engine, conversation)
    assert noted is not None
    assert noted.ready


def test_a_sweep_forgets_what_is_ready_and_leaves_what_is_not(
    engine: Engine, tracker_engine: Engine
) -> None:
    ready, waiting = (_sent(engine, tracker_engine) for _ in range(2))
    _end_turn(engine)
    write(engine, lambda c: c.exec_driver_sql("DELETE FROM card_visits"))
    write(engine, lambda c: cleaning.mark_ready(c, ready.id))
    assert _sweep(engine, tracker_engine).memories == 1
    assert cleaning_of(engine, ready) is None
    assert cleaning_of(engine, waiting) is not None
    assert _sweep(engine, tracker_engine, NOW + 31 * MINUTE).memories == 1
    assert count(tracker_engine, "events") == 0


def test_a_sweep_waits_for_a_turn_that_would_write_it_all_again(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation = _sent(engine, tracker_engine)
    write(engine, lambda c: cleaning.mark_ready(c, conversation.id))
    assert _sweep(engine, tracker_engine).memories == 0
    assert count(tracker_engine, "events") == 1
    assert _sweep(engine, tracker_engine, NOW + 2 * MINUTE).memories == 1


def test_a_draft_nobody_came_back_to_goes_with_its_words_and_rasas_memory(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    remember(tracker_engine, conversation.id, WORDS)
    assert _sweep(engine, tracker_engine, NOW + 29 * MINUTE) == Swept(0, 0, 0)
    assert _sweep(engine, tracker_engine, NOW + 31 * MINUTE) == Swept(1, 0, 1)
    assert found(engine, draft.id) is None
    assert WORDS not in everything(engine)
    assert NEW.project not in everything(engine)
    assert count(tracker_engine, "events") == 0
    assert _sweep(engine, tracker_engine, NOW + 31 * MINUTE) == Swept(0, 0, 0)


def talks_at(connection: Connection, moment: datetime) -> None:
    connection.execute(update(tables.conversations).values(last_at=moment))


def test_a_draft_stays_while_its_writer_is_still_talking(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    write(engine, lambda c: talks_at(c, NOW + 20 * MINUTE))
    assert _sweep(engine, None, NOW + 40 * MINUTE).drafts == 0
    assert found(engine, draft.id) is not None
    write(engine, lambda c: conversations.end(c, conversation.id, NOW + 40 * MINUTE))
    assert _sweep(engine, None, NOW + 40 * MINUTE).drafts == 1


def test_other_walks_are_left_alone_by_a_sweep(engine: Engine) -> None:
    conversation = start(engine)
    checklist = walk(engine, conversation)
    talking.say(engine, conversation, "a")
    assert _sweep(engine, None, NOW + 90 * MINUTE) == Swept(0, 0, 0)
    assert found(engine, checklist.id) == checklist
    assert texts(engine, conversation) == ["words of a", "An answer"]


def test_a_draft_without_a_conversation_goes_too(engine: Engine) -> None:
    draft = write(engine, lambda c: walks.begin(c, "shell", INSTRUMENT, None, NOW))
    assert _sweep(engine, None, NOW + 31 * MINUTE).drafts == 1
    assert found(engine, draft.id) is None


def test_a_visit_ends_when_its_conversation_has_gone_quiet(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation, alone = start(engine), submit(engine, "alone")
    card = submit(engine)
    turn = talking.begun(engine, conversation, "a", text="my code")
    write(engine, lambda c: visits.open(c, conversation.id, card.id, NOW))
    write(engine, lambda c: visits.open(c, "shell", alone.id, NOW))
    quoted = {"kind": "notice", "text": WORDS, "points": [], "choices": [], "quotes": True}
    finish: dict[str, Any] = {
        "turn_id": turn.turn_id,
        "messages": [quoted],
        "trace": None,
        "now": NOW,
    }
    write(engine, lambda c: turns.finish(c, **finish))
    remember(tracker_engine, conversation.id, WORDS)
    assert _sweep(engine, tracker_engine, NOW + 29 * MINUTE) == Swept(0, 0, 0)
    assert _sweep(engine, tracker_engine, NOW + 31 * MINUTE) == Swept(0, 2, 1)
    assert texts(engine, conversation) == ["my code", PLACE]
    assert (count(engine, "card_visits"), count(engine, "cards")) == (0, 2)
    assert count(tracker_engine, "events") == 0


def test_when_a_conversation_is_quiet_nothing_says_that_it_sent_a_card(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation = _sent(engine, tracker_engine)
    _end_turn(engine)
    assert read(engine, lambda c: conversations.cards_sent(c, conversation.id)) == 1
    _sweep(engine, tracker_engine, NOW + 31 * MINUTE)
    assert read(engine, lambda c: conversations.cards_sent(c, conversation.id)) == 0


def test_a_sweep_of_nothing_does_nothing(engine: Engine) -> None:
    assert _sweep(engine, None, NOW + 90 * MINUTE) == Swept(0, 0, 0)
    assert read(engine, lambda c: cleaning.pending(c, "nobody")) is None
