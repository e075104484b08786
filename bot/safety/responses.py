"""The fixed message after a disclosure, filled with the council's dated numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple, TypedDict

import yaml

from bot.council import Council, Helpline, Office, is_overdue

WORDING: Final[dict[str, dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("wording.yml").read_text(encoding="utf-8")
)


class Link(TypedDict):
    """A page to open, in the shape of the public message."""

    title: str
    url: str


class SafetyMessage(NamedTuple):
    """What is shown: a text, one point for each number to call, and the pages of those services."""

    text: str
    points: tuple[str, ...]
    links: tuple[Link, ...]


def safety_message(
    kind: str, reading: str, council: Council, *, noted: bool = False, today: date | None = None
) -> SafetyMessage:
    """The message for a kind; a kind or reading level without words of its own gets the usual.

    `noted` says that it stands in the queue for staff: only then may it say that they are told.
    With `today` a number that is overdue says when it was last checked.
    """
    wording = _wording(reading)
    return SafetyMessage(
        text=" ".join(_text(kind, wording, council, noted)),
        points=tuple(_points(kind, wording, council, today)),
        links=tuple(_links(kind, council)),
    )


def later_line(reading: str) -> str:
    """What is said at the next turn after a disclosure."""
    return str(_wording(reading)["later"])


def _wording(reading: str) -> dict[str, Any]:
    return WORDING.get(reading, WORDING["standard"])


def _text(kind: str, wording: dict[str, Any], council: Council, noted: bool) -> Iterator[str]:
    yield wording["first"].get(kind, wording["first"]["any"])
    yield wording["who_reads"]
    yield wording["someone_else"]
    yield wording["no_secret"]
    if not council.safeguarding_mode.flags:
        yield wording["nobody_told"]
    elif noted:
        yield wording["told"]


def _points(
    kind: str, wording: dict[str, Any], council: Council, today: date | None
) -> Iterator[str]:
    numbers = council.safeguarding
    yield wording["emergency"].format(phone=numbers.emergency_phone)
    for line in _helplines(kind, council):
        said = wording["helpline"].format(**vars(line))
        overdue = today is not None and is_overdue(line, today)
        checked = f"{line.checked.day} {line.checked:%B %Y}"
        yield f"{said} {wording['overdue'].format(checked=checked)}" if overdue else said
    for office in (numbers.children, numbers.adults):
        yield wording["office"].format(council=council.short_name, **vars(office))
    yield wording["trusted"]


def _links(kind: str, council: Council) -> Iterator[Link]:
    services: list[Helpline | Office] = [*_helplines(kind, council)]
    services += [council.safeguarding.children, council.safeguarding.adults]
    for service in services:
        yield Link(title=service.name, url=service.web)


def _helplines(kind: str, council: Council) -> list[Helpline]:
    """Those of this kind first, since they know most about it, then those for everyone."""
    ours = [line for line in council.safeguarding.helplines if line.is_for(kind)]
    return sorted(ours, key=lambda line: not line.kinds)
