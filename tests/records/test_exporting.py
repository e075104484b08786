"""Rows of an export: every record once, in pages, of the days and areas that were chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, update
from sqlalchemy.future import Engine

from bot.records import (
    card_words,
    disclosures,
    exporting_cards,
    exporting_conversations,
    feedback,
    turns,
    walks,
)
from bot.records.card_work import tag
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.exporting import Chosen
from bot.records.exporting_cards import CardRow
from bot.records.exporting_conversations import ConversationRow
from bot.records.review_tables import conversation_reviews, conversation_tags
from bot.records.tables import conversations
from tests.records.carding import TODAY, submit, write
from tests.records.talking import NOW, begun, start

DAY = timedelta(days=1)
EVER = Chosen(None, TODAY - 9 * DAY, TODAY + 9 * DAY, NOW - 9 * DAY, NOW + 9 * DAY)


def talks(engine: Engine, chosen: Chosen = EVER, size: int = 1000) -> list[ConversationRow]:
    return [row for page in exporting_conversations.rows(engine, chosen, size) for row in page]


def sent(
    engine: Engine, chosen: Chosen = EVER, size: int = 1000, words: bool = True
) -> list[CardRow]:
    pages = exporting_cards.rows(engine, chosen, words=words, size=size)
    return [row for page in pages for row in page]


def _turn(engine: Engine, talk: Conversation, message: str, kind: str, **trace: object) -> str:
    """A finished turn that was answered by one message of a kind."""
    begun_turn = begun(engine, talk, message)
    answer = [{"kind": kind, "text": "words", "points": [], "choices": []}]
    with engine.begin() as connection:
        [said] = turns.finish(
            connection, turn_id=begun_turn.turn_id, messages=answer, trace=trace, now=NOW
        )
    return str(said["id"])


def test_a_row_tells_how_a_conversation_went(engine: Engine) -> None:
    talk = start(engine)
    said = _turn(engine, talk, "a", "answer", intent="explain", confidence=0.9, ms=12.5)
    _turn(engine, talk, "b", "notice", intent="nlu_fallback", confidence=0.3, ms=99.0)
    _turn(engine, talk, "c", "notice", intent="greet", confidence=0.8, ms=5.0)
    with engine.begin() as connection:
        feedback.give(connection, conversation_id=talk.id, message_id=said, useful=True, now=NOW)
        walk = walks.begin(connection, talk.id, "checklist", "sefton", NOW)
        walks.keep(connection, walk.id, answers={}, at=None, state="finished", now=NOW)
        walks.begin(connection, talk.id, "checklist", "sefton", NOW)
        disclosures.note(connection, conversation_id=talk.id, kind="harm", now=NOW)
        for name in ("ponds", "again"):
            connection.execute(insert(conversation_tags).values(conversation_id=talk.id, tag=name))
        reviewed = {"conversation_id": talk.id, "reviewed_at": NOW, "reviewed_by": "Sam"}
        connection.execute(insert(conversation_reviews).values(**reviewed))
    [row] = talks(engine)

    assert (row.turns, row.answers, row.unanswered) == (3, 1, 1)
    assert (row.lowest, row.slowest) == (0.3, 99.0)
    assert (row.useful, row.not_useful) == (1, 0)
    assert (row.walks, row.walks_finished, row.disclosures) == (2, 1, 1)
    assert (row.reviewed, row.tags) == (True, ["again", "ponds"])


def test_a_conversation_nothing_was_said_in_is_a_row_of_noughts(engine: Engine) -> None:
    start(engine)
    [row] = talks(engine)

    assert (row.turns, row.answers, row.lowest, row.slowest, row.reviewed) == (
        0,
        0,
        None,
        None,
        False,
    )


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_each_record_comes_once_also_where_many_began_at_one_moment(
    engine: Engine, size: int
) -> None:
    ids = {start(engine).id for _ in range(5)} | {start(engine, NOW - DAY).id for _ in range(2)}
    cards = {submit(engine, str(n), TODAY - (n % 2) * DAY).id for n in range(7)}

    assert sorted(row.id for row in talks(engine, size=size)) == sorted(ids)
    assert sorted(row.id for row in sent(engine, size=size)) == sorted(cards)


def test_as_many_are_counted_as_come(engine: Engine) -> None:
    for number in range(4):
        start(engine, NOW - number * DAY)
        submit(engine, str(number), TODAY - number * DAY, area=["sefton", None][number % 2])
    some = replace(EVER, areas=("sefton",), first_day=TODAY - 2 * DAY, begin=NOW - 2 * DAY)

    for chosen in (EVER, some):
        with reading(engine) as connection:
            counted = (
                exporting_conversations.count(connection, chosen),
                exporting_cards.count(connection, chosen),
            )
        assert counted == (len(talks(engine, chosen)), len(sent(engine, chosen)))


def test_an_export_keeps_to_its_days_the_end_not_included(engine: Engine) -> None:
    midnight = datetime(2024, 5, 1, tzinfo=timezone.utc)
    start(engine, midnight + DAY)
    inside = start(engine, midnight)
    submit(engine, "late", TODAY + DAY)
    card = submit(engine, "in", TODAY)
    chosen = Chosen(None, TODAY, TODAY, midnight, midnight + DAY)

    assert [row.id for row in talks(engine, chosen)] == [inside.id]
    assert [row.id for row in sent(engine, chosen)] == [card.id]


def test_an_export_keeps_to_its_areas_and_what_has_none_is_in_no_area(engine: Engine) -> None:
    for number, area in enumerate(("sefton", "stoke", None)):
        talk = start(engine)
        with engine.begin() as connection:
            own = conversations.c.id == talk.id
            connection.execute(update(conversations).where(own).values(area=area))
        submit(engine, str(number), area=area)

    for areas in (("sefton",), ("sefton", "stoke")):
        chosen = replace(EVER, areas=areas)
        assert sorted(str(row.area) for row in talks(engine, chosen)) == sorted(areas)
        assert sorted(str(row.area) for row in sent(engine, chosen)) == sorted(areas)
    assert talks(engine, replace(EVER, areas=())) == []
    assert sent(engine, replace(EVER, areas=())) == []


def test_what_is_erased_while_an_export_runs_is_not_in_it_and_nothing_else_is_lost(
    engine: Engine,
) -> None:
    ids = [start(engine, NOW + n * timedelta(minutes=1)).id for n in range(6)]
    pages = exporting_conversations.rows(engine, EVER, 2)
    first = [row.id for row in next(pages)]
    erase_conversation(engine, None, ids[1], now=NOW)
    erase_conversation(engine, None, ids[2], now=NOW)

    assert first == ids[:2]
    assert [row.id for page in pages for row in page] == ids[3:]


def test_a_card_comes_with_what_was_added_answered_and_tagged(engine: Engine) -> None:
    card = submit(engine, words="at first")
    write(engine, lambda c: card_words.add_words(c, card.id, "then", TODAY))
    write(engine, lambda c: card_words.add_words(c, card.id, "and then", TODAY))
    write(engine, lambda c: card_words.add_answer(c, card.id, "We answer", TODAY))
    write(engine, lambda c: tag(c, card.id, "lift"))
    [whole], [without] = sent(engine), sent(engine, words=False)

    assert (whole.words, whole.added) == ("at first", ["then", "and then"])
    assert (without.words, list(without.added)) == ("", [])
    assert whole.answers == without.answers == ["We answer"]
    assert list(whole.tags) == ["lift"]
