"""Codes of four words: made for those who may see them, and looked up for those who type one.

A code is never stored. It is derived anew from the secret it was first made with, and found by a
slow hash, so that whoever reads the database can open nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta, timezone

from sqlalchemy.future import Connection

from bot.codes import code_for, hash_code, normalise_code
from bot.records import cards, codes, groups, visits, walks
from bot.records.codes import Target
from bot.records.engine import reading
from bot.records.tables import CARD, GROUP
from bot.web.store import Store

VISIT = "visit"
"""A kind of place alone: the card that a visit leads to, while its code may still be shown."""

_KEY_CHARACTERS = 8


class Codes:
    """The codes of one site; `keys` are its secrets, newest first."""

    def __init__(self, store: Store, keys: Sequence[str], salt: bytes, result_days: int) -> None:
        self._store = store
        self._newest = keys[0]
        self._by_name = {key_name(key): key for key in keys}
        self._salt = salt
        self._kept_for = timedelta(days=result_days)

    async def of(self, targets: Collection[Target]) -> Mapping[Target, str]:
        """The code of each, its hash kept before anyone sees it.

        Left out is what is gone, and a code whose secret is gone. `StoreFailedError` where the
        hash could not be kept.
        """
        return await self._store.run(lambda: self._of(targets))

    async def target_of(self, typed: str) -> Target | None:
        """Where a code leads; None for one that is wrong or expired, which takes as long."""
        code = normalise_code(typed)
        code_hash = await asyncio.to_thread(hash_code, code, self._salt)
        return await self._store.run(lambda: self._target_of(code_hash))

    def _of(self, targets: Collection[Target]) -> Mapping[Target, str]:
        made = {target: self._code_of(target) for target in targets}
        return {target: code for target, code in made.items() if code is not None}

    def _code_of(self, place: Target) -> str | None:
        with reading(self._store.records) as connection:
            target = _shown_at(connection, place)
            if target is None or not self._is_kept(connection, target):
                return None
            name = codes.key_of(connection, target)
        key = self._newest if name is None else self._by_name.get(name)
        if key is None:
            return None
        code = code_for(key, f"{target.kind} {target.id}")
        if name is None:
            self._keep(target, key_name(key), hash_code(code, self._salt))
        return code

    def _keep(self, target: Target, name: str, code_hash: str) -> None:
        with self._store.records.begin() as connection:
            codes.keep(connection, code_hash, target.kind, target.id, name, _now())

    def _target_of(self, code_hash: str) -> Target | None:
        with reading(self._store.records) as connection:
            target = codes.target_of(connection, code_hash)
            return target if target and self._leads_there(connection, target) else None

    def _is_kept(self, connection: Connection, target: Target) -> bool:
        if target.kind == CARD:
            return cards.find(connection, target.id) is not None
        return _last_change(connection, target) is not None

    def _leads_there(self, connection: Connection, target: Target) -> bool:
        """A card's code works as long as the card is there; the others' for so many days."""
        if target.kind == CARD:
            return self._is_kept(connection, target)
        last_change = _last_change(connection, target)
        return last_change is not None and _now() - last_change <= self._kept_for


def key_name(key: str) -> str:
    """What a row says of the secret its code was made with: enough to tell it from the others."""
    return hmac.new(key.encode(), b"name of this key", hashlib.sha256).hexdigest()[:_KEY_CHARACTERS]


def _shown_at(connection: Connection, place: Target) -> Target | None:
    """What a place in a message leads to; None for a visit whose code was shown before."""
    if place.kind != VISIT:
        return place
    visit = visits.find(connection, place.id)
    return Target(CARD, visit.card_id) if visit and not visit.code_shown else None


def _last_change(connection: Connection, target: Target) -> datetime | None:
    """When what a code leads to was changed last; a group is as old as its owner's walk."""
    walk_id = target.id
    if target.kind == GROUP:
        group = groups.find(connection, target.id)
        walk_id = group.owner_walk_id if group else ""
    walk = walks.find(connection, walk_id)
    return walk.changed_at if walk else None


def _now() -> datetime:
    return datetime.now(timezone.utc)
