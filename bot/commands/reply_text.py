"""Comment cards as a terminal shows them: in a list without words, or one of them in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.future import Connection

from bot.records.answering import Listed
from bot.records.card_rows import Card, find
from bot.records.card_words import answers_of, notes_of

_SHOWN = 8
_HEAD = ("card", "day", "days", "state", "area", "says", "share", "more")


def number_of(card: Card) -> str:
    """The beginning of a card's number, which is enough to name it."""
    return card.id[:_SHOWN]


def list_of(found: Sequence[Listed], today: date, *, words: bool) -> list[str]:
    """A line for each card, oldest first, with the days since it came; its words only if asked."""
    if not found:
        return ["There are no cards."]
    lines = [_line(_HEAD)]
    for listed in found:
        lines.append(_line(_cells(listed, today)))
        if words:
            lines += [f"    {line}" for line in _words(listed.card)]
    return lines


def card_in_full(connection: Connection, card: Card, today: date) -> list[str]:
    """Everything of one card, as it stands now."""
    now = find(connection, card.id) or card
    lines = [
        f"Card {number_of(now)}, {now.day} ({(today - now.day).days} days ago), {_state(now)}",
        f"  About: {now.project or '(left out)'}",
        f"  Statement: {_statement(now) or '(left out)'}",
        f"  May be shown: {now.sharing or '(left out)'}{', published' if now.published else ''}",
        f"  Words: {now.words or '(left out)'}",
    ]
    lines += [f"  Added {note.day}: {note.words}" for note in notes_of(connection, now.id)]
    lines += [f"  Answered {one.day}: {one.text}" for one in answers_of(connection, now.id)]
    return lines


def _cells(listed: Listed, today: date) -> tuple[str, ...]:
    card = listed.card
    return (
        number_of(card),
        card.day.isoformat(),
        str((today - card.day).days),
        _state(card),
        card.area or "-",
        _statement(card) or "-",
        card.sharing or "-",
        f"+{listed.added}" if listed.added else "-",
    )


def _words(card: Card) -> list[str]:
    return [part for part in (card.project, *card.words.splitlines()) if part]


def _state(card: Card) -> str:
    return f"{card.state}, flood" if card.flood else card.state


def _statement(card: Card) -> str:
    """The statement chosen, by its number on the printed card where it has one."""
    return f"{card.item} {card.statement}" if card.item else card.statement or ""


def _line(cells: Sequence[str]) -> str:
    widths = (_SHOWN, 10, 4, 15, 13, 18, 5, 4)
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()
