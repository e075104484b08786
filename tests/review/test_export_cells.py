"""No formula from anybody's text: hostile cells are written to files and read back."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import product
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.results.cleaning import clean
from bot.review.exporting.export_cells import Cell, harmless
from bot.review.exporting.export_csv import csv_file
from bot.review.exporting.export_workbook import workbook

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻−\t\r\n|%"
BEFORE = ["", " ", "\t", "\r", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u200b", "\ufeff",
          "\u2060", "\u202e", "\u00ad", "\u3164", "\u2800", "\u0301", "\x00", "\x1b", "\x85",
          "\u2028", "   \u200b "]  # fmt: skip
CALLS = ["1+1", 'cmd|" /C calc"!A0', 'HYPERLINK("http://a.example","b")', "SUM(A1:A9)*cmd", "", '"',
         "1;=2", "1\t=2", "1\n=2", ',=2,"=3"', "_x003D_1", "😀", "5", "'", "=" * 40]  # fmt: skip
HARMLESS = ["hello", "£5 = five pounds", "a@b", "1-2", "_x003D_1", "'tis", "<b>&amp;</b>", "]]>"]
LEAST = 10_000


def hostile() -> list[str]:
    """Every sign after every beginning, before every call; and again in the middle of quotes."""
    cells = [before + sign + call for before, sign, call in product(BEFORE, SIGNS, CALLS)]
    return [*cells, *(f'"{cell}' for cell in cells), *(f"{cell}\n{cell}" for cell in cells)]


def is_formula(value: str) -> bool:
    """Whether a program might run a cell, by another way of looking than ours."""
    seen = unicodedata.normalize("NFKC", value).encode("utf-8", "replace").decode()
    bare = re.sub(
        "[\\s\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad\u0300-\u036f\u2800\u1160]+", "", seen
    )
    return value[:1] in set("\t\r\n") or bare[:1] in set("=+-@\u2212")


def read_csv(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def read_workbook(file: bytes) -> Iterator[Sequence[Any]]:
    for sheet in openpyxl.load_workbook(io.BytesIO(file)):
        yield from sheet.iter_rows()


def test_ten_thousand_hostile_cells_are_text_in_csv() -> None:
    cells = hostile()
    rows = read_csv(b"".join(csv_file(["Words", "After"], [[[cell, "after"] for cell in cells]])))

    assert len(cells) >= LEAST
    assert [len(row) for row in rows] == [2] * (len(cells) + 1)
    assert [row[0] for row in rows[1:] if is_formula(row[0])] == []
    assert [row[0] for row in rows[1:]] == [harmless(cell) for cell in cells]


def test_ten_thousand_hostile_cells_are_text_in_a_workbook() -> None:
    cells = hostile()
    file = b"".join(workbook("Cards", ["Words"], [[[cell] for cell in cells]]))
    read = [row[0] for row in read_workbook(file)][1:]

    assert len(read) == len(cells) >= LEAST
    assert {cell.data_type for cell in read} == {"s"}
    assert [cell.value for cell in read if is_formula(cell.value or "")] == []


@given(st.lists(st.text(max_size=30), min_size=1, max_size=20))
@settings(max_examples=200, deadline=None)
def test_whatever_is_typed_comes_back_as_it_was_typed_or_with_an_apostrophe(
    cells: list[str],
) -> None:
    rows: list[list[Cell]] = [[cell, 1] for cell in cells]
    from_csv = [row[0] for row in read_csv(b"".join(csv_file(["a", "b"], [rows])))[1:]]
    whole = b"".join(workbook("a", ["a", "b"], [rows]))
    from_book = [row[0].value or "" for row in read_workbook(whole)][1:]

    for typed, text, cell in zip(cells, from_csv, from_book, strict=True):
        assert text in (clean(typed), f"'{clean(typed)}")
        assert cell.replace("_x005F_", "_") == text
        assert not is_formula(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_ordinary_words_are_left_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_numbers_and_days_are_numbers_and_days_and_not_text() -> None:
    cells: list[Cell] = [7, 0.5, date(2026, 3, 3), datetime(2026, 7, 3, 9, 5), None, ""]
    [_, row] = read_workbook(b"".join(workbook("a", list("abcdef"), [[cells]])))

    moment = datetime(2026, 3, 3), datetime(2026, 7, 3, 9, 5)
    assert [cell.value for cell in row] == [7, 0.5, *moment, None, ""] or row[5].value is None
    assert read_csv(b"".join(csv_file(list("abcdef"), [[cells]])))[1] == [
        "7", "0.5", "2026-03-03", "2026-07-03 09:05", "", ""
    ]  # fmt: skip


def test_a_long_workbook_goes_on_in_another_sheet_under_its_titles() -> None:
    rows: list[list[list[Cell]]] = [[[n] for n in range(3)], [[n] for n in range(3, 7)]]
    book = openpyxl.load_workbook(io.BytesIO(b"".join(workbook("Cards", ["N"], rows, most=5))))

    assert book.sheetnames == ["Cards", "Cards 2"]
    assert [[cell.value for [cell] in sheet.iter_rows()] for sheet in book] == [
        ["N", 0, 1, 2, 3, 4],
        ["N", 5, 6],
    ]


def test_an_export_of_nothing_has_its_titles() -> None:
    book = openpyxl.load_workbook(io.BytesIO(b"".join(workbook("Cards", ["N"], []))))

    assert [[cell.value for [cell] in sheet.iter_rows()] for sheet in book] == [["N"]]
    assert read_csv(b"".join(csv_file(["N"], []))) == [["N"]]


def test_text_longer_than_excel_takes_is_cut_and_not_broken() -> None:
    [_, [cell]] = read_workbook(b"".join(workbook("a", ["a"], [[["😀" * 20_000]]])))

    assert set(cell.value) == {"😀"}
    assert len(cell.value.encode("utf-16-le")) // 2 <= 32_767
