from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records import corrections
from bot.records.corrections import (
    DROPPED,
    ENTRY,
    NO_ANSWER,
    WAITING,
    WRITTEN,
    Correction,
    NoCorrectionError,
)
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.improving_tables import corrections as table
from bot.records.improving_tables import judged_turns
from bot.records.said import NoTurnError, said_in
from tests.records.talking import NOW, begun, finish, start
from tests.support.asking import answer, asked


def turn(engine: Engine, words: str = "what helps") -> tuple[str, str]:
    """A conversation and its one turn."""
    conversation = start(engine)
    begun_turn = begun(engine, conversation, "m", text=words)
    finish(engine, begun_turn, "An answer")
    return conversation.id, begun_turn.turn_id


def keep(engine: Engine, turn_id: str, words: str, area: str | None = "sefton") -> str:
    with engine.begin() as connection:
        return corrections.keep(
            connection, turn_id=turn_id, area=area, kind=ENTRY, target="sefton/helps",
            asker="parent", words=words, by="an.editor", now=NOW,
        )  # fmt: skip


def kept(engine: Engine, *states: str, areas: tuple[str, ...] | None = None) -> list[Correction]:
    with reading(engine) as connection:
        return corrections.kept(connection, areas, states)


def test_a_correction_waits_until_it_is_written(engine: Engine) -> None:
    made = keep(engine, turn(engine)[1], "words")
    assert [one.id for one in kept(engine, WAITING)] == [made]

    with engine.begin() as connection:
        corrections.mark_written(connection, [made])

    assert kept(engine, WAITING) == []
    assert [one.words for one in kept(engine, WRITTEN)] == ["words"]


def test_a_dropped_correction_has_no_words_and_cannot_be_written(engine: Engine) -> None:
    made = keep(engine, turn(engine)[1], "words")
    with engine.begin() as connection:
        corrections.drop(connection, made, None)
        corrections.mark_written(connection, [made])

    assert [one.words for one in kept(engine, DROPPED)] == [""]
    with engine.begin() as connection, pytest.raises(NoCorrectionError):
        corrections.drop(connection, made, None)


def test_a_second_correction_of_a_turn_takes_the_place_of_the_first(engine: Engine) -> None:
    turn_id = turn(engine)[1]
    keep(engine, turn_id, "first")
    keep(engine, turn_id, "second")

    assert [one.words for one in kept(engine, WAITING)] == ["second"]
    assert [one.words for one in kept(engine, DROPPED)] == [""]


def test_an_example_outlives_its_conversation_without_leading_to_it(engine: Engine) -> None:
    conversation_id, turn_id = turn(engine)
    keep(engine, turn_id, "edited words")

    assert erase_conversation(engine, None, conversation_id)

    assert [one.words for one in kept(engine, WAITING)] == ["edited words"]
    with reading(engine) as connection:
        assert connection.execute(select(table.c.turn_id)).scalars().all() == [None]


def test_corrections_of_other_areas_are_out_of_reach(engine: Engine) -> None:
    made = keep(engine, turn(engine)[1], "words", area="stoke")
    keep(engine, turn(engine)[1], "of no area", area=None)

    assert kept(engine, WAITING, areas=("sefton",)) == []
    assert len(kept(engine, WAITING, areas=("stoke",))) == 1
    with engine.begin() as connection, pytest.raises(NoCorrectionError):
        corrections.drop(connection, made, ("sefton",))


def test_what_is_right_for_a_turn_is_known_once_and_goes_with_it(engine: Engine) -> None:
    conversation_id, turn_id = turn(engine)
    with engine.begin() as connection:
        for act in ("greet", "thank"):
            corrections.judge(connection, turn_id, act=act, entry="", by="x", now=NOW)

    def acts() -> list[str]:
        with reading(engine) as connection:
            return list(connection.execute(select(judged_turns.c.act)).scalars())

    assert acts() == ["thank"]
    assert erase_conversation(engine, None, conversation_id)
    assert acts() == []


def test_messages_without_an_answer_are_listed_newest_first(engine: Engine) -> None:
    for minutes, words in enumerate(("older", "newer")):
        turn_id = turn(engine, words)[1]
        now = NOW + timedelta(minutes=minutes)
        with engine.begin() as connection:
            corrections.judge(connection, turn_id, act=NO_ANSWER, entry="", by="x", now=now)

    with reading(engine) as connection:
        every = corrections.without_answer(connection, None, 10)
        some = corrections.without_answer(connection, ("stoke",), 10)
        first = corrections.without_answer(connection, ("sefton",), 1)

    assert [one.text for one in every] == ["newer", "older"]
    assert some == []
    assert [one.text for one in first] == ["newer"]


def test_a_turn_is_read_with_its_words_and_its_reply(engine: Engine) -> None:
    conversation_id, turn_id = turn(engine, "what helps us")

    with reading(engine) as connection:
        said = said_in(connection, conversation_id, turn_id, ("sefton",))

    assert (said.text, said.reply, said.act, said.judged) == (
        "what helps us", ("An answer",), "x", False,
    )  # fmt: skip


def test_a_turn_that_was_answered_is_known_by_its_kind(engine: Engine) -> None:
    one = asked(engine, "what helps", answer("sefton/helps"))
    with reading(engine) as connection:
        turn_id = connection.exec_driver_sql("SELECT id FROM turns").scalar()
        said = said_in(connection, one.conversation_id, str(turn_id), None)

    assert said.answered


def test_a_turn_is_not_read_through_another_conversation_or_area(engine: Engine) -> None:
    conversation_id, turn_id = turn(engine)
    other_id, _ = turn(engine)

    with reading(engine) as connection:
        for talk, areas in ((other_id, None), (conversation_id, ("stoke",))):
            with pytest.raises(NoTurnError):
                said_in(connection, talk, turn_id, areas)
