from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.future import Engine

from bot.records import audit
from bot.records.audit import Checked
from bot.records.tables import metadata
from tests.records.carding import read, write
from tests.records.talking import NOW, count


def _append(engine: Engine, target: str = "card") -> int:
    return write(
        engine,
        lambda c: audit.append(
            c, actor="Sam Élan", action="read_card", target=target, detail={"b": 1, "a": 2}, now=NOW
        ),
    )


def _broken(engine: Engine) -> int | None:
    return read(engine, audit.check).broken


def test_acts_are_numbered_and_the_chain_holds(engine: Engine) -> None:
    assert _broken(engine) is None
    assert [_append(engine) for _ in range(3)] == [1, 2, 3]
    assert _broken(engine) is None


TAMPERED = {
    "number": "UPDATE audit SET number = 30 WHERE number = 3",
    "at": "UPDATE audit SET at = '2020-01-01 00:00:00' WHERE number = 3",
    "actor": "UPDATE audit SET actor = 'Someone' WHERE number = 3",
    "action": "UPDATE audit SET action = 'list_cards' WHERE number = 3",
    "target": "UPDATE audit SET target = 'other' WHERE number = 3",
    "detail": "UPDATE audit SET detail = '{\"a\": 3}' WHERE number = 3",
    "previous": "UPDATE audit SET previous = digest WHERE number = 3",
    "digest": "UPDATE audit SET digest = previous WHERE number = 3",
}


def test_tampering_is_tried_with_every_column() -> None:
    assert set(TAMPERED) == set(metadata.tables["audit"].columns.keys())


@pytest.mark.parametrize("column", TAMPERED)
def test_a_change_of_any_column_breaks_the_chain_there(engine: Engine, column: str) -> None:
    for _ in range(5):
        _append(engine)
    write(engine, lambda c: c.exec_driver_sql(TAMPERED[column]))
    assert _broken(engine) == (4 if column == "number" else 3)


def test_a_row_that_was_taken_away_breaks_the_chain_after_it(engine: Engine) -> None:
    for _ in range(5):
        _append(engine)
    write(engine, lambda c: c.exec_driver_sql("DELETE FROM audit WHERE number = 2"))
    assert _broken(engine) == 3


def test_a_check_tells_how_many_rows_hold_and_the_digest_of_the_last(engine: Engine) -> None:
    assert read(engine, audit.check) == Checked(0, None, "")
    for _ in range(3):
        _append(engine)
    before = read(engine, audit.check)
    _append(engine)
    write(engine, lambda c: c.exec_driver_sql(TAMPERED["actor"].replace("= 3", "= 4")))

    assert before.holding == 3
    assert len(before.digest) == 64
    assert read(engine, audit.check) == Checked(3, 4, before.digest)


def test_taking_the_first_row_away_is_noticed(engine: Engine) -> None:
    for _ in range(2):
        _append(engine)
    write(engine, lambda c: c.exec_driver_sql("DELETE FROM audit WHERE number = 1"))
    assert _broken(engine) == 2


def test_acts_at_the_same_moment_stand_in_one_chain(engine: Engine) -> None:
    with ThreadPoolExecutor(6) as threads:
        numbers = list(threads.map(lambda n: _append(engine, str(n)), range(24)))
    assert sorted(numbers) == list(range(1, 25))
    assert _broken(engine) is None


def test_an_act_that_did_not_happen_leaves_no_row_and_no_gap(engine: Engine) -> None:
    _append(engine)
    with engine.connect() as connection:
        audit.append(connection, actor="Sam", action="a", target="b", detail={}, now=NOW)
        connection.rollback()
    assert _append(engine) == 2
    assert count(engine, "audit") == 2
    assert _broken(engine) is None


def test_a_long_chain_is_checked_to_its_end(engine: Engine) -> None:
    with engine.begin() as connection:
        for _ in range(1100):
            audit.append(connection, actor="Sam", action="a", target="b", detail={}, now=NOW)
    assert _broken(engine) is None
    write(engine, lambda c: c.exec_driver_sql("UPDATE audit SET target='c' WHERE number = 1099"))
    assert _broken(engine) == 1099
