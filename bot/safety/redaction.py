"""Personal data with a known shape is replaced by its kind before anything is stored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.safety.personal.addresses import find_emails, find_handles, find_postcodes
from bot.safety.personal.dates import find_births
from bot.safety.personal.numbers import find_cards, find_insurance_numbers, find_nhs_numbers
from bot.safety.personal.phones import find_phones
from bot.safety.personal.spoken import find_spoken_phones
from bot.safety.spans import Finder, Span, masked, plain

FINDERS: Final[tuple[tuple[str, Finder], ...]] = (
    ("e-mail", find_emails),
    ("handle", find_handles),
    ("National Insurance number", find_insurance_numbers),
    ("postcode", find_postcodes),
    ("date of birth", find_births),
    ("card number", find_cards),
    ("NHS number", find_nhs_numbers),
    ("phone", find_spoken_phones),
    ("phone", find_phones),
)
KINDS: Final = tuple(dict.fromkeys(kind for kind, _ in FINDERS))
TAG: Final = re.compile("|".join(rf"\[{re.escape(kind)}\]" for kind in KINDS))


@dataclass(frozen=True)
class Redacted:
    """A text that is safe to store, and the kinds taken out of it, each once, as they appeared."""

    text: str
    hidden: tuple[str, ...]


def redact(text: str) -> Redacted:
    """Replace each piece of personal data by "[its kind]"; redacting again changes nothing."""
    hidden: dict[str, None] = {}
    while spans := _find(text):
        hidden.update((kind, None) for _, kind in spans)
        text = _replaced(text, spans)
    return Redacted(text, tuple(hidden))


def _find(text: str) -> list[tuple[Span, str]]:
    left = masked(plain(text), [Span(*tag.span()) for tag in TAG.finditer(text)])
    found: list[tuple[Span, str]] = []
    for kind, finder in FINDERS:
        spans = list(finder(left))
        left = masked(left, spans)
        found.extend((span, kind) for span in spans)
    return sorted(found)


def _replaced(text: str, spans: list[tuple[Span, str]]) -> str:
    parts, place = [], 0
    for span, kind in spans:
        parts += [text[place : span.start], f"[{kind}]"]
        place = span.end
    return "".join([*parts, text[place:]])
