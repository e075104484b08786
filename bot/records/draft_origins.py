"""Which question of a draft is still a person's own: those go with what the person wrote."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.drafts import Ask
from bot.records.tables import PERSON, conversations, messages

_WORD = re.compile(r"\w+")


def said_in(connection: Connection, message_ids: Collection[str], areas: Areas) -> dict[str, str]:
    """What people wrote in these messages, by id in this order; other areas' are left out."""
    columns = messages.c
    query = (
        select(columns.id, columns.body)
        .select_from(messages.join(conversations, columns.conversation_id == conversations.c.id))
        .where(columns.id.in_(list(message_ids)), columns.role == PERSON)
        .where(within(areas, conversations.c.area))
    )
    found = {row.id: str(row.body["text"]) for row in connection.execute(query)}
    return {one: found[one] for one in dict.fromkeys(message_ids) if one in found}


def tied(asks: Iterable[Ask], said: Mapping[str, str]) -> list[Ask]:
    """The same questions, each tied to the message that has just these words, if there is one.

    Capitals, spaces and stops do not make other words of them.
    """
    origins = {_words(text): message_id for message_id, text in reversed(list(said.items()))}
    return [replace(ask, message_id=origins.get(_words(ask.words))) for ask in asks]


def _words(text: str) -> tuple[str, ...]:
    folded = text.casefold()
    return tuple(_WORD.findall(folded)) or tuple(folded.split())
