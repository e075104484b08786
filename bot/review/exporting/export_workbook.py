"""Rows as an Excel workbook: every text is a text, never a formula, and little is in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from bot.review.exporting.export_cells import Cell, harmless

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 1_000_000
"""Excel reads 1,048,576 rows of a sheet; what is longer goes on in another."""

_MOST_LETTERS = 32_767  # in UTF-16, which Excel counts by
_WIDTH = 22
_PART = 1 << 18


def workbook(
    name: str,
    titles: Sequence[str],
    pages: Iterable[Sequence[Sequence[Cell]]],
    most: int = MOST_ROWS,
) -> Iterator[bytes]:
    """The file in parts, in sheets of `most` rows at most under their titles.

    A part is empty while rows are being taken in: they are gathered in a folder that only this
    process may read, which is gone when the last part was given, or when nobody wants another.
    """
    with TemporaryDirectory(prefix="export-") as folder:
        file = Path(folder) / "export.xlsx"
        sheets = _Sheets(file, name, titles, most)
        for page in pages:
            for cells in page:
                sheets.add(cells)
            yield b""
        sheets.close()
        with file.open("rb") as made:
            while part := made.read(_PART):
                yield part


class _Sheets:
    """A workbook that is being written, row by row, and begins a sheet when one is full."""

    def __init__(self, file: Path, name: str, titles: Sequence[str], most: int) -> None:
        rowwise = {"constant_memory": True, "tmpdir": str(file.parent)}
        self._book = Workbook(file, rowwise)
        self._name, self._titles, self._most = name, titles, most
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "dd/mm/yyyy"})
        self._moment = self._book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        self._number = 0
        self._sheet = self._next()

    def add(self, cells: Sequence[Cell]) -> None:
        """One row more."""
        if self._row > self._most:
            self._sheet = self._next()
        for column, cell in enumerate(cells):
            self._write(column, cell)
        self._row += 1

    def close(self) -> None:
        """Make the file whole."""
        self._book.close()

    def _next(self) -> Worksheet:
        self._number += 1
        named = self._name if self._number == 1 else f"{self._name} {self._number}"
        sheet = self._book.add_worksheet(named)
        sheet.set_column(0, len(self._titles) - 1, _WIDTH)
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(self._titles):
            sheet.write_string(0, column, title, self._bold)
        self._row = 1
        return sheet

    def _write(self, column: int, cell: Cell) -> None:
        if isinstance(cell, str):
            self._sheet.write_string(self._row, column, _short(harmless(cell)))
        elif isinstance(cell, date):
            self._sheet.write_datetime(self._row, column, cell, self._style(cell))
        elif cell is not None:
            self._sheet.write_number(self._row, column, cell)

    def _style(self, cell: date) -> Format:
        return self._moment if isinstance(cell, datetime) else self._day


def _short(text: str) -> str:
    if len(text) * 2 <= _MOST_LETTERS:
        return text
    return text.encode("utf-16-le")[: _MOST_LETTERS * 2].decode("utf-16-le", "ignore")
