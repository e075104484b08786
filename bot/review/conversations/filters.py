"""What the list of conversations is narrowed down to, as it stands in the address of the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timezone

from bot.records import marks
from bot.records.areas import Areas
from bot.records.review_lists import Place, Wanted
from bot.records.searching_words import sought
from bot.review.moments import begins, ends

FLAGS = ("low_confidence", "not_answered", "thumbs_down", "thumbs_up", "safety", "unfinished_walk")
ME, ANYONE, NOBODY = "me", "anyone", "nobody"
ASSIGNED = (ME, ANYONE, NOBODY)
REVIEWED = ("no", "yes")

_LONGEST = 200
_WRITTEN = "%Y%m%dT%H%M%S.%f"


@dataclass(frozen=True)
class Filters:
    """Each filter as it is written in the address; "" asks for nothing.

    `since` and `until` are days, both of them in the list. `flags` are asked for all at once.
    """

    since: str = ""
    until: str = ""
    area: str = ""
    topic: str = ""
    intent: str = ""
    flags: tuple[str, ...] = ()
    length: str = ""
    reviewed: str = ""
    assigned: str = ""
    tag: str = ""
    words: str = ""

    @property
    def query(self) -> dict[str, str]:
        """The same for a link, without what asks for nothing."""
        singles = {name: value for name, value in asdict(self).items() if name != "flags" and value}
        return {**singles, **dict.fromkeys(self.flags, "yes")}

    @property
    def names(self) -> list[str]:
        """Which of them are set: enough for the audit, which holds nobody's words."""
        return sorted(self.query)

    @property
    def without_words(self) -> dict[str, str]:
        """What may be kept under a name: somebody's words could be among those searched for."""
        return {name: value for name, value in self.query.items() if name != "words"}


def filters_in(asked: Callable[[str], str]) -> Filters:
    """Read them from an address; what cannot be read asks for nothing."""
    return Filters(
        since=_day_in(asked("since")),
        until=_day_in(asked("until")),
        area=asked("area")[:_LONGEST],
        topic=asked("topic")[:_LONGEST],
        intent=asked("intent")[:_LONGEST],
        flags=tuple(flag for flag in FLAGS if asked(flag)),
        length=_one_of(marks.LENGTHS, asked("length")),
        reviewed=_one_of(REVIEWED, asked("reviewed")),
        assigned=_one_of(ASSIGNED, asked("assigned")),
        tag=asked("tag")[:_LONGEST],
        words=asked("words")[:_LONGEST],
    )


def wanted(filters: Filters, areas: Areas, staff_id: str) -> Wanted:
    """The conversations they ask for, among those of `areas`, as this member of staff sees them."""
    singles = [f"flag:{flag}" for flag in filters.flags]
    for name in ("area", "topic", "intent", "length", "reviewed", "tag"):
        value = getattr(filters, name)
        singles += [f"{name}:{value}"] if value else []
    if filters.assigned:
        whose = staff_id if filters.assigned == ME else filters.assigned
        singles.append(f"assigned:{whose}")
    return Wanted(
        groups=(*((mark,) for mark in singles), *within(areas)),
        since=begins(date.fromisoformat(filters.since)) if filters.since else None,
        until=ends(date.fromisoformat(filters.until)) if filters.until else None,
        words=sought(filters.words),
    )


def within(areas: Areas) -> tuple[tuple[str, ...], ...]:
    """The group of marks that keeps a list to these areas; None: to what can be reviewed at all."""
    return ((marks.ALL,),) if areas is None else (tuple(f"area:{area}" for area in areas),)


def written(place: Place) -> str:
    """A place in a list as it stands in an address."""
    return f"{place.last_at.astimezone(timezone.utc):{_WRITTEN}}-{place.conversation_id}"


def place_in(text: str) -> Place | None:
    """The place that was written so; None for anything else."""
    moment, _, conversation_id = text.partition("-")
    try:
        return Place(_moment_in(moment), conversation_id[:32])
    except ValueError:
        return None


def _moment_in(text: str) -> datetime:
    return datetime.strptime(text, _WRITTEN).replace(tzinfo=timezone.utc)


def _day_in(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ""
    return day.isoformat() if date(2000, 1, 1) <= day <= date(9000, 1, 1) else ""


def _one_of(known: tuple[str, ...], value: str) -> str:
    return value if value in known else ""
