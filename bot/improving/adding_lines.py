"""Putting pieces into a text at places that were found before any of them was put in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


class NoPlaceError(LookupError):
    """The file has no place for what should be added: the entry, kind or act is not in it."""


@dataclass(frozen=True)
class Piece:
    """What to put in, before the character `column` of `line`, both counted from 0."""

    line: int
    column: int
    words: str


def with_pieces(text: str, pieces: Iterable[Piece]) -> str:
    """The text with all pieces in it; whatever else stands there stays as it was."""
    lines = text.splitlines(keepends=True)
    for piece in sorted(pieces, key=lambda one: (one.line, one.column), reverse=True):
        line = lines[piece.line]
        lines[piece.line] = line[: piece.column] + piece.words + line[piece.column :]
    return "".join(lines)
