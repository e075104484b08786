"""The words of /about: complete at both levels, easy to read, and true of each council."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.council import Council, load_council
from bot.edge import about_words
from bot.edge.about_words import EASY, STANDARD, AboutWords
from bot.edge.measured import read_measured
from bot.edge.wording import Wording
from bot.evaluation.reading_age import reading_age
from bot.settings import PROJECT, load_settings
from knowledge.plain_english import count_words, sentences

LEVELS = (STANDARD, EASY)
COUNCIL = load_council(PROJECT / "council.yml")
SETTINGS = load_settings({})
FIXED = ("2.2", "400 %")  # a standard's version, and what WCAG asks for
LONGEST_EASY = 15


def words(level: str, council: Council = COUNCIL) -> dict[str, Any]:
    return AboutWords(SETTINGS, council, read_measured()).at(level)


def texts(said: Any) -> Iterator[str]:
    """Every text in these words, without the names that figures and places are found by."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, list):
        for one in said:
            yield from texts(one)
    elif isinstance(said, dict):
        for key, one in said.items():
            if key not in {"figure", "to", "id", "mode"}:
                yield from texts(one)


def prose(level: str) -> list[str]:
    """What is said in sentences: no headings, tables or labels."""
    parts = [part for section in words(level)["sections"] for part in section["parts"]]
    return [text for part in parts for key in ("say", "list") for text in texts(part.get(key))]


def test_both_levels_have_the_same_labels_and_sections() -> None:
    standard, easy = words(STANDARD), words(EASY)

    assert standard.keys() == easy.keys()
    assert standard["figures"].keys() == easy["figures"].keys()
    assert standard["dates"].keys() == easy["dates"].keys()
    assert [s["id"] for s in standard["sections"]] == [s["id"] for s in easy["sections"]]


def test_no_section_says_the_same_at_both_levels() -> None:
    for standard, easy in zip(words(STANDARD)["sections"], words(EASY)["sections"], strict=True):
        assert list(texts(standard["parts"])) != list(texts(easy["parts"])), standard["id"]


@pytest.mark.parametrize("level", LEVELS)
def test_every_gap_of_the_sections_is_filled(level: str) -> None:
    assert [text for text in texts(words(level)["sections"]) if "{" in text] == []


@pytest.mark.parametrize("level", LEVELS)
def test_every_figure_that_is_named_was_measured(level: str) -> None:
    parts = [part for section in words(level)["sections"] for part in section["parts"]]
    named = [row["figure"] for p in parts if "figures" in p for row in p["figures"]["rows"]]

    assert len(named) > 10
    assert [name for name in named if name not in read_measured().figures] == []


def test_no_number_that_can_change_is_written_in_the_words() -> None:
    written = Wording(COUNCIL, about_words._FILE)
    for level in LEVELS:
        for text in texts(written.labels(level)["sections"]):
            kept = text
            for fixed in FIXED:
                kept = kept.replace(fixed, "")
            assert not re.search(r"\d", kept.replace(COUNCIL.contact_line, "")), text


def test_a_sentence_of_easy_read_has_fifteen_words_at_most() -> None:
    for text in (text for text in prose(EASY) if "https://" not in text):
        for sentence in sentences(text):
            assert count_words(sentence) <= LONGEST_EASY, sentence


def test_easy_read_is_for_younger_readers_than_standard_english() -> None:
    assert reading_age(prose(EASY)) <= 11
    assert reading_age(prose(STANDARD)) <= 14


@pytest.mark.parametrize("level", LEVELS)
def test_who_gets_to_know_of_a_disclosure_is_as_the_council_chose(level: str) -> None:
    flag = replace(COUNCIL, safeguarding_mode=replace(COUNCIL.safeguarding_mode, mode="flag"))
    signpost = " ".join(texts(words(level)["sections"]))
    flagged = " ".join(texts(words(level, flag)["sections"]))

    assert "obody at the council is told" in signpost
    assert "can see that" not in signpost
    assert "obody at the council is told" not in flagged
    assert "can see that" in flagged


@pytest.mark.parametrize("level", LEVELS)
def test_helplines_for_everybody_are_named_and_others_are_not(level: str) -> None:
    said = " ".join(texts(words(level)["sections"]))

    for line in COUNCIL.safeguarding.helplines:
        assert (line.phone in said) is (not line.kinds), line.name
