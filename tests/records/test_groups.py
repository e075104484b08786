from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy.future import Engine

from bot.records import groups, walks
from bot.records.engine import reading
from bot.records.walks import NoWalkError
from tests.records.talking import NOW, count, start
from tests.records.walking import finish, keep, share, there, walk


def test_sharing_a_walk_makes_a_group_that_it_owns_and_joins(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    group = share(engine, owner)
    assert (group.owner_walk_id, group.instrument) == (owner.id, "checklist")
    assert (group.shown_early, group.begun_at) == (False, NOW)
    assert there(engine, owner.id).group_id == group.id
    with reading(engine) as connection:
        assert groups.find(connection, group.id) == group
        assert groups.owned_by(connection, owner.id) == group


def test_sharing_twice_gives_the_same_group(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    assert share(engine, owner) == share(engine, owner)
    assert count(engine, "walk_groups") == 1


def test_sharing_at_once_from_two_places_makes_one_group(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    with ThreadPoolExecutor(4) as threads:
        shared = list(threads.map(lambda _: share(engine, owner), range(8)))
    assert len({group.id for group in shared}) == 1
    assert count(engine, "walk_groups") == 1


def test_a_member_who_shares_gives_on_the_group_it_is_in_and_owns_nothing(engine: Engine) -> None:
    group = share(engine, walk(engine, start(engine)))
    member = walk(engine, start(engine), group_id=group.id)
    assert share(engine, member) == group
    with reading(engine) as connection:
        assert groups.owned_by(connection, member.id) is None


def test_a_walk_that_is_gone_cannot_be_shared(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    with engine.begin() as connection:
        walks.forget(connection, owner.id)
    with pytest.raises(NoWalkError):
        share(engine, owner)


def test_only_finished_walks_are_shown_in_the_order_they_were_finished(engine: Engine) -> None:
    first, second, unfinished = (walk(engine, start(engine)) for _ in range(3))
    group = share(engine, first)
    stranger = walk(engine, start(engine))
    for other in (second, unfinished):
        with engine.begin() as connection:
            connection.exec_driver_sql(
                f"UPDATE walks SET group_id = '{group.id}' WHERE id = '{other.id}'"
            )
    finish(engine, first, NOW + timedelta(hours=1))
    finish(engine, second)
    finish(engine, stranger)
    keep(engine, unfinished)
    with reading(engine) as connection:
        shown = groups.members(connection, group.id)
    assert [one.id for one in shown] == [second.id, first.id]


def test_an_owner_can_let_a_group_be_seen_early(engine: Engine) -> None:
    group, other = (share(engine, walk(engine, start(engine))) for _ in range(2))
    with engine.begin() as connection:
        groups.show_early(connection, group.id)
    with reading(engine) as connection:
        seen = [groups.find(connection, one.id) for one in (group, other)]
    assert [one is not None and one.shown_early for one in seen] == [True, False]
