"""What of a conversation can be taken to a meeting: answers and results, never safety words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from bot.meeting.model import Link, Said, Taken
from bot.meeting.wording import say
from bot.results.model import Where

Message = Mapping[str, Any]

_ANSWER, _RESULT = "answer", "result"
_OURS = "/"  # a link to a page of ours: that of a result has its code in it, which opens the walk


def entries_in(messages: Sequence[Message]) -> tuple[str, ...]:
    """The ids of the entries that were answered, each once."""
    named = (_entry(message) for message in messages if message.get("kind") == _ANSWER)
    return tuple(dict.fromkeys(filter(None, named)))


def taken_from(messages: Sequence[Message], titles: Mapping[str, str]) -> tuple[Taken, ...]:
    """Everything that can be taken, in the order it was said; `titles` are those of the entries.

    The messages of one result follow each other, and are taken as one.
    """
    return tuple(_all(messages, titles))


def _all(messages: Sequence[Message], titles: Mapping[str, str]) -> Iterator[Taken]:
    asked = ""
    for kind, group in groupby(messages, key=lambda message: message.get("kind", "")):
        said = list(group)
        if not kind:
            asked = said[-1]["text"]
        elif kind == _ANSWER:
            yield from (_answer(message, asked, titles) for message in said)
        elif kind == _RESULT:
            yield _result(said)


def _answer(message: Message, asked: str, titles: Mapping[str, str]) -> Taken:
    entry = _entry(message)
    return Taken(
        id=message["id"],
        entry=entry,
        title=titles.get(entry) or asked or say("answer"),
        asked=asked,
        said=(_said(message),),
        sources=_sources(message),
        links=tuple(_links(message)),
        result=False,
    )


def _result(said: Sequence[Message]) -> Taken:
    """A result in all its messages, and that there is more to be had of it."""
    first = said[0]
    sources = _sources(first)
    named = sources[0].title if sources else ""
    return Taken(
        id=first["id"],
        entry="",
        title=say("result_from", title=named) if named else say("result"),
        asked="",
        said=(*map(_said, said), Said((say("whole_result"),))),
        sources=sources,
        links=(),
        result=True,
    )


def _entry(message: Message) -> str:
    return str((message.get("entry") or {}).get("id", ""))


def _said(message: Message) -> Said:
    parts = (part.strip() for part in message["text"].split("\n\n"))
    return Said(tuple(filter(None, parts)), tuple(message.get("points", ())))


def _sources(message: Message) -> tuple[Where, ...]:
    return tuple(
        Where(one["title"] or one["toolkit"], one["section"], one["page"], one["url"])
        for one in message.get("sources", ())
    )


def _links(message: Message) -> Iterator[Link]:
    for link in message.get("links", ()):
        if not link["url"].startswith(_OURS):
            yield Link(link["title"], link["url"])
