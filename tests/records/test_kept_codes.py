from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy.future import Engine

from bot.records import codes
from bot.records.codes import Target
from bot.records.engine import reading
from bot.records.tables import GROUP, WALK
from tests.records.talking import NOW, count, start
from tests.records.walking import give_code, share, walk


def _target(engine: Engine, code_hash: str) -> Target | None:
    with reading(engine) as connection:
        return codes.target_of(connection, code_hash)


def _key(engine: Engine, target: Target) -> str | None:
    with reading(engine) as connection:
        return codes.key_of(connection, target)


def test_a_code_leads_to_the_walk_or_the_group_it_was_made_for(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    group = share(engine, owner)
    assert _target(engine, give_code(engine, owner)) == Target(WALK, owner.id)
    assert _target(engine, give_code(engine, group)) == Target(GROUP, group.id)


def test_a_code_nobody_was_given_leads_nowhere(engine: Engine) -> None:
    assert _target(engine, "hash of nothing") is None
    assert _key(engine, Target(WALK, "nothing")) is None


def test_keeping_a_code_again_changes_nothing(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    code_hash = give_code(engine, owner)
    with engine.begin() as connection:
        codes.keep(connection, code_hash, GROUP, "another", "newkey", NOW)
    assert _target(engine, code_hash) == Target(WALK, owner.id)
    assert _key(engine, Target(WALK, owner.id)) == "key"


def test_a_code_kept_by_many_at_once_is_kept_once(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(lambda _: give_code(engine, owner), range(12)))) == 1
    assert count(engine, "codes") == 1
