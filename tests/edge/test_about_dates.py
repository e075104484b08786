"""The days that /about shows are those that stand beside each piece of content."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edge.about_dates import COMPARISONS, INSTRUMENTS, Compared, read_dates
from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from knowledge.store import KnowledgeBase
from tests.support.comparisons import content_that_compares
from tests.support.content import CHECKED
from tests.support.shipped import shipped_content


@pytest.fixture
def lines(tmp_path: Path, encoder: SentenceEncoder) -> dict[str, Compared]:
    """Each line by the name of its toolkit, or by its kind."""
    content = content_that_compares(tmp_path / "content").load()
    build_knowledge(content, encoder.encode, tmp_path / "knowledge.db")
    dates = read_dates(KnowledgeBase(tmp_path / "knowledge.db"))
    return {line.name or line.kind: line for line in dates.lines}


def test_a_toolkit_is_named_with_its_document_and_the_date_that_this_bears(
    lines: dict[str, Compared],
) -> None:
    north = lines["Northshire"]

    assert (north.document, north.dated) == ("Northshire Toolkit", "May 2024")
    assert (north.first, north.last) == (CHECKED, CHECKED)


def test_what_compares_toolkits_has_a_line_of_its_own_after_them(
    lines: dict[str, Compared],
) -> None:
    assert list(lines)[-1] == COMPARISONS
    assert len(lines[COMPARISONS].days) == 3


def test_a_toolkit_without_answers_and_a_kind_without_content_have_no_line(
    lines: dict[str, Compared],
) -> None:
    assert "Eastshire" not in lines
    assert INSTRUMENTS not in lines


def test_every_entry_and_instrument_that_ships_is_counted_once(instruments: Path) -> None:
    content = shipped_content()
    dates = read_dates(KnowledgeBase(instruments))

    counted = sum(len(line.days) for line in dates.lines)
    assert counted == len(content.entries) + len(content.instruments)
    assert {line.kind for line in dates.lines if line.kind} == {COMPARISONS, INSTRUMENTS}
