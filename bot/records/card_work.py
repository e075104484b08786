"""What staff put beside a card: tags, and notes that its writer never sees."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.card_rows import COLUMNS, Card, NoCardError, change
from bot.records.card_tables import cards
from bot.records.card_words import add_row
from bot.records.card_work_tables import card_staff_notes, card_tags


@dataclass(frozen=True)
class StaffNote:
    """What a member of staff wrote for the others."""

    id: str
    text: str
    author: str
    day: date


def hold(connection: Connection, card_id: str, areas: Areas = None) -> Card:
    """The card, which nobody changes or takes back until the transaction ends.

    `NoCardError` where it is gone, or outside of `areas`: the one looks like the other.
    """
    one = select(*COLUMNS).where(cards.c.id == card_id, within(areas, cards.c.area))
    row = connection.execute(one.with_for_update()).mappings().first()
    if row is None:
        raise NoCardError(card_id)
    return Card(**row)


def tag(connection: Connection, card_id: str, name: str) -> None:
    """Put a tag on a held card; one that is there already stays."""
    untag(connection, card_id, name)
    connection.execute(insert(card_tags).values(card_id=card_id, tag=name))


def untag(connection: Connection, card_id: str, name: str) -> None:
    """Take a tag off a card."""
    one = (card_tags.c.card_id == card_id) & (card_tags.c.tag == name)
    connection.execute(delete(card_tags).where(one))


def tags_of(connection: Connection, card_ids: Collection[str]) -> dict[str, list[str]]:
    """The tags of each card that has any, by the alphabet."""
    query = select(card_tags).where(card_tags.c.card_id.in_(list(card_ids)))
    found: dict[str, list[str]] = {}
    for row in connection.execute(query.order_by(card_tags.c.tag)):
        found.setdefault(row.card_id, []).append(row.tag)
    return found


def known_tags(connection: Connection, areas: Areas = None) -> list[str]:
    """Every tag that is on any card of `areas`, by the alphabet."""
    query = select(card_tags.c.tag).distinct().join_from(card_tags, cards)
    query = query.where(within(areas, cards.c.area)).order_by(card_tags.c.tag)
    tags: list[str] = connection.execute(query).scalars().all()
    return tags


def add_note(connection: Connection, card_id: str, text: str, author: str, today: date) -> None:
    """Note something beside a held card."""
    add_row(connection, card_staff_notes, card_id, text=text, author=author, day=today)


def take_note_away(
    connection: Connection, card_id: str, note_id: str, author: str | None = None
) -> None:
    """Delete a note; `LookupError` where it is gone, or is not by `author`."""
    table = card_staff_notes
    one = (table.c.id == note_id) & (table.c.card_id == card_id)
    if author is not None:
        one &= table.c.author == author
    if not connection.execute(delete(table).where(one)).rowcount:
        raise LookupError(note_id)


def staff_notes_of(connection: Connection, card_id: str) -> list[StaffNote]:
    """What staff noted beside a card, in order."""
    table = card_staff_notes
    columns = [table.c[name] for name in StaffNote.__dataclass_fields__]
    query = select(*columns).where(table.c.card_id == card_id).order_by(table.c.number)
    return [StaffNote(**row) for row in connection.execute(query).mappings()]


def unpublish(connection: Connection, card_id: str) -> None:
    """Show a card's words to the public no more."""
    change(connection, card_id, published=False)
