"""What /about shows of the figures is what docs/figures.md says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.edge.measured import Figure, read_measured
from bot.evaluation.measured import figures_in, write_measured
from bot.evaluation.personal_report import SECTION as PERSONAL_DATA
from bot.evaluation.safety_report import SECTION as DISCLOSURES
from bot.settings import PROJECT

TABLE = """
| what | aim | measured |
|---|---|---|
| found | ≥ 98 % | 90.2 % (221 of 245) | 52.2 % (128 of 245) |
| taken wrongly | ≤ 0.2 % | 0.4 % (8 of 1786) |
| no aim | – | 100.0 % (3 of 3) |
| reading age, sefton, easy | 9 to 11 or younger | 7.5 |
| replies | – | 277 answer, 13 asked which |
"""


def section(name: str) -> str:
    """What stands between the markers of a section of docs/figures.md."""
    text = (PROJECT / "docs" / "figures.md").read_text(encoding="utf-8")
    (found,) = re.findall(f"<!-- {name}: begin -->(.*?)<!-- {name}: end -->", text, re.DOTALL)
    return str(found)


def test_the_file_that_ships_and_the_document_agree_in_every_figure() -> None:
    sections = [section(name) for name in ("understanding", DISCLOSURES, PERSONAL_DATA)]

    assert figures_in(sections) == read_measured().figures


def test_the_day_of_measuring_is_not_to_come() -> None:
    assert read_measured().on <= date.today()


def test_shares_are_read_with_their_aims_and_other_rows_are_left() -> None:
    assert figures_in([TABLE]) == {
        "found": Figure(221, 245, at_least=98),
        "taken wrongly": Figure(8, 1786, at_most=0.2),
        "no aim": Figure(3, 3),
    }


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    write_measured(tmp_path / "measured.yml", [TABLE], date(2026, 1, 31), "abc")
    read = read_measured(tmp_path / "measured.yml")

    assert (read.on, read.content) == (date(2026, 1, 31), "abc")
    assert read.figures == figures_in([TABLE])


def test_two_figures_of_one_name_are_an_error() -> None:
    with pytest.raises(ValueError, match="two figures of the name 'found'"):
        figures_in([TABLE, TABLE])


@pytest.mark.parametrize(("right", "of", "percent"), [(1, 4, 25.0), (0, 4, 0.0), (0, 0, 0.0)])
def test_a_share_of_nothing_is_none(right: int, of: int, percent: float) -> None:
    assert Figure(right, of).percent == percent
