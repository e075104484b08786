"""A comparison with a slip is refused with its reason, and so is a counterpart that is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from knowledge.problems import Problem
from tests.support.content import ENTRY, ContentFolder, comparison, content_of_three, entry, stance

DECIDING, FILE = "general/deciding", "general/all.yml"


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return content_of_three(tmp_path / "content")


def refused(content: ContentFolder, *stances: dict[str, Any]) -> list[str]:
    """Why a comparison of these stances is refused."""
    content.change(DECIDING, stances=list(stances))
    return content.reasons(DECIDING, FILE)


def test_comparisons_that_keep_the_rules_are_right(content: ContentFolder) -> None:
    assert content.problems() == []


@pytest.mark.parametrize("stances", [[], [stance("north")]])
def test_a_comparison_of_fewer_than_two_toolkits_is_refused(
    content: ContentFolder, stances: list[dict[str, Any]]
) -> None:
    reasons = refused(content, *stances)

    assert "it compares fewer than two toolkits: add to `stances`" in reasons


def test_a_comparison_of_an_unknown_toolkit_is_refused(content: ContentFolder) -> None:
    assert refused(content, stance("north"), stance("west", silent=True)) == [
        "`stances` names an unknown toolkit 'west'"
    ]


def test_a_comparison_that_names_a_toolkit_twice_is_refused(content: ContentFolder) -> None:
    assert refused(content, stance("north"), stance("south"), stance("north")) == [
        "`stances` names 'north' 2 times"
    ]


def test_one_toolkit_twice_is_not_two_toolkits(content: ContentFolder) -> None:
    assert refused(content, stance("north"), stance("north")) == [
        "it compares fewer than two toolkits: add to `stances`",
        "`stances` names 'north' 2 times",
    ]


@pytest.mark.parametrize("other", ["south/ladder", "north/gone", "general/phones"])
def test_a_stance_with_an_entry_of_no_such_toolkit_is_refused(
    content: ContentFolder, other: str
) -> None:
    assert refused(content, stance("north", other), stance("south")) == [
        f"`stances` points to {other!r}, which is no entry of 'north'"
    ]


def test_a_stance_without_source_and_entry_is_allowed(content: ContentFolder) -> None:
    assert refused(content, stance("north"), stance("south", silent=True)) == []


def test_a_stance_with_a_source_needs_no_entry_and_one_with_an_entry_no_source(
    content: ContentFolder,
) -> None:
    assert refused(content, stance("north"), stance("south", "south/deciding", silent=True)) == []


def test_a_comparison_without_any_source_is_refused(content: ContentFolder) -> None:
    assert refused(content, stance("north", silent=True), stance("south", silent=True)) == [
        "it has no source: name the section it comes from"
    ]


@pytest.mark.parametrize(
    ("slip", "reason"),
    [
        ({"says": None}, "`says` is missing or not text"),
        ({"sais": "x"}, "`sais` is not a field this file can have"),
        ({"source": {"page": 3}}, "`section` is missing or not text"),
        ({"source": "page 3"}, "should be a set of named fields, not str"),
    ],
)
def test_a_slip_in_a_stance_is_told(
    content: ContentFolder, slip: dict[str, Any], reason: str
) -> None:
    assert reason in refused(content, {**stance("north"), **slip}, stance("south"))


def test_a_source_of_the_whole_comparison_is_refused(content: ContentFolder) -> None:
    content.change(DECIDING, source={"section": "Introduction"})

    assert content.reasons(DECIDING, FILE) == ["`source` is not a field this file can have"]


def test_stances_count_among_the_words_of_the_answer(content: ContentFolder) -> None:
    content.change(DECIDING, answer="word " * 170)
    long = [{**stance(place), "says": "word " * 6} for place in ("north", "south")]

    assert refused(content, *long) == ["answer and points have 182 words, more than 180"]


def test_a_comparison_whose_id_is_not_general_is_refused(content: ContentFolder) -> None:
    wrong = comparison("north/all", "why", "all of it", stance("north"), stance("south"))
    content.add(FILE, wrong, "comparisons")

    assert content.reasons("north/all", FILE) == [
        "the id should be general/ and lower-case words joined by hyphens"
    ]


def test_an_entry_among_comparisons_or_a_stance_among_entries_is_refused(
    content: ContentFolder,
) -> None:
    content.add("general/more.yml", entry("general/more", "why", "more"))
    content.change("south/deciding", stances=[stance("south")])

    assert content.problems() == [
        Problem("south/more.yml", "south/deciding", "`stances` is not a field this file can have"),
        Problem("general/more.yml", "", "`entries` is not a field this file can have"),
    ]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("south/gone", "which does not exist"),
        ("north/phone", "which is of the same toolkit"),
        (ENTRY, "which is of the same toolkit"),
    ],
)
def test_a_counterpart_that_is_none_is_refused(
    content: ContentFolder, other: str, reason: str
) -> None:
    content.change(counterparts=["south/deciding", other])

    assert content.reasons() == [f"`counterparts` points to {other!r}, {reason}"]


def test_a_fuller_answer_that_does_not_exist_is_refused(content: ContentFolder) -> None:
    content.change("glossary/ladder", answered_by="south/gone")

    assert content.reasons("glossary/ladder", "glossary.yml") == [
        "`answered_by` points to 'south/gone', which does not exist"
    ]


def test_an_ask_shared_with_a_term_that_another_entry_explains_is_refused(
    content: ContentFolder,
) -> None:
    asks = dict(content.files["south/basics.yml"]["entries"][0]["asks"])
    content.change("south/ladder", asks={**asks, "parent": ["what is easy read"]})

    assert content.reasons("glossary/easy-read", "glossary.yml") == [
        "the ask 'what is easy read' also stands in south/ladder"
    ]
