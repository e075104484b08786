"""Rows as a CSV file that Excel opens rightly: its mark in front, quotes around all text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from bot.review.exporting.export_cells import Cell, harmless

KIND = "text/csv; charset=utf-8"


def csv_file(titles: Sequence[str], pages: Iterable[Sequence[Sequence[Cell]]]) -> Iterator[bytes]:
    """The file, a page of rows at a time."""
    yield _lines([titles]).encode("utf-8-sig")
    for page in pages:
        yield _lines(page).encode()


def _lines(rows: Iterable[Sequence[Cell]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue()


def _plain(cell: Cell) -> str | int | float:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return harmless(cell)
    return "" if cell is None else cell
