"""Searching between toolkits: several areas, counterparts, items of a list, and terms by area."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.language.encoder import SentenceEncoder
from knowledge.model import GENERAL
from knowledge.ranking import Hit, Weights
from knowledge.search import Context, SearchIndex
from tests.support.content import ENTRY

MANY = 99


@pytest.fixture(scope="module")
def index(three_built_once: Path) -> SearchIndex:
    return SearchIndex(three_built_once)


def found(
    index: SearchIndex,
    encoder: SentenceEncoder,
    question: str,
    *areas: str,
    last: str | None = None,
) -> list[Hit]:
    vector = encoder.encode([question])[0]
    return list(index.search(question, vector, Context(areas, last), limit=MANY))


def toolkits(hits: list[Hit] | tuple[Hit, ...]) -> set[str]:
    return {hit.entry.split("/")[0] for hit in hits}


def test_several_areas_are_searched_together_and_no_other(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    hits = found(index, encoder, "how do people decide", "north", "south")

    assert toolkits(hits) == {"north", "south", GENERAL, "glossary"}


@pytest.mark.parametrize(
    ("areas", "first"),
    [
        (("north",), "north/phone"),
        (("south",), "south/phone"),
        (("north", "south"), "general/phones"),
        ((), "general/phones"),
    ],
)
def test_what_several_toolkits_answer_is_told_by_the_comparison_unless_one_is_named(
    index: SearchIndex, encoder: SentenceEncoder, areas: tuple[str, ...], first: str
) -> None:
    assert found(index, encoder, "the telephone number", *areas)[0].entry == first


def test_what_one_toolkit_alone_answers_is_not_compared(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    assert found(index, encoder, "agreeing a budget for the minibus")[0].entry == "north/minibus"


def test_a_question_that_asks_to_compare_is_told_of_all_whatever_the_area(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    asked = "do all the toolkits decide together"

    for areas in ((), ("north",), ("east",), ("south", "east")):
        assert found(index, encoder, asked, *areas)[0].entry == "general/deciding"


@pytest.mark.parametrize(
    ("areas", "first"),
    [
        ((), "south/ladder"),
        (("south",), "south/ladder"),
        (("south", "east"), "south/ladder"),
        (("north",), "glossary/ladder"),
    ],
)
def test_a_term_is_explained_for_the_area(
    index: SearchIndex, encoder: SentenceEncoder, areas: tuple[str, ...], first: str
) -> None:
    assert found(index, encoder, "what does ladder mean", *areas)[0].entry == first


def test_asking_for_a_meaning_raises_what_explains_it_in_the_area_and_nothing_else(
    three_built_once: Path, encoder: SentenceEncoder
) -> None:
    question = "what does ladder mean"
    plain, asked = (
        {hit.entry: hit.score for hit in found(index, encoder, question, "east")}
        for index in (
            SearchIndex(three_built_once, Weights(meaning_asked=0.0)),
            SearchIndex(three_built_once),
        )
    )

    raised = {entry for entry, score in asked.items() if score > plain[entry] + 0.1}
    assert raised == {"glossary/ladder"}


@pytest.mark.parametrize(
    ("last", "area", "counterpart"),
    [
        (ENTRY, "south", "south/deciding"),
        (ENTRY, GENERAL, "general/deciding"),
        ("south/deciding", "north", ENTRY),
        ("general/deciding", "south", "south/deciding"),
        ("north/phone", "south", "south/phone"),
        ("south/ladder", "east", "east/circle"),
    ],
)
def test_a_declared_counterpart_comes_first_and_is_sure(
    index: SearchIndex, last: str, area: str, counterpart: str
) -> None:
    best = index.counterparts(last, area)[0]

    assert (best.entry, best.likeness) == (counterpart, 1.0)


def test_what_is_only_the_nearest_elsewhere_is_not_as_sure(index: SearchIndex) -> None:
    (hit,) = index.counterparts("north/makers", "east")

    assert hit.entry == "east/circle"
    assert hit.likeness < 0.62


@pytest.mark.parametrize("area", ["north", "south", "east", GENERAL])
def test_counterparts_are_of_the_area_alone_and_never_the_answer_itself(
    index: SearchIndex, area: str
) -> None:
    for last in index.catalogue.ids:
        hits = index.counterparts(last, area, limit=MANY)
        assert toolkits(hits) <= {area}
        assert last not in {hit.entry for hit in hits}


@pytest.mark.parametrize(("last", "area"), [("north/gone", "south"), (ENTRY, "west")])
def test_an_answer_that_is_gone_or_an_area_not_held_has_no_counterparts(
    index: SearchIndex, last: str, area: str
) -> None:
    assert index.counterparts(last, area) == ()


@pytest.mark.parametrize(
    ("item", "first"),
    [("Listening to each other", "north/listening"), ("Agreeing a budget", "north/budget")],
)
def test_an_item_of_a_list_is_found_near_the_list(
    index: SearchIndex, encoder: SentenceEncoder, item: str, first: str
) -> None:
    hits = index.items(item, encoder.encode([item])[0], ENTRY, limit=MANY)

    assert hits[0].entry == first
    assert toolkits(hits) == {"north"}
    assert not {ENTRY, "north/minibus"} & {hit.entry for hit in hits}


@pytest.mark.parametrize(
    ("entry_id", "last", "near"),
    [
        ("north/listening", ENTRY, True),
        ("south/ladder", ENTRY, True),
        ("north/budget", ENTRY, True),
        ("north/minibus", ENTRY, False),
        (ENTRY, ENTRY, True),
        (ENTRY, "north/budget", True),
        ("north/phone", "north/gone", False),
        ("north/phone", None, False),
    ],
)
def test_near_the_last_answer_are_it_its_topic_what_it_names_and_what_names_it(
    index: SearchIndex, entry_id: str, last: str | None, near: bool
) -> None:
    assert index.is_near(entry_id, last) == near


def test_a_question_that_says_little_is_searched_with_the_last_answer(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    plain = found(index, encoder, "and then?", "north")
    following = found(index, encoder, "and then?", "north", last="north/budget")

    assert following[0].likeness > plain[0].likeness
    assert {hit.entry for hit in following[:2]} == {"north/budget", "north/minibus"}


def test_a_last_answer_that_is_gone_changes_nothing(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    assert found(index, encoder, "and then?", last="north/gone") == found(
        index, encoder, "and then?"
    )
