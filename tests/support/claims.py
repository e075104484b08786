"""What an answer claims that can be looked up: numbers, addresses, dates and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.model import Entry
from knowledge.plain_english import sentences
from tests.support.toolkit_texts import DIGITS, plain

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ADDRESSES = {
    "e-mail": re.compile(r"[\w.+-]+@[\w-]+(?:\.\w+)+"),
    "web": re.compile(r"(?:https?://|www\.)\S*[\w/]|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com)\b"),
    "phone": re.compile(r"\b0\d[\d ]{7,}\d\b"),
    "date": re.compile(rf"\b(?:(?:\d{{1,2}} )?(?:{MONTHS}) )?(?:19|20)\d\d\b"),
}
PAGES = re.compile(r"\b[Pp]ages?((?:(?:, | and | to )?\d+|\s)+)")
NUMBER = re.compile(rf"\b(?:\d+|{'|'.join(DIGITS)})\b", re.IGNORECASE)
NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*")
ABBREVIATION = re.compile(r"[A-Z]{3,}")
OPENS = tuple(":;“‘\"'(–…")  # what may stand before the first word of a sentence within one
COUNTED_AFTER = 3  # words: “eight different “I” statements”


@dataclass(frozen=True)
class Claim:
    """One thing said; `counts` are the words right after a number, which say what is counted."""

    kind: str
    what: str
    counts: tuple[str, ...] = ()


def texts_of(entry: Entry) -> Iterator[str]:
    """Everything of an entry that people read, but for what its stances say."""
    yield from (entry.title, entry.answer, *entry.points, entry.easy)
    for link in entry.links:
        yield from (link.title, link.url)
    for contact in entry.contacts:
        details = (contact.name, contact.phone, contact.email, contact.address, contact.web)
        yield from filter(None, details)


def claims(text: str) -> Iterator[Claim]:
    """Everything in a text that can be looked up."""
    for kind, pattern in ADDRESSES.items():
        yield from (Claim(kind, found.group()) for found in pattern.finditer(text))
        text = pattern.sub(" , ", text)
    for pages in PAGES.finditer(text):
        yield from (Claim("page", page) for page in re.findall(r"\d+", pages.group()))
    text = PAGES.sub(" , ", text)
    for found in NUMBER.finditer(text):
        after = plain(text[found.end() :]).split()[:COUNTED_AFTER]
        yield Claim("number", plain(found.group()), tuple(after))
    for sentence in sentences(text):
        yield from (Claim("name", name) for name in _names(sentence))


def _names(sentence: str) -> Iterator[str]:
    for found in NAME.finditer(re.sub(r"[’']s\b", " ,", sentence)):
        before = sentence[: found.start()].rstrip()
        words = found.group().split()
        if (not before or before.endswith(OPENS)) and not ABBREVIATION.match(words[0]):
            words = words[1:]
        if name := " ".join(word for word in words if word != "I"):
            yield name
