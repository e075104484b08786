"""A conversation as the plain page shows it, laid out from the messages that are stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.edge.uk_time import clock
from bot.records.messages import PublicMessage

_RATED = frozenset({"answer", "result"})


@dataclass(frozen=True)
class Item:
    """One message on the page; `choices` only where they can still be chosen."""

    id: str
    mine: bool
    kind: str
    paragraphs: tuple[str, ...]
    at: str
    time: str
    points: tuple[str, ...]
    sources: tuple[Mapping[str, Any], ...]
    links: tuple[Mapping[str, str], ...]
    choices: tuple[Mapping[str, str], ...]
    progress: Mapping[str, int] | None
    hidden: str
    can_rate: bool
    terms: tuple[Mapping[str, str], ...]
    other_reading: str


def items(messages: Sequence[PublicMessage], hidden: Callable[[Iterable[str]], str]) -> list[Item]:
    """Lay out a transcript; `hidden` puts the kinds taken out of a message into a sentence."""
    latest = latest_answer(messages)
    return [_item(message, message["id"] in latest, hidden) for message in messages]


def latest_answer(messages: Sequence[PublicMessage]) -> frozenset[str]:
    """The ids of the last answer's messages, which alone can be chosen from.

    Words that got no answer come after it; a safety message is an answer by itself, since the
    words before it were not kept.
    """
    found: list[str] = []
    for message in reversed(messages):
        if message["role"] == "user":
            if found:
                break
            continue
        if found and message["kind"] == "safety":
            break
        found.append(message["id"])
        if message["kind"] == "safety":
            break
    return frozenset(found)


def is_unanswered(messages: Sequence[PublicMessage]) -> bool:
    """Tell whether the last words in a transcript are the person's."""
    return bool(messages) and messages[-1]["role"] == "user"


def _item(message: PublicMessage, latest: bool, hidden: Callable[[Iterable[str]], str]) -> Item:
    at = datetime.fromisoformat(message["at"])
    return Item(
        id=message["id"],
        mine=message["role"] == "user",
        kind=message.get("kind", ""),
        paragraphs=tuple(part for part in message["text"].split("\n\n") if part.strip()),
        at=message["at"],
        time=clock(at),
        points=tuple(message.get("points", ())),
        sources=tuple(message.get("sources", ())),
        links=tuple(message.get("links", ())),
        choices=tuple(message.get("choices", ())) if latest else (),
        progress=message.get("progress"),
        hidden=hidden(message.get("hidden", ())),
        can_rate=message.get("kind") in _RATED and not message.get("rated"),
        terms=tuple(message.get("terms", ())),
        other_reading=message.get("other_reading", ""),
    )
