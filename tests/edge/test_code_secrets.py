"""What codes are made with can change, and the codes that people hold go on working."""

from __future__ import annotations

import asyncio
import shutil
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.edge.codes import Codes, key_name
from bot.records.codes import Target
from bot.records.tables import WALK
from bot.web.store import Store
from tests.records.talking import count, start
from tests.records.walking import walk
from tests.support.edge import edge_settings

OLD, NEW = "the first secret of this site", "a newer secret of this site"
SALT = b"the salt of this site"


@pytest.fixture
def store(tmp_path: Path, migrated: Path) -> Iterator[Store]:
    shutil.copy(migrated, tmp_path / "records.db")
    opened = Store(edge_settings(tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def target(store: Store) -> Target:
    conversation = start(store.records)
    return Target(WALK, walk(store.records, conversation).id)


async def _code(store: Store, target: Target, *keys: str) -> str | None:
    return (await Codes(store, keys, SALT, 10_000).of([target])).get(target)


async def test_the_same_code_is_shown_after_a_new_secret_was_put_first(
    store: Store, target: Target
) -> None:
    code = await _code(store, target, OLD)
    assert code is not None
    assert await _code(store, target, NEW, OLD) == code
    assert await Codes(store, [NEW], SALT, 10_000).target_of(code) == target
    assert count(store.records, "codes") == 1


async def test_a_code_whose_secret_is_gone_is_no_longer_shown_and_no_other_is_made(
    store: Store, target: Target
) -> None:
    await _code(store, target, OLD)
    assert await _code(store, target, NEW) is None
    assert count(store.records, "codes") == 1


async def test_a_new_walk_gets_its_code_from_the_newest_secret(
    store: Store, target: Target
) -> None:
    assert await _code(store, target, NEW, OLD) == await _code(store, target, NEW)


async def test_a_code_shown_by_many_at_once_is_the_same_and_kept_once(
    store: Store, target: Target
) -> None:
    codes = await asyncio.gather(*(_code(store, target, OLD) for _ in range(8)))
    assert len(set(codes)) == 1
    assert count(store.records, "codes") == 1


async def test_another_salt_opens_nothing(store: Store, target: Target) -> None:
    code = await _code(store, target, OLD)
    assert code is not None
    assert await Codes(store, [OLD], b"another salt of a site", 10_000).target_of(code) is None


async def test_a_right_code_a_wrong_one_and_nonsense_take_as_long(
    store: Store, target: Target
) -> None:
    codes = Codes(store, [OLD], SALT, 10_000)
    right = (await codes.of([target]))[target]
    taken: dict[str, list[float]] = {
        typed: [] for typed in (right, "panther-phase-treat-walker", "", "%00" * 500)
    }
    for _ in range(25):  # by turns, so that whatever else this machine does slows all alike
        for typed, times in taken.items():
            began = time.process_time()
            await codes.target_of(typed)
            times.append(time.process_time() - began)
    medians = [statistics.median(times) for times in taken.values()]
    assert max(medians) - min(medians) < 0.005
    assert min(medians) > 0.005


def test_a_secret_is_named_without_being_told() -> None:
    assert key_name(OLD) != key_name(NEW)
    assert len(key_name(OLD)) == 8
    assert key_name(OLD) not in OLD
