"""Personal data with a known shape is replaced by its kind before anything is stored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from bot.safety.personal.dates import find_births
from bot.safety.personal.emails import find_emails
from bot.safety.personal.handles import find_handles
from bot.safety.personal.links import find_links
from bot.safety.personal.numbers import find_cards, find_insurance_numbers, find_nhs_numbers
from bot.safety.personal.phones import find_phones
from bot.safety.personal.postcodes import find_postcodes
from bot.safety.personal.spoken import find_spoken_phones
from bot.safety.personal.streets import find_addresses
from bot.safety.spans import Finder, Span, masked, plain

FINDERS: Final[tuple[tuple[str, Finder], ...]] = (
    ("e-mail", find_emails),
    ("handle", find_handles),
    ("link", find_links),
    ("National Insurance number", find_insurance_numbers),
    ("postcode", find_postcodes),
    ("address", find_addresses),
    ("date of birth", find_births),
    ("card number", find_cards),
    ("NHS number", find_nhs_numbers),
    ("phone", find_spoken_phones),
    ("phone", find_phones),
)
NAME: Final = "name"
KINDS: Final = (*dict.fromkeys(kind for kind, _ in FINDERS), NAME)
TAG: Final = re.compile("|".join(rf"\[{re.escape(kind)}\]" for kind in KINDS))


class Found(NamedTuple):
    """A piece of personal data: where it stands, and its kind."""

    span: Span
    kind: str


@dataclass(frozen=True)
class Redacted:
    """A text that is safe to store, and the kinds taken out of it, each once, as they appeared."""

    text: str
    hidden: tuple[str, ...]


def redact(text: str) -> Redacted:
    """Replace each piece of personal data by "[its kind]"; redacting again changes nothing."""
    return replaced(text, find_known_shapes(text))


class FindsNames(Protocol):
    """Finds the names of people in a text, apart from what is taken already."""

    def __call__(self, text: str, taken: Sequence[Span]) -> Sequence[Span]:
        """Where they stand, in order."""


class Redaction:
    """Redact with names: made once, when a process starts, and safe to share between threads."""

    def __init__(self, find_names: FindsNames) -> None:
        self._find_names = find_names

    def redact(self, text: str) -> Redacted:
        """Replace names and personal data of a known shape by "[its kind]"."""
        return replaced(text, self.find(text))

    def find(self, text: str) -> list[Found]:
        """Names and all personal data with a known shape, in order and apart from each other."""
        shapes = find_known_shapes(text)
        taken = [*(found.span for found in shapes), *_tags(text)]
        names = [Found(span, NAME) for span in self._find_names(text, taken)]
        return sorted([*shapes, *names])


def replaced(text: str, found: Sequence[Found]) -> Redacted:
    """The text without what was found in it, and without what then comes to light."""
    hidden: dict[str, None] = {}
    while found:
        hidden.update((each.kind, None) for each in found)
        text = _replaced(text, found)
        found = find_known_shapes(text)
    return Redacted(text, tuple(hidden))


def find_known_shapes(text: str) -> list[Found]:
    """All personal data with a known shape, in order and apart from each other."""
    left = masked(plain(text), _tags(text))
    found: list[Found] = []
    for kind, finder in FINDERS:
        spans = list(finder(left))
        left = masked(left, spans)
        found.extend(Found(span, kind) for span in spans)
    return sorted(found)


def _replaced(text: str, found: Sequence[Found]) -> str:
    parts, place = [], 0
    for span, kind in found:
        parts += [text[place : span.start], f"[{kind}]"]
        place = span.end
    return "".join([*parts, text[place:]])


def _tags(text: str) -> list[Span]:
    return [Span(*tag.span()) for tag in TAG.finditer(text)]
