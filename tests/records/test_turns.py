from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.future import Engine

from bot.records import turns
from bot.records.erasure import erase_conversation
from tests.records.talking import (
    NOW,
    STALE,
    begin,
    begin_within,
    begun,
    count,
    finish,
    history,
    say,
    start,
    texts,
)


def test_turns_are_numbered_from_one_in_their_conversation(engine: Engine) -> None:
    conversation = start(engine)
    numbers = []
    for message in ("a", "b", "c"):
        turn = begun(engine, conversation, message)
        numbers.append(turn.number)
        finish(engine, turn, "yes")
    assert numbers == [1, 2, 3]


def test_the_same_message_again_gives_the_same_answer_and_no_second_turn(engine: Engine) -> None:
    conversation = start(engine)
    answer = finish(engine, begun(engine, conversation, "a"), "First", "Second", choices=("yes",))
    assert begin(engine, conversation, "a") == turns.Repeat(answer)
    assert count(engine, "turns") == 1
    assert [message["text"] for message in answer] == ["First", "Second"]


def test_the_same_message_id_with_other_words_is_a_conflict(engine: Engine) -> None:
    conversation = start(engine)
    say(engine, conversation, "a")
    assert begin(engine, conversation, "a", fingerprint="other words") == turns.Conflict()


def test_the_same_message_id_in_another_conversation_is_another_turn(engine: Engine) -> None:
    say(engine, start(engine), "a")
    assert begun(engine, start(engine), "a").number == 1


def test_a_second_message_waits_while_a_turn_runs(engine: Engine) -> None:
    conversation = start(engine)
    begun(engine, conversation, "a")
    for message in ("a", "b"):
        assert begin(engine, conversation, message) == turns.Busy(retry_after_seconds=1)


def test_the_longer_a_turn_runs_the_longer_others_are_asked_to_wait(engine: Engine) -> None:
    conversation = start(engine)
    begun(engine, conversation, "a")
    seconds = []
    for ran in (-30.0, 0.1, 2.5, 6.0, 7.9):
        busy = begin(engine, conversation, "b", NOW + timedelta(seconds=ran))
        assert isinstance(busy, turns.Busy)
        seconds.append(busy.retry_after_seconds)
    assert seconds == [1, 1, 3, 2, 1]


def test_a_failed_turn_can_be_begun_again_with_the_same_message(engine: Engine) -> None:
    conversation = start(engine)
    first = begun(engine, conversation, "a", text="draft")
    with engine.begin() as connection:
        turns.fail(connection, turn_id=first.turn_id, now=NOW)
    again = begun(engine, conversation, "a", text="draft")
    finish(engine, again, "answer")
    assert again.number == first.number
    assert texts(engine, conversation) == ["draft", "answer"]


def test_a_failed_turn_keeps_the_words_and_lets_the_next_message_in(engine: Engine) -> None:
    conversation = start(engine)
    first = begun(engine, conversation, "a")
    with engine.begin() as connection:
        turns.fail(connection, turn_id=first.turn_id, now=NOW)
    say(engine, conversation, "b", "answer")
    assert texts(engine, conversation) == ["words of a", "words of b", "answer"]


def test_a_message_tried_again_after_others_is_stored_in_the_order_it_was_accepted(
    engine: Engine,
) -> None:
    conversation = start(engine)
    first = begun(engine, conversation, "a")
    with engine.begin() as connection:
        turns.fail(connection, turn_id=first.turn_id, now=NOW)
    say(engine, conversation, "b", "to b")
    say(engine, conversation, "a", "to a")
    assert texts(engine, conversation) == ["words of b", "to b", "words of a", "to a"]


def test_a_stale_turn_is_taken_over_and_its_late_answer_is_refused(engine: Engine) -> None:
    conversation = start(engine)
    stuck = begun(engine, conversation, "a")
    taken = begun(engine, conversation, "a", now=NOW + STALE)
    with pytest.raises(turns.TurnLostError):
        finish(engine, stuck, "too late")
    finish(engine, taken, "in time")
    assert texts(engine, conversation) == ["words of a", "in time"]


def test_a_stale_turn_does_not_hold_up_another_message(engine: Engine) -> None:
    conversation = start(engine)
    stuck = begun(engine, conversation, "a")
    say(engine, conversation, "b", "in time", now=NOW + STALE)
    with pytest.raises(turns.TurnLostError):
        finish(engine, stuck, "too late")
    assert texts(engine, conversation) == ["words of a", "words of b", "in time"]


def test_a_finished_turn_is_not_finished_twice_nor_failed_afterwards(engine: Engine) -> None:
    conversation = start(engine)
    turn = begun(engine, conversation, "a")
    finish(engine, turn, "once")
    with pytest.raises(turns.TurnLostError):
        finish(engine, turn, "twice")
    with engine.begin() as connection:
        turns.fail(connection, turn_id=turn.turn_id, now=NOW)
    assert isinstance(begin(engine, conversation, "a"), turns.Repeat)
    assert texts(engine, conversation) == ["words of a", "once"]


def test_an_erased_conversation_takes_no_turn_and_no_late_answer(engine: Engine) -> None:
    conversation = start(engine)
    turn = begun(engine, conversation, "a")
    erase_conversation(engine, None, conversation.id, now=NOW)
    with pytest.raises(turns.NoConversationError):
        begin(engine, conversation, "b")
    with pytest.raises(turns.TurnLostError):
        finish(engine, turn, "too late")
    assert count(engine, "messages") == 0


def test_nothing_of_a_turn_is_stored_when_its_transaction_fails(engine: Engine) -> None:
    conversation = start(engine)
    with engine.connect() as connection:
        begin_within(connection, conversation, "a")
        connection.rollback()
    assert count(engine, "turns") == 0
    assert begun(engine, conversation, "a").number == 1


def test_the_database_itself_refuses_a_second_running_turn(engine: Engine) -> None:
    conversation = start(engine)
    begun(engine, conversation, "a")
    copy = text(
        "INSERT INTO turns (id, conversation_id, message_id, fingerprint, state, number, began_at)"
        " SELECT 'x', conversation_id, 'b', fingerprint, state, 2, began_at FROM turns"
    )
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(copy)


def test_a_press_is_kept_apart_from_typed_words_but_looks_the_same_to_the_person(
    engine: Engine,
) -> None:
    conversation = start(engine)
    say(engine, conversation, "a")
    message = history(engine, conversation)[0]
    assert message["role"] == "user"
    assert message["text"] == "words of a"
    assert "kind" not in message
