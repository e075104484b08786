"""A conversation's own copies of what is on a card, which go so that the card alone has its words.

In the log of messages they are replaced here, in the transaction of whatever ends the copy. Rasa's
memory is in another database: that it must be forgotten is noted, and done after the turn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.future import Connection

from bot.records.card_tables import card_cleanings
from bot.records.marks_keeping import mark_later
from bot.records.messages import PLACES_PER_TURN
from bot.records.tables import BOT, PERSON, conversations, messages, offered_choices, turns

_SHORTEST_TOLD = 4
"""Fewer letters than this stand in any title, and tell nothing."""


def take_out(
    connection: Connection,
    conversation_id: str,
    from_turn: int,
    placeholder: str,
    words: Collection[str] = (),
) -> None:
    """Take out all that a person wrote or pressed from a turn on, and what repeats it.

    Of these turns the trace goes as well. `words` are those on the card: a choice that holds them
    loses its title.
    """
    theirs = _since(conversation_id, from_turn) & (messages.c.role == PERSON)
    connection.execute(update(messages).where(theirs).values(body={"text": placeholder}))
    later = (turns.c.conversation_id == conversation_id) & (turns.c.number >= from_turn)
    connection.execute(update(turns).where(later).values(trace=None))
    take_out_quotes(connection, conversation_id, from_turn, placeholder, words)
    mark_later(connection, [conversation_id])


def take_out_quotes(
    connection: Connection,
    conversation_id: str,
    from_turn: int,
    placeholder: str,
    words: Collection[str] = (),
) -> None:
    """Take out what the assistant repeated of a card from a turn on; what a person said stays."""
    told = [word.casefold() for word in map(str.strip, words) if len(word) >= _SHORTEST_TOLD]
    said = _since(conversation_id, from_turn) & (messages.c.role == BOT)
    rows = connection.execute(select(messages.c.id, messages.c.body).where(said)).all()
    emptied = {row.id: _emptied(row.body, placeholder, told) for row in rows}
    changed = [
        {"row": row.id, "left": emptied[row.id]} for row in rows if emptied[row.id] != row.body
    ]
    if changed:
        left = bindparam("left", type_=messages.c.body.type)
        one = update(messages).where(messages.c.id == bindparam("row")).values(body=left)
        connection.execute(one, changed)
    _empty_titles(connection, conversation_id, placeholder, told)


def note_cleaning(
    connection: Connection, conversation_id: str, now: datetime, *, ready: bool = False
) -> None:
    """Note that Rasa's memory must be forgotten; `ready`: no turn is at work on it."""
    noted = card_cleanings.c.conversation_id == conversation_id
    connection.execute(delete(card_cleanings).where(noted))
    held = select(conversations.c.id).where(conversations.c.id == conversation_id)
    if connection.execute(held).first() is not None:
        row = {"conversation_id": conversation_id, "ready": ready, "made_at": now}
        connection.execute(insert(card_cleanings).values(**row))


def _since(conversation_id: str, from_turn: int) -> Any:
    later = messages.c.position >= from_turn * PLACES_PER_TURN
    return (messages.c.conversation_id == conversation_id) & later


def _emptied(body: Mapping[str, Any], placeholder: str, told: Collection[str]) -> Mapping[str, Any]:
    choices = [
        {**choice, "title": _untold(choice["title"], placeholder, told)}
        for choice in body.get("choices", ())
    ]
    left = {**body, "choices": choices}
    return {**left, "text": placeholder, "points": []} if body.get("quotes") else left


def _empty_titles(
    connection: Connection, conversation_id: str, placeholder: str, told: Collection[str]
) -> None:
    """The choices still on offer can be pressed as before, but say nothing of the card."""
    theirs = offered_choices.c.conversation_id == conversation_id
    query = select(offered_choices.c.id, offered_choices.c.title).where(theirs)
    for row in connection.execute(query).all():
        title = _untold(row.title, placeholder, told)
        if title != row.title:
            chosen = offered_choices.c.id == row.id
            connection.execute(update(offered_choices).where(chosen).values(title=title))


def _untold(title: str, placeholder: str, told: Collection[str]) -> str:
    return placeholder if any(word in title.casefold() for word in told) else title
