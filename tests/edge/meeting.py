"""Somebody who takes answers of a chat to a meeting, at a browser without JavaScript."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import docx
import httpx
from docx.document import Document

from knowledge.load import load_content
from knowledge.model import Content, Entry
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, message
from tests.support.reader import Reader

HURT = "my stepdad hits me with a belt every night"
WORD, PDF = "/chat/meeting/word", "/chat/meeting/pdf"


@cache
def content() -> Content:
    """All content as it is shipped, read once."""
    return load_content()


def entry(entry_id: str) -> Entry:
    """An entry of the shipped content."""
    (found,) = (one for one in content().entries if one.id == entry_id)
    return found


def said_of(entry_id: str, *, easy: bool = False) -> dict[str, Any]:
    """An answer with its entry, as the actions say it."""
    found = entry(entry_id)
    toolkits = {one.id: one for one in content().toolkits}
    sources = [
        {
            "toolkit": one.toolkit,
            "title": toolkits[one.toolkit].document,
            "section": one.section,
            "page": one.page,
            "url": toolkits[one.toolkit].url,
        }
        for one in found.sources
    ]
    return message(
        "answer",
        found.easy if easy else found.answer,
        points=[] if easy else list(found.points),
        sources=sources,
        entry={"id": found.id, "reading": "easy" if easy else "standard", "toolkits": []},
    )


def ask(reader: Reader, rasa: RasaStandIn, question: str, *answers: dict[str, Any]) -> None:
    """Ask in the chat, and be answered with these messages."""
    rasa.says = list(answers)
    reader.get("/chat").say(question)
    rasa.says = None


def at_meeting(edge: Edge, rasa: RasaStandIn, *entries: str, reading: str = "standard") -> Reader:
    """The page after a chat that was answered with these entries."""
    reader = Reader.at(edge).start(reading=reading)
    for one in entries:
        ask(reader, rasa, f"what about {one.partition('/')[2]}?", said_of(one))
    return reader.get("/chat/meeting")


def ticks(reader: Reader, prefix: str = "take-") -> list[str]:
    """The names of the boxes that are ticked on the page, seen or carried."""
    shown = [one for one in reader.page.all("input") if one.get("name", "").startswith(prefix)]
    return [one["name"] for one in shown if "checked" in one or one["type"] == "hidden"]


def offered(reader: Reader, prefix: str) -> list[str]:
    """The names of all boxes that can be ticked."""
    boxes = reader.page.all("input", type="checkbox")
    return [one["name"] for one in boxes if one["name"].startswith(prefix)]


def make(reader: Reader, *ticked: str, **typed: str) -> httpx.Response:
    """Press the button, with these boxes ticked besides those that are, and these words."""
    chosen = dict.fromkeys([*ticks(reader), *ticks(reader, "ask-"), *ticked], "yes")
    return reader.post("/chat/meeting", **chosen, **typed)


def keep(reader: Reader, path: str) -> httpx.Response:
    """Press a button on the paper that makes a file of it."""
    hidden = {one["name"]: one["value"] for one in reader.page.all("input", type="hidden")}
    return reader.http.post(path, data=hidden)


def opened(reply: httpx.Response) -> Document:
    """The Word file of an answer."""
    assert reply.status_code == 200, reply.text
    return docx.Document(BytesIO(reply.content))


def main_of(reader: Reader) -> str:
    """All words of the page but those around it."""
    return reader.page.text("main")
