"""Entries and toolkits as JSON and back, so that a row holds the whole of one."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.model import Contact, Entry, Link, Source, Stance, Toolkit


def toolkit_to_json(toolkit: Toolkit) -> str:
    """The toolkit as JSON."""
    return json.dumps(asdict(toolkit), ensure_ascii=False)


def toolkit_from_json(body: str) -> Toolkit:
    """The toolkit written by `toolkit_to_json`."""
    values: dict[str, Any] = json.loads(body)
    return Toolkit(**{**values, "called": tuple(values["called"])})


def entry_to_json(entry: Entry) -> str:
    """The entry as JSON, its date in ISO form."""
    return json.dumps({**asdict(entry), "checked": entry.checked.isoformat()}, ensure_ascii=False)


def entry_from_json(body: str) -> Entry:
    """The entry written by `entry_to_json`."""
    values: dict[str, Any] = json.loads(body)
    return Entry(
        **{
            **values,
            "asks": {kind: tuple(asks) for kind, asks in values["asks"].items()},
            "sources": tuple(Source(**source) for source in values["sources"]),
            "checked": date.fromisoformat(values["checked"]),
            "points": tuple(values["points"]),
            "links": tuple(Link(**link) for link in values["links"]),
            "contacts": tuple(Contact(**contact) for contact in values["contacts"]),
            "see_also": tuple(values["see_also"]),
            "called": tuple(values["called"]),
            "counterparts": tuple(values["counterparts"]),
            "stances": tuple(_stance(stance) for stance in values["stances"]),
        }
    )


def _stance(values: dict[str, Any]) -> Stance:
    source = values["source"]
    return Stance(**{**values, "source": Source(**source) if source else None})
