"""What was found at the web addresses of the content, when somebody last had them tried."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection

from bot.records.draft_tables import link_checks


@dataclass(frozen=True)
class Found:
    """What one address gave; `status` is None where nothing answered."""

    url: str
    outcome: str
    status: int | None
    checked_at: datetime


def keep(connection: Connection, found: Found) -> None:
    """Put this in the place of what was found there before."""
    key = _hash(found.url)
    connection.execute(delete(link_checks).where(link_checks.c.url_hash == key))
    row = {name: getattr(found, name) for name in ("outcome", "status", "checked_at")}
    connection.execute(insert(link_checks).values(url_hash=key, **row))


def kept(connection: Connection, urls: Iterable[str]) -> dict[str, Found]:
    """What is known of these addresses; those never tried are left out."""
    by_hash = {_hash(url): url for url in urls}
    query = select(link_checks).where(link_checks.c.url_hash.in_(list(by_hash)))
    return {
        by_hash[row["url_hash"]]: Found(
            by_hash[row["url_hash"]], row["outcome"], row["status"], row["checked_at"]
        )
        for row in connection.execute(query).mappings()
    }


def _hash(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()
