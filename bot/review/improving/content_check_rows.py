"""The content as those see it who keep it right: how old, how much used, how well liked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from bot.records.areas import Areas, may_see
from bot.records.entry_uses import Uses
from knowledge.model import GENERAL, Content, Entry

_WEB = ("http", "https")


@dataclass(frozen=True)
class Row:
    """One entry; `days` since it was last checked against its document."""

    entry: Entry
    toolkit: str
    days: int
    uses: Uses


@dataclass(frozen=True)
class Address:
    """A web address that the content gives people, and the entries that do so."""

    url: str
    entries: Sequence[Entry] = field(default_factory=tuple)
    toolkit: str = ""


def rows_of(content: Content, uses: Mapping[str, Uses], areas: Areas, today: date) -> list[Row]:
    """All entries that somebody limited to these areas looks after; comparisons are everybody's."""
    names = {toolkit.id: toolkit.name for toolkit in content.toolkits}
    return [
        Row(
            entry,
            names.get(entry.toolkit, ""),
            (today - entry.checked).days,
            uses.get(entry.id, Uses()),
        )
        for entry in _looked_after(content, areas)
    ]


def oldest(rows: Iterable[Row]) -> list[Row]:
    """Those first that were not checked for longest."""
    return sorted(rows, key=lambda row: (-row.days, row.entry.id))


def never_used(rows: Iterable[Row]) -> list[Row]:
    """Those that nobody was shown."""
    unseen = (row for row in rows if not row.uses.shown)
    return sorted(unseen, key=lambda row: row.entry.id)


def most_disliked(rows: Iterable[Row]) -> list[Row]:
    """Those that somebody called not useful, most often first, the less praised before the more."""
    disliked = (row for row in rows if row.uses.not_useful)
    return sorted(disliked, key=lambda row: (-row.uses.not_useful, row.uses.useful, row.entry.id))


def addresses_of(content: Content, areas: Areas) -> list[Address]:
    """Every address once, those of the toolkits themselves first."""
    entries: dict[str, list[Entry]] = {}
    for entry in _looked_after(content, areas):
        urls = [link.url for link in entry.links] + [one.web for one in entry.contacts]
        for url in dict.fromkeys(filter(None, map(_whole, urls))):
            entries.setdefault(url, []).append(entry)
    toolkits = {
        toolkit.url: toolkit.name
        for toolkit in content.toolkits
        if toolkit.url and may_see(areas, toolkit.id)
    }
    every = dict.fromkeys([*toolkits, *entries])
    return [Address(url, tuple(entries.get(url, ())), toolkits.get(url, "")) for url in every]


def _looked_after(content: Content, areas: Areas) -> list[Entry]:
    return [
        entry
        for entry in content.entries
        if entry.toolkit == GENERAL or may_see(areas, entry.toolkit)
    ]


def _whole(url: str) -> str:
    """An address with its scheme, which contacts are printed without; "" where it is none."""
    address = url if "://" in url else f"https://{url}"
    parts = urlsplit(address)
    return address if url and parts.scheme in _WEB and "." in (parts.hostname or "") else ""
