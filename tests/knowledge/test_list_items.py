"""The item asked for is one of the list just read, or of the one that the last answer stands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.list_items import Item, item_asked_for, list_around
from tests.support.content import ENTRY, content_of_three, entry

LISTENING, BUDGET = "Listening to each other", "Agreeing a budget"
LADDER = ["1 Hearing", "2 Planning", "3 Deciding"]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    content = content_of_three(tmp_path_factory.mktemp("lists"))
    content.change("north/listening", see_also=[ENTRY])
    content.change("north/makers", see_also=[ENTRY])
    content.change("south/ladder", points=LADDER, answer="From the bottom up. It has three steps.")
    rung = entry("south/planning", "meaning", "planning with people", see_also=["south/ladder"])
    content.add("south/more.yml", rung)
    return Catalogue(content.load().entries)


@pytest.mark.parametrize(
    ("question", "last", "item"),
    [
        ("what's the second one?", ENTRY, Item(BUDGET, ENTRY)),
        ("the first?", ENTRY, Item(LISTENING, ENTRY)),
        ("n the botom 1", "south/ladder", Item(LADDER[0], "south/ladder")),
        ("and the top one?", "south/ladder", Item(LADDER[2], "south/ladder")),
        ("explain the second step", "south/ladder", Item(LADDER[1], "south/ladder")),
    ],
)
def test_an_item_of_the_list_just_read(
    catalogue: Catalogue, question: str, last: str, item: Item
) -> None:
    assert item_asked_for(catalogue, question, last) == item


@pytest.mark.parametrize(
    ("question", "last", "item"),
    [
        ("and the second?", "north/listening", Item(BUDGET, ENTRY)),
        ("and the next one?", "north/listening", Item(BUDGET, ENTRY)),
        ("what comes after that?", "south/planning", Item(LADDER[2], "south/ladder")),
        ("and the one below?", "south/planning", Item(LADDER[0], "south/ladder")),
    ],
)
def test_an_item_beside_the_one_just_read(
    catalogue: Catalogue, question: str, last: str, item: Item
) -> None:
    assert item_asked_for(catalogue, question, last) == item


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("what's the third one?", ENTRY),
        ("what's the first one?", "north/phone"),
        ("what's the first one?", "north/makers"),
        ("the second?", "north/listening"),
        ("and the one before that?", "north/listening"),
        ("and the next one?", ENTRY),
        ("what's the first one?", None),
        ("what's the first one?", "north/gone"),
        ("who decides?", ENTRY),
    ],
)
def test_there_is_no_such_item(catalogue: Catalogue, question: str, last: str | None) -> None:
    assert item_asked_for(catalogue, question, last) is None


def test_an_entry_stands_in_a_list_that_it_names_and_that_tells_of_it(catalogue: Catalogue) -> None:
    around = {
        one.id: found.id for one in catalogue.entries if (found := list_around(catalogue, one))
    }

    assert around == {"north/listening": ENTRY, "south/planning": "south/ladder"}


def test_the_list_that_tells_most_of_an_entry_is_the_one_it_stands_in(tmp_path: Path) -> None:
    content = content_of_three(tmp_path)
    content.change("south/ladder", points=["Listening"])
    content.change("north/listening", see_also=["south/ladder", ENTRY])
    catalogue = Catalogue(content.load().entries)
    listening = catalogue.entry("north/listening")

    assert listening is not None
    found = list_around(catalogue, listening)
    assert found is not None
    assert found.id == ENTRY
