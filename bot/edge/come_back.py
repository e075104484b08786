"""Putting codes into messages as they are given to the person they are meant for.

What is stored, and what Rasa remembers, holds only `{code:walk:<id>}`: whoever reads the database
or a log learns no code from it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from bot.edge.codes import VISIT, Codes
from bot.records.codes import Target
from bot.records.messages import PublicMessage
from bot.records.tables import GROUP, WALK

_PLACE = re.compile(rf"\{{code:({WALK}|{GROUP}|{VISIT}):([0-9a-f]{{32}})\}}")


class ComeBack:
    """Show codes in messages; else there are the words of `hidden`, or of `once` for a card's."""

    def __init__(self, codes: Codes, hidden: str, once: str) -> None:
        self._codes = codes
        self._hidden = {WALK: hidden, GROUP: hidden, VISIT: once}

    async def shown(self, messages: Sequence[Mapping[str, Any]]) -> list[PublicMessage]:
        """The same messages with the codes in them; messages without any cost nothing.

        `StoreFailedError` where a code could not be kept: then it must not be shown.
        """
        places = {place for message in messages if _is_ours(message) for place in _places(message)}
        if not places:
            return [dict(message) for message in messages]
        codes = await self._codes.of(places)
        return [
            _filled(message, codes, self._hidden) if _is_ours(message) else dict(message)
            for message in messages
        ]


def _is_ours(message: Mapping[str, Any]) -> bool:
    """Whether the assistant said it: a person who types a place gets no code for it."""
    return message.get("role") == "bot"


def _places(value: Any) -> Iterator[Target]:
    if isinstance(value, str):
        if "{code:" in value:
            yield from (Target(kind, found) for kind, found in _PLACE.findall(value))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _places(one)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _places(one)


def _filled(
    message: Mapping[str, Any], codes: Mapping[Target, str], hidden: Mapping[str, str]
) -> PublicMessage:
    links = [link for link in message.get("links", ()) if _leads_somewhere(link, codes)]
    filled: PublicMessage = _fill({**message, "links": links}, codes, hidden)
    return filled


def _leads_somewhere(link: Mapping[str, str], codes: Collection[Target]) -> bool:
    return all(place in codes for place in _places(link["url"]))


def _fill(value: Any, codes: Mapping[Target, str], hidden: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _PLACE.sub(lambda place: codes.get(Target(*place.groups()), hidden[place[1]]), value)
    if isinstance(value, Mapping):
        return {name: _fill(one, codes, hidden) for name, one in value.items()}
    if isinstance(value, Sequence):
        return [_fill(one, codes, hidden) for one in value]
    return value
