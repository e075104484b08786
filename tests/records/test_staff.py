"""Accounts of staff, alike on every database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records import staff, staff_codes, staff_sessions
from bot.records.staff_tables import recovery_codes
from bot.records.staff_tables import staff_sessions as session_rows

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)


def make(engine: Engine, name: str, role: str = "administrator") -> str:
    with engine.begin() as connection:
        made = staff.add(
            connection,
            name=name,
            role=role,
            areas=("stoke",),
            password_hash="a hash",
            must_change=False,
            now=NOW,
        )
    assert made is not None
    return made


def test_an_account_is_found_by_its_name_as_it_was_made(engine: Engine) -> None:
    made = make(engine, "jo.smith", "editor")

    with engine.connect() as connection:
        found = staff.named(connection, "jo.smith")

    assert found == staff.Account(
        made, "jo.smith", "editor", ("stoke",), "a hash", False, False, NOW, None
    )


def test_a_name_is_given_once_even_after_its_account_is_closed(engine: Engine) -> None:
    make(engine, "al")
    made = make(engine, "jo")
    with engine.begin() as connection:
        assert staff.close(connection, made, NOW)
        again = staff.add(
            connection,
            name="jo",
            role="reader",
            areas=(),
            password_hash="",
            must_change=True,
            now=NOW,
        )
        found = staff.named(connection, "jo")

    assert again is None
    assert found is None


def test_everybody_is_listed_by_name_and_who_is_gone_last(engine: Engine) -> None:
    gone = make(engine, "al")
    make(engine, "jo")
    make(engine, "bo", "reader")
    with engine.begin() as connection:
        staff.close(connection, gone, NOW)
        listed = [account.name for account in staff.everyone(connection)]

    assert listed == ["bo", "jo", "al"]


def test_the_last_administrator_can_be_neither_closed_nor_demoted(engine: Engine) -> None:
    last = make(engine, "jo")
    make(engine, "al", "editor")
    with engine.begin() as connection:
        assert not staff.close(connection, last, NOW)
        assert not staff.change(connection, last, "reader", ())
        assert staff.change(connection, last, "administrator", ())
        assert staff.one(connection, last).role == "administrator"


@pytest.mark.parametrize("round_", range(3))
def test_two_administrators_at_once_cannot_both_go(engine: Engine, round_: int) -> None:
    ids = [make(engine, "jo"), make(engine, "al")]

    def demote(who: str) -> bool:
        with engine.begin() as connection:
            return staff.change(connection, who, "reader", ())

    with ThreadPoolExecutor(2) as threads:
        done = list(threads.map(demote, ids))

    assert sorted(done) == [False, True]


def test_closing_takes_codes_and_sessions_with_it(engine: Engine) -> None:
    make(engine, "al")
    made = make(engine, "jo")
    with engine.begin() as connection:
        staff_codes.set_up(connection, made, b"sealed", 1)
        staff_codes.keep_recovery(connection, made, ["one", "two"])
        staff_sessions.begin(connection, made, staff_sessions.FULL, NOW)
        staff.close(connection, made, NOW)

        assert staff_codes.secret_of(connection, made) is None
        assert connection.execute(select(recovery_codes)).all() == []
        assert connection.execute(select(session_rows)).all() == []


def test_a_closed_account_or_none_cannot_be_changed(engine: Engine) -> None:
    make(engine, "al")
    made = make(engine, "jo")
    with engine.begin() as connection:
        staff.close(connection, made, NOW)
        for missing in (made, "nobody"):
            with pytest.raises(LookupError):
                staff.open_one(connection, missing)


def test_a_newer_hash_is_kept_only_for_the_password_it_was_made_of(engine: Engine) -> None:
    made = make(engine, "jo")
    with engine.begin() as connection:
        before = staff.one(connection, made)
        staff.set_password(connection, made, "another hash", must_change=False)
        staff.hash_anew(connection, before, "a newer hash")

        assert staff.one(connection, made).password_hash == "another hash"


def test_each_step_of_time_is_used_once_and_in_order(engine: Engine) -> None:
    made = make(engine, "jo")
    with engine.begin() as connection:
        staff_codes.set_up(connection, made, b"sealed", 10)
        used = [staff_codes.use_step(connection, made, b"again", at) for at in (10, 11, 11, 9, 13)]
        kept = staff_codes.secret_of(connection, made)

    assert used == [False, True, False, False, True]
    assert kept == b"again"


@pytest.mark.parametrize(
    "use",
    [
        lambda connection, made: staff_codes.use_step(connection, made, b"sealed", 5),
        lambda connection, made: staff_codes.use_recovery(connection, made, "one"),
    ],
    ids=["one-time", "recovery"],
)
def test_a_code_typed_twice_at_once_opens_once(
    engine: Engine, use: Callable[[object, str], bool]
) -> None:
    made = make(engine, "jo")
    with engine.begin() as connection:
        staff_codes.set_up(connection, made, b"sealed", 4)
        staff_codes.keep_recovery(connection, made, ["one", "two"])

    def once(_: int) -> bool:
        with engine.begin() as connection:
            return use(connection, made)

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(once, range(4))) == [False, False, False, True]


def test_new_recovery_codes_are_counted_without_those_before(engine: Engine) -> None:
    made = make(engine, "jo")
    with engine.begin() as connection:
        staff_codes.keep_recovery(connection, made, ["one", "two"])
        staff_codes.keep_recovery(connection, made, ["three", "four", "five"])
        assert not staff_codes.use_recovery(connection, made, "one")
        assert staff_codes.use_recovery(connection, made, "three")

        assert staff_codes.recovery_left(connection, made) == 2


@pytest.mark.parametrize(
    ("idle", "old", "found"),
    [
        (timedelta(minutes=14), timedelta(hours=7), True),
        (timedelta(minutes=15), timedelta(hours=7), False),
        (timedelta(minutes=1), timedelta(hours=8), False),
    ],
)
def test_a_session_is_found_while_it_is_neither_idle_nor_old(
    engine: Engine, idle: timedelta, old: timedelta, found: bool
) -> None:
    made = make(engine, "jo")
    with engine.begin() as connection:
        token = staff_sessions.begin(connection, made, staff_sessions.FULL, NOW - old)
        session = staff_sessions.find(connection, token, NOW - old)
        assert session is not None
        staff_sessions.touch(connection, session, NOW - idle)

        assert (staff_sessions.find(connection, token, NOW) is not None) is found
        assert len(staff_sessions.open_of(connection, made, NOW)) == found


def test_a_step_gives_a_new_token_and_the_old_one_finds_nothing(engine: Engine) -> None:
    made = make(engine, "jo")
    with engine.begin() as connection:
        old = staff_sessions.begin(connection, made, staff_sessions.PASSWORD, NOW)
        session = staff_sessions.find(connection, old, NOW)
        assert session is not None
        new = staff_sessions.step_on(connection, session, staff_sessions.FULL, NOW)

        assert staff_sessions.find(connection, old, NOW) is None
        stepped = staff_sessions.find(connection, new, NOW)
        assert stepped is not None
        assert stepped.step == staff_sessions.FULL
        with pytest.raises(LookupError):
            staff_sessions.step_on(connection, session, staff_sessions.FULL, NOW)
