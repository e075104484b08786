"""What somebody remembers of what they wrote, as it is typed into the form of a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.records.requests_search import Asked
from bot.records.searching_words import sought
from bot.review.forms import Form
from bot.review.moments import begins, ends

FIELDS = ("words", "first", "last", "area", "code")


@dataclass(frozen=True)
class Remembered:
    """The fields as they were typed."""

    typed: Mapping[str, str]

    @property
    def wrong(self) -> list[str]:
        """The fields that must be put right: `words` where nothing was given to search by."""
        days = [name for name in ("first", "last") if self.typed[name] and not self._day(name)]
        given = sought(self.typed["words"]) or any(self.typed[n] for n in ("first", "last", "code"))
        return days if given else ["words"]

    @property
    def used(self) -> list[str]:
        """Which fields were filled in: all that the audit keeps of a search."""
        return sorted(name for name in FIELDS if self.typed[name])

    def asked(self, areas: tuple[str, ...] | None) -> Asked:
        """The search for somebody who may see `areas`."""
        first, last = self._day("first"), self._day("last")
        return Asked(
            words=sought(self.typed["words"]),
            begin=begins(first) if first else None,
            end=ends(last) if last else None,
            first_day=first,
            last_day=last,
            area=self.typed["area"],
            areas=areas,
        )

    def _day(self, name: str) -> date | None:
        try:
            day = date.fromisoformat(self.typed[name])
        except ValueError:
            return None
        return day if 2000 <= day.year < 3000 else None


def remembered(form: Form) -> Remembered:
    """Read the form."""
    return Remembered({name: form.text(name) for name in FIELDS})
