"""Text with its addresses made into links, as pieces that a template and a script lay out alike."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from jinja2.utils import urlize


class Piece(NamedTuple):
    """Some words, and where they lead; "" where they are only words."""

    text: str
    url: str = ""


def linked(text: str) -> list[Piece]:
    """Split a text at its web and mail addresses."""
    reader = _Reader()
    reader.feed(urlize(text))
    reader.close()
    return reader.pieces


class _Reader(HTMLParser):
    """Jinja finds the addresses and gives markup; here it is taken apart again."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self._url = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._url = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        self._url = ""

    def handle_data(self, data: str) -> None:
        self.pieces.append(Piece(data, self._url))
