from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.finding import entries_with
from knowledge.load import load_content
from tests.support.searchable import write_words

ENTRIES = load_content().entries
HELPS = next(entry for entry in ENTRIES if entry.id == "sefton/helps")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("base") / "knowledge.db"
    write_words(path, ENTRIES)
    return path


def test_an_entry_is_found_by_its_title_first(base: Path) -> None:
    assert entries_with(base, HELPS.title, 5)[0] == HELPS.id


def test_an_entry_is_found_by_how_people_ask(base: Path) -> None:
    assert HELPS.id in entries_with(base, "burned before dads project Bootle", 5)


def test_no_more_are_found_than_were_asked_for(base: Path) -> None:
    assert len(entries_with(base, "co-production", 3)) == 3


@pytest.mark.parametrize(
    "typed", ["", "   ", "the of and", '"', "') OR 1=1 --", "NEAR(", "*", "\x00"]
)
def test_anything_can_be_typed(base: Path, typed: str) -> None:
    assert isinstance(entries_with(base, typed, 3), list)
