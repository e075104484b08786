"""Labels are in the council's language where all of them are translated, and pages never lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bot.council import Council, Theme, load_council
from bot.edge.languages import marked, spoken, translated
from bot.edge.wording import Wording
from bot.settings import PROJECT
from tests.support.edge import Edge, edge_settings, running_edge
from tests.support.html import Page

EDGE = PROJECT / "bot" / "edge"


@pytest.fixture
def welsh() -> Council:
    return replace(load_council(PROJECT / "council.yml"), theme=Theme(language="cy"))


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """Two files of words, one of which is translated."""
    for name, text in (("wording", "Send"), ("card_wording", "Card"), ("wording.cy", "Anfon")):
        (tmp_path / f"{name}.yml").write_text(yaml.safe_dump({"page": {"send": text}}))
    return tmp_path / "wording.yml"


def test_english_is_the_files_as_they_are(words: Path) -> None:
    assert spoken("en", words.parent) == "en"
    assert translated(words, "en") == words
    assert marked("en") == "en-GB"


def test_half_a_translation_is_not_used(words: Path, welsh: Council) -> None:
    wording = Wording(welsh, words)
    assert (wording.language, wording.labels("page")["send"]) == ("en-GB", "Send")


def test_a_whole_translation_is_used_and_said(words: Path, welsh: Council) -> None:
    (words.parent / "card_wording.cy.yml").write_text("{}")
    wording = Wording(welsh, words)
    assert (wording.language, wording.labels("page")["send"]) == ("cy", "Anfon")


@pytest.fixture
def asked_for_welsh(tmp_path: Path, migrated: Path, welsh: Council) -> Iterator[Edge]:
    (tmp_path / "records.db").write_bytes(migrated.read_bytes())
    with running_edge(edge_settings(tmp_path), council=welsh) as edge:
        yield edge


def test_a_page_that_fell_back_to_english_says_that_it_is_english(asked_for_welsh: Edge) -> None:
    page = Page(asked_for_welsh.http.get("/chat").text)
    assert page.all("html", lang="en-GB")
    assert not list(EDGE.glob("*.cy.yml"))
