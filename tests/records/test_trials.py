from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.future import Engine

from bot.records import corrections, past_messages, trials
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.improving_tables import RUNNING
from bot.records.improving_tables import trials as table
from bot.records.past_messages import Past
from bot.records.trials import (
    BETTER,
    CHANGED,
    DONE,
    FAILED,
    STOPPED,
    Line,
    Reply,
    Trial,
    TrialOverError,
)
from tests.records.talking import NOW
from tests.support.asking import asked
from tests.support.correcting import turn_of

OLD, NEW = Reply("greet"), Reply("explain", "sefton/helps")
MONTH = timedelta(days=30)


def begin(engine: Engine) -> str:
    with engine.begin() as connection:
        return trials.begin(connection, days=30, by="an.editor", now=NOW)


def latest(engine: Engine) -> Trial:
    with reading(engine) as connection:
        found = trials.latest(connection)
    assert found is not None
    return found


def since(engine: Engine, most: int = 100) -> list[Past]:
    with reading(engine) as connection:
        return past_messages.asked_since(connection, NOW - MONTH, most)


def test_a_trial_says_how_far_it_is(engine: Engine) -> None:
    trial_id = begin(engine)

    with engine.begin() as connection:
        trials.advance(connection, trial_id, "before", 20, 700)

    trial = latest(engine)
    assert (trial.state, trial.step, trial.done, trial.of) == (RUNNING, "before", 20, 700)


def test_two_trials_never_run_at_once(engine: Engine) -> None:
    begin(engine)
    row = {"id": "x", "state": RUNNING, "step": "", "done": 0, "of": 0, "days": 1}
    row |= {"problem": "", "counts": {}, "begun_by": "", "begun_at": NOW}

    with engine.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(insert(table).values(**row))


def test_a_trial_that_is_stopped_or_replaced_can_do_no_more(engine: Engine) -> None:
    first = begin(engine)
    second = begin(engine)
    with engine.begin() as connection:
        trials.stop(connection, second, NOW)

    for trial_id in (first, second):
        with engine.begin() as connection, pytest.raises(TrialOverError):
            trials.advance(connection, trial_id, "after")
        with engine.begin() as connection, pytest.raises(TrialOverError):
            trials.finish(connection, trial_id, [], {}, NOW)
        with reading(engine) as connection, pytest.raises(TrialOverError):
            trials.find(connection, trial_id)
    assert latest(engine).state == STOPPED


def test_a_trial_that_failed_says_why(engine: Engine) -> None:
    trial_id = begin(engine)

    with engine.begin() as connection:
        trials.fail(connection, trial_id, "training", NOW)

    assert (latest(engine).state, latest(engine).problem) == (FAILED, "training")


def test_what_was_found_is_kept_without_anybodys_words(engine: Engine) -> None:
    one, gone = asked(engine, "some words", at=NOW), asked(engine, "others", at=NOW)
    trial_id = begin(engine)
    assert erase_conversation(engine, None, gone.conversation_id)
    lines = [
        Line(CHANGED, OLD, NEW, message_id=one.message_id, times=3),
        Line(CHANGED, OLD, NEW, message_id=gone.message_id),
        Line(BETTER, OLD, NEW, NEW),
    ]

    with engine.begin() as connection:
        trials.finish(connection, trial_id, lines, {"titles": 1}, NOW)

    with reading(engine) as connection:
        found = trials.lines_of(connection, trial_id, (CHANGED, BETTER), None)
        limited = trials.lines_of(connection, trial_id, (CHANGED, BETTER), ("stoke",))
        rows = connection.exec_driver_sql("SELECT * FROM trial_lines").all()
    assert (latest(engine).state, latest(engine).counts) == (DONE, {"titles": 1})
    assert [(line.kind, line.words, line.times) for line in found] == [
        (CHANGED, "some words", 3),
        (BETTER, "", 1),
    ]
    assert [line.kind for line in limited] == [BETTER]
    assert "some words" not in str(rows)


def test_each_wording_is_asked_once_for_an_area_the_newest_first(engine: Engine) -> None:
    asked(engine, "What helps?", at=NOW - timedelta(days=2))
    asked(engine, "what  HELPS?", at=NOW)
    asked(engine, "What helps?", area=None, at=NOW - timedelta(days=1))

    assert [(past.text, past.area, past.times) for past in since(engine)] == [
        ("what  HELPS?", "sefton", 2),
        ("What helps?", None, 1),
    ]


def test_old_messages_pressed_buttons_and_answers_in_a_walk_are_not_asked(engine: Engine) -> None:
    asked(engine, "too old", at=NOW - timedelta(days=31))
    asked(engine, "Yes", chosen=True, at=NOW)
    asked(engine, "we meet monthly", intent="answer", at=NOW)
    asked(engine, "about my card", intent=None, at=NOW)
    asked(engine, "a question", at=NOW)

    assert [past.text for past in since(engine)] == ["a question"]


def test_no_more_are_asked_than_the_most(engine: Engine) -> None:
    for number in range(4):
        asked(engine, f"question {number}", at=NOW - timedelta(hours=number))

    assert [past.text for past in since(engine, 2)] == ["question 0", "question 1"]


def test_what_is_known_to_be_right_is_asked_but_not_what_was_taught(engine: Engine) -> None:
    known, taught = asked(engine, "known"), asked(engine, "taught")
    with engine.begin() as connection:
        for one in (turn_of(engine, known), turn_of(engine, taught)):
            corrections.judge(connection, one, act="explain", entry="a/b", by="x", now=NOW)
    with engine.begin() as connection:
        corrections.keep(
            connection, turn_id=turn_of(engine, taught), area=None, kind="entry", target="a/b",
            asker="parent", words="taught", by="x", now=NOW,
        )  # fmt: skip

    with reading(engine) as connection:
        found = past_messages.known_right(connection, 10)

    assert [(past.text, past.right) for past in found] == [("known", Reply("explain", "a/b"))]
