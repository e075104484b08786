"""The spaCy pipeline knows the areas and terms of the toolkits, and where sentences end."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from bot.language.pipeline import build_language, language_pipeline
from knowledge.load import load_content
from tests.support.content import ContentFolder


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Language:
    content = ContentFolder(tmp_path_factory.mktemp("language") / "content")
    return language_pipeline(content.load())


def names(language: Language, text: str) -> list[tuple[str, str, str]]:
    """The label, id and words of each name found in the text."""
    return [(e.label_, e.ent_id_, e.text) for e in language(text).ents]


@pytest.mark.parametrize("written", ["Northshire", "northshire", "NORTHSHIRE", "North Shire"])
def test_an_area_is_found_by_each_of_its_names_in_any_case(
    language: Language, written: str
) -> None:
    assert names(language, f"What about {written}?") == [("AREA", "north", written)]


@pytest.mark.parametrize("written", ["easy read", "Easy Read", "easy-read", "EASY-READ"])
def test_a_term_is_found_with_its_entrys_id_hyphen_or_not(language: Language, written: str) -> None:
    assert names(language, f"what does {written} mean") == [("TERM", "glossary/easy-read", written)]


def test_areas_and_terms_are_found_side_by_side(language: Language) -> None:
    found = names(language, "Is there easy read in Southshire or in Northshire?")

    assert [entry_id for _, entry_id, _ in found] == ["glossary/easy-read", "south", "north"]


@pytest.mark.parametrize("text", ["", "Northshireman", "please read this, it is easy"])
def test_what_is_no_name_is_not_found(language: Language, text: str) -> None:
    assert names(language, text) == []


def test_sentences_are_split(language: Language) -> None:
    text = "I am a parent. Who can I ring? Thank you!"

    assert [sentence.text for sentence in language(text).sents] == [
        "I am a parent.",
        "Who can I ring?",
        "Thank you!",
    ]


def test_the_pipeline_is_saved_whole_and_in_place_of_the_old_one(tmp_path: Path) -> None:
    content = ContentFolder(tmp_path / "content")
    folder = tmp_path / "language"
    build_language(content.load(), folder)
    content.set("north/toolkit.yml", {**content.files["north/toolkit.yml"], "called": ["nshire"]})
    build_language(content.load(), folder)

    saved = spacy.load(folder)
    assert names(saved, "in nshire") == [("AREA", "north", "nshire")]
    assert names(saved, "in north shire") == []
    assert not (tmp_path / "language.part").exists()


@pytest.fixture(scope="module")
def shipped() -> Language:
    """The pipeline of the content that ships."""
    return language_pipeline(load_content())


@pytest.mark.parametrize("word", ["staff", "empower", "needs", "stove", "bottle"])
def test_an_everyday_word_is_no_slip_of_an_area(shipped: Language, word: str) -> None:
    assert not shipped(f"do the {word} listen").ents


@pytest.mark.parametrize("word", ["seffton", "sefon", "Staffodshire", "stafforsdhire", "stokes"])
def test_a_slip_in_the_name_of_an_area_is_still_that_area(shipped: Language, word: str) -> None:
    assert [entity.label_ for entity in shipped(f"and {word}?").ents] == ["AREA"]
