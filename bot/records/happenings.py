"""What happened between two moments, each thing by its name, its moment and its area.

The names are those of figures; one who reads them learns counts and nothing of any one person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.not_answered import is_not_answered
from bot.records.tables import (
    ANSWER,
    DONE,
    FAILED,
    FINISHED,
    PERSON,
    conversations,
    disclosures,
    feedback,
    messages,
    turns,
    walks,
)

CONVERSATIONS, MESSAGES = "conversations", "messages"
ANSWERED, NOT_ANSWERED, NO_REPLY = "answered", "not_answered", "no_reply"
USEFUL, NOT_USEFUL, SAFETY = "useful", "not_useful", "safety"
KIND, BEGUN, ENDED, OUTCOME, WITHIN = "kind:", "begun:", "ended:", "outcome:", "within:"
"""What names begin with that go on with a kind, an instrument, an outcome or milliseconds."""

SLOWEST = "longer"
MILLISECONDS = (25, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000)  # fmt: skip  # noqa: E501
"""The upper edges that times of replies are counted by; what took longer is `SLOWEST`."""

NOWHERE = ""
"""The area of what belongs to none."""

OutcomeOf = Callable[[str, Mapping[str, Any]], str]
"""Instrument and answers as they are kept → the id of the outcome; "" for none."""


class Happening(NamedTuple):
    """One thing that counts once."""

    at: datetime
    area: str
    name: str


def happened(
    connection: Connection, begins: datetime, ends: datetime, outcome_of: OutcomeOf
) -> Iterator[Happening]:
    """Everything from `begins` on and before `ends`, in no order."""
    span = begins, ends
    yield from _conversations(connection, span)
    yield from _turns(connection, span)
    yield from _opinions(connection, span)
    yield from _disclosures(connection, span)
    yield from _walks(connection, span, outcome_of)


_Span = tuple[datetime, datetime]


def _in(column: Any, span: _Span) -> Any:
    begins, ends = span
    return (column >= begins) & (column < ends)


def _conversations(connection: Connection, span: _Span) -> Iterator[Happening]:
    column = conversations.c.started_at
    for at, area in connection.execute(
        select(column, conversations.c.area).where(_in(column, span))
    ):
        yield Happening(at, area or NOWHERE, CONVERSATIONS)


def _turns(connection: Connection, span: _Span) -> Iterator[Happening]:
    """Messages of people and what came of each; the words of a disclosure are never kept."""
    said = _said(connection, span)
    query = (
        select(
            turns.c.id,
            turns.c.began_at,
            turns.c.finished_at,
            turns.c.state,
            turns.c.trace["intent"].as_string().label("intent"),
            conversations.c.area,
        )
        .select_from(turns.join(conversations))
        .where(_in(turns.c.began_at, span))
    )
    for row in connection.execute(query):
        roles_and_kinds = said.get(row.id, ())
        if not any(role == PERSON for role, _ in roles_and_kinds):
            continue
        kinds = {kind for role, kind in roles_and_kinds if role != PERSON}
        for name in _came_of(row, kinds):
            yield Happening(row.began_at, row.area or NOWHERE, name)


def _said(connection: Connection, span: _Span) -> Mapping[str, list[tuple[str, str]]]:
    query = (
        select(turns.c.id, messages.c.role, messages.c.kind)
        .select_from(turns.join(messages, messages.c.turn_id == turns.c.id))
        .where(_in(turns.c.began_at, span))
    )
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for turn_id, role, kind in connection.execute(query):
        said[turn_id].append((role, kind))
    return said


def _came_of(turn: Any, kinds: set[str]) -> Iterator[str]:
    yield MESSAGES
    if turn.state == FAILED:
        yield NO_REPLY
    if turn.state != DONE:
        return
    if ANSWER in kinds:
        yield ANSWERED
    elif is_not_answered(turn.intent, kinds):
        yield NOT_ANSWERED
    if turn.finished_at is not None:
        yield f"{WITHIN}{within(turn.finished_at - turn.began_at)}"


def within(took: timedelta) -> str:
    """The first edge that a reply did not take longer than."""
    milliseconds = took / timedelta(milliseconds=1)
    return next((str(edge) for edge in MILLISECONDS if milliseconds <= edge), SLOWEST)


def _opinions(connection: Connection, span: _Span) -> Iterator[Happening]:
    column = feedback.c.given_at
    query = select(column, conversations.c.area, feedback.c.useful)
    joined = query.select_from(feedback.join(conversations)).where(_in(column, span))
    for at, area, useful in connection.execute(joined):
        yield Happening(at, area or NOWHERE, USEFUL if useful else NOT_USEFUL)


def _disclosures(connection: Connection, span: _Span) -> Iterator[Happening]:
    column = disclosures.c.noticed_at
    query = select(column, conversations.c.area, disclosures.c.kind)
    joined = query.select_from(disclosures.outerjoin(conversations)).where(_in(column, span))
    for at, area, kind in connection.execute(joined):
        yield Happening(at, area or NOWHERE, SAFETY)
        yield Happening(at, area or NOWHERE, f"{KIND}{kind}")


def _walks(connection: Connection, span: _Span, outcome_of: OutcomeOf) -> Iterator[Happening]:
    begun = select(walks.c.begun_at, walks.c.area, walks.c.instrument)
    for at, area, instrument in connection.execute(begun.where(_in(walks.c.begun_at, span))):
        yield Happening(at, area or NOWHERE, f"{BEGUN}{instrument}")
    finished = _in(walks.c.finished_at, span) & (walks.c.state == FINISHED)
    ended = select(walks.c.finished_at, walks.c.area, walks.c.instrument, walks.c.answers)
    for at, area, instrument, answers in connection.execute(ended.where(finished)):
        yield Happening(at, area or NOWHERE, f"{ENDED}{instrument}")
        outcome = outcome_of(instrument, answers)
        if outcome:
            yield Happening(at, area or NOWHERE, f"{OUTCOME}{instrument}:{outcome}")
