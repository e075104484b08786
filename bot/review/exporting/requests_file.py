"""All that is kept of one record as a file for the person: to read, or for another program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.records.requests_held import Held
from bot.review.exporting.requests_words import request_words
from bot.review.visit import Visit

FILE_KINDS: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
}
"""The media type of each kind of file."""


def file_of(visit: Visit, held: Held, kind: str, now: datetime) -> tuple[bytes, str]:
    """The file and its media type."""
    if kind == "json":
        return _json(held, now), FILE_KINDS[kind]
    page = visit.page("requests_file.html", held=held, words=request_words(), now=now)
    return page.body or b"", FILE_KINDS[kind]


def _json(held: Held, now: datetime) -> bytes:
    whole = {"made": now, "kind": held.kind, "id": held.id, "held": held.tables}
    text = json.dumps(whole, default=_plain, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace")


def _plain(value: Any) -> str:
    """A moment or a day in ISO 8601; whatever else a table holds, as text."""
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
