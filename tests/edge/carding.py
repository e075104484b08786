"""A person with a comment card at a browser without JavaScript, and the cards that are stored."""

from __future__ import annotations

import re
from typing import Any

import httpx
from sqlalchemy import select

from bot.records import tables
from bot.records.card_tables import cards
from tests.edge.walking import CODE
from tests.support.edge import Edge
from tests.support.reader import Reader

HURT = "my stepdad hits me with a belt every night"
PROJECT = "The Sandbrook youth group"
WORDS = "They asked us about the rooms and then they painted them."
FIELDS = {"project": PROJECT, "statement": "heard_may", "more": WORDS, "sharing": "yes"}
CARRIED = ("nonce", "project", "statement", "more", "sharing", "code")


def look(edge: Edge, **fields: str) -> Reader:
    """Fill a card in and see what will be sent."""
    reader = Reader.at(edge, "/card")
    post(reader, "/card", **(fields or FIELDS))
    return reader


def post(reader: Reader, path: str, **fields: str) -> httpx.Response:
    """Post a form of the page that is shown, with what is hidden in it."""
    hidden = {
        field["name"]: field["value"]
        for field in reader.page.all("input", type="hidden")
        if field["name"] in CARRIED
    }
    return reader.post(path, **(hidden | fields))


def send(edge: Edge, **fields: str) -> tuple[Reader, str]:
    """Send a card; the page after it, and the code in it."""
    reader = look(edge, **fields)
    post(reader, "/card/send")
    assert reader.response.status_code == 200, reader.response.text
    return reader, code_on(reader)


def code_on(reader: Reader) -> str:
    """The code in big letters on a receipt."""
    (found,) = re.findall(r'<p class="code"[^>]*>([^<]*)</p>', reader.response.text)
    assert CODE.fullmatch(found)
    return str(found)


def come_back(edge: Edge, code: str) -> Reader:
    """Type a code on the page for it."""
    reader = Reader.at(edge, "/card/code")
    post(reader, "/card/code", code=code)
    return reader


def stored(edge: Edge) -> list[dict[str, Any]]:
    """Every card."""
    return rows(edge, cards)


def rows(edge: Edge, table: Any) -> list[dict[str, Any]]:
    """Every row of a table."""
    with edge.app.ctx.services.store.records.connect() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def everything_kept(edge: Edge) -> str:
    """All words in all tables, and in the logs of the home."""
    return repr([rows(edge, table) for table in tables.metadata.sorted_tables])
