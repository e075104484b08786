"""What an export is to be of, as somebody chose it on a page or on the command line."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.records.areas import Areas, may_see
from bot.records.exporting import Chosen
from bot.review.asked import day_in
from bot.review.moments import begins, ends, today

CONVERSATIONS, CARDS, REPORT = "conversations", "cards", "report"
CSV, XLSX, DOCX = "csv", "xlsx", "docx"
FORMATS: Mapping[str, tuple[str, ...]] = {
    CONVERSATIONS: (CSV, XLSX),
    CARDS: (CSV, XLSX),
    REPORT: (DOCX,),
}
"""The formats that each export can have, the first where none was chosen."""

_USUAL = timedelta(days=29)


class ChoiceError(ValueError):
    """It cannot be made; the message is a code: `kind`, `day`, `order` or `area`."""


@dataclass(frozen=True)
class Choice:
    """One export; `area` is "" for all that may be seen, `words`: with what people wrote."""

    what: str
    format: str
    first: date
    last: date
    area: str
    words: bool

    def chosen(self, areas: Areas, now: datetime) -> Chosen:
        """Which records these are for somebody who may see `areas`.

        What comes in after `now` is left out, so that as many rows are sent as were counted.
        """
        within = (self.area,) if self.area else areas
        end = min(ends(self.last), now)
        return Chosen(within, self.first, self.last, begins(self.first), end)

    def query(self) -> dict[str, str]:
        """The fields of the form that gives this choice."""
        return {
            "what": f"{self.what} {self.format}",
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "area": self.area,
            "words": "yes" if self.words else "",
        }

    def noted(self) -> dict[str, Any]:
        """What the audit keeps of it."""
        return {**self.query(), "words": self.words}


def choice_of(
    fields: Mapping[str, str],
    known: Collection[str],
    areas: Areas,
    now: datetime,
) -> Choice:
    """Read a choice; `ChoiceError` for what is unknown or outside of `areas`."""
    what, _, kind = fields.get("what", "").partition(" ")
    if what not in FORMATS or (kind and kind not in FORMATS[what]):
        raise ChoiceError("kind")
    last = _day(fields.get("last", "")) or today(now)
    first = _day(fields.get("first", "")) or last - _USUAL
    if first > last:
        raise ChoiceError("order")
    area = fields.get("area", "")
    if area and not (area in known and may_see(areas, area)):
        raise ChoiceError("area")
    words = what != CONVERSATIONS and fields.get("words") == "yes"
    return Choice(what, kind or FORMATS[what][0], first, last, area, words)


def _day(text: str) -> date | None:
    if not text:
        return None
    day = day_in(text)
    if day is None:
        raise ChoiceError("day")
    return day
