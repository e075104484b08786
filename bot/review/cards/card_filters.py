"""What the queue of cards is narrowed down to, as it stands in the address of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from bot.records.areas import Areas
from bot.records.card_queue import UNSAID, WAITING, Place, Wanted
from bot.records.card_rows import ANSWERED, CHANGED, NO, READ, RECEIVED, YES
from bot.records.projects import project_key

WAIT, LATE, ALL, ONLY = "waiting", "late", "all", "only"
STATES = (WAIT, LATE, RECEIVED, READ, ANSWERED, CHANGED, ALL)
SHARING = (YES, NO, UNSAID)
FLOOD = (ONLY, ALL)

_STATES: Mapping[str, tuple[str, ...]] = {WAIT: WAITING, LATE: WAITING, ALL: ()}
_FLOOD: Mapping[str, bool | None] = {ONLY: True, ALL: None}


@dataclass(frozen=True)
class Filters:
    """Each filter as it is written in the address; "" asks for nothing.

    `project` is as people type it, and without any letter it asks for cards that name none.
    """

    state: str = WAIT
    area: str = ""
    project: str = ""
    statement: str = ""
    tag: str = ""
    sharing: str = ""
    flood: str = ""

    @property
    def query(self) -> dict[str, str]:
        """The same for a link, without what asks for nothing."""
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def names(self) -> list[str]:
        """Which of them are set: enough for the audit, which holds nobody's words."""
        return sorted(self.query)


def filters_in(asked: Callable[[str], str]) -> Filters:
    """Read them from an address; what is unknown asks for nothing."""
    return Filters(
        state=_one_of(STATES, asked("state"), WAIT),
        area=asked("area"),
        project=asked("project"),
        statement=asked("statement"),
        tag=asked("tag"),
        sharing=_one_of(SHARING, asked("sharing")),
        flood=_one_of(FLOOD, asked("flood")),
    )


def wanted(filters: Filters, areas: Areas, late_before: date) -> Wanted:
    """The cards that they ask for, among those of `areas`."""
    return Wanted(
        areas=areas,
        area=filters.area,
        states=_STATES.get(filters.state, (filters.state,)),
        before=late_before if filters.state == LATE else None,
        project=project_key(filters.project) if filters.project else None,
        statement=filters.statement,
        tag=filters.tag,
        sharing=filters.sharing,
        flood=_FLOOD.get(filters.flood, False),
    )


def place_in(text: str) -> Place | None:
    """Where the page before ended, as `written` wrote it; None from the beginning."""
    answered, _, rest = text.partition(".")
    day, _, card_id = rest.partition(".")
    try:
        return Place(answered == "1", date.fromisoformat(day), card_id)
    except ValueError:
        return None


def written(place: Place) -> str:
    """A place in the queue as it stands in an address."""
    return f"{int(place.answered)}.{place.day.isoformat()}.{place.id}"


def _one_of(known: tuple[str, ...], value: str, otherwise: str = "") -> str:
    return value if value in known else otherwise
