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
from bot.edge.store import Store
from bot.edge.tokens import kept_secret
from bot.records import codes, groups, walks
from bot.records.codes import Target
from bot.records.engine import reading
from bot.records.tables import GROUP
from bot.settings import Settings

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

    def _code_of(self, target: Target) -> str | None:
        with reading(self._store.records) as connection:
            last_change = _last_change(connection, target)
            name = codes.key_of(connection, target)
        if last_change is None:
            return None
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
            last_change = _last_change(connection, target) if target else None
        if last_change is None or _now() - last_change > self._kept_for:
            return None
        return target


def key_name(key: str) -> str:
    """What a row says of the secret its code was made with: enough to tell it from the others."""
    return hmac.new(key.encode(), b"name of this key", hashlib.sha256).hexdigest()[:_KEY_CHARACTERS]


def site_salt(settings: Settings) -> bytes:
    """The salt of all hashes of codes: that of the settings, or one made once for this home.

    It has nothing to do with the secrets, so that codes outlive a change of them.
    """
    return (settings.code_salt or kept_secret(settings.home / "codes.salt")).encode()


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
