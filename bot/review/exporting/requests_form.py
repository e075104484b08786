"""What somebody remembers of what they wrote, as it is typed into the form of a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.records.areas import Areas
from bot.records.requests_search import Asked
from bot.records.searching_words import sought
from bot.review.asked import day_in
from bot.review.forms import Form
from bot.review.moments import begins, ends

FIELDS = ("words", "first", "last", "area", "code")
_DAYS = ("first", "last")


@dataclass(frozen=True)
class Remembered:
    """The fields as they were typed."""

    typed: Mapping[str, str]

    @property
    def wrong(self) -> list[str]:
        """The fields that must be put right: `words` where nothing was given to search by."""
        days = [
            name for name in ("first", "last") if self.typed[name] and not day_in(self.typed[name])
        ]
        given = sought(self.typed["words"]) or any(self.typed[n] for n in ("first", "last", "code"))
        return days if given else ["words"]

    @property
    def used(self) -> list[str]:
        """Which fields were filled in: all that the audit keeps of a search."""
        return sorted(name for name in FIELDS if self.typed[name])

    def asked(self, areas: Areas) -> Asked:
        """The search for somebody who may see `areas`."""
        first, last = day_in(self.typed["first"]), day_in(self.typed["last"])
        return Asked(
            words=sought(self.typed["words"]),
            begin=begins(first) if first else None,
            end=ends(last) if last else None,
            first_day=first,
            last_day=last,
            area=self.typed["area"],
            areas=areas,
        )


def remembered(form: Form) -> Remembered:
    """Read the form."""
    return Remembered({name: form.text(name) for name in FIELDS})
