"""The catalogue knows which entries may be searched, and which answer the same for other places."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue, Mask
from tests.support.content import ENTRY, content_of_three

COMPARED = {"general/deciding", "general/phones", "general/reasons"}
TERMS = {"glossary/easy-read", "glossary/ladder", "glossary/deciding"}
SOUTH = {"south/ladder", "south/deciding", "south/phone"}


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return Catalogue(content_of_three(tmp_path_factory.mktemp("catalogue")).load().entries)


def named(catalogue: Catalogue, mask: Mask) -> set[str]:
    return {entry_id for entry_id, held in zip(catalogue.ids, mask, strict=True) if held}


def test_an_entry_is_found_by_its_id_and_one_that_is_gone_is_none(catalogue: Catalogue) -> None:
    found = catalogue.entry("south/ladder")

    assert found is not None
    assert found.id == "south/ladder"
    assert catalogue.entry("south/gone") is None
    assert catalogue.entry(None) is None


def test_comparisons_are_general_and_terms_are_glossary_whatever_their_toolkit(
    catalogue: Catalogue,
) -> None:
    assert named(catalogue, catalogue.general) == COMPARED
    assert named(catalogue, catalogue.glossary) == TERMS


def test_areas_are_searched_with_comparisons_and_glossary(catalogue: Catalogue) -> None:
    assert named(catalogue, catalogue.allowed(("south",))) == SOUTH | COMPARED | TERMS
    assert named(catalogue, catalogue.allowed(("south", "east", "west"))) == (
        SOUTH | {"east/circle"} | COMPARED | TERMS
    )


@pytest.mark.parametrize("areas", [(), ("west",)])
def test_where_no_area_is_held_all_is_searched(catalogue: Catalogue, areas: list[str]) -> None:
    assert catalogue.allowed(areas).all()


def test_near_an_entry_are_its_topic_and_what_it_names_but_not_itself(
    catalogue: Catalogue,
) -> None:
    near = named(catalogue, catalogue.near(catalogue.position[ENTRY]))

    assert {"north/phone", "north/budget", "north/reason"} <= near
    assert {"north/listening", "south/ladder", "general/deciding"} <= near
    assert not near & {ENTRY, "north/minibus", *TERMS}


@pytest.mark.parametrize(
    ("entry_id", "others"),
    [
        (ENTRY, {"south/deciding", "general/deciding"}),
        ("south/deciding", {ENTRY, "general/deciding"}),
        ("general/deciding", {ENTRY, "south/deciding"}),
        ("east/circle", {"south/ladder"}),
        ("south/phone", {"north/phone", "general/phones"}),
        ("north/phone", {"south/phone", "general/phones"}),
        ("north/listening", set()),
    ],
)
def test_counterparts_are_named_told_of_together_or_called_the_same(
    catalogue: Catalogue, entry_id: str, others: set[str]
) -> None:
    assert named(catalogue, catalogue.counterparts(catalogue.position[entry_id])) == others


def test_two_entries_that_a_third_names_are_counterparts_of_each_other(tmp_path: Path) -> None:
    content = content_of_three(tmp_path)
    content.change("east/circle", counterparts=["south/ladder", "north/listening"])
    three = Catalogue(content.load().entries)
    group = {"east/circle", "south/ladder", "north/listening"}

    for one in group:
        assert named(three, three.counterparts(three.position[one])) == group - {one}


def test_being_a_counterpart_goes_both_ways(catalogue: Catalogue) -> None:
    entries = [i for i, glossary in enumerate(catalogue.glossary) if not glossary]
    masks = {i: catalogue.counterparts(i) for i in entries}

    assert all(masks[one][other] == masks[other][one] for one in entries for other in entries)


@pytest.mark.parametrize(
    ("term", "areas", "explained_by"),
    [
        ("ladder", (), "south/ladder"),
        ("ladder", ("south",), "south/ladder"),
        ("ladder", ("east",), "glossary/ladder"),  # its counterpart does not explain the word
        ("ladder", ("north",), "glossary/ladder"),
        ("deciding", (), ENTRY),  # the others call theirs otherwise
        ("deciding", ("north",), ENTRY),
        ("deciding", ("south", "east"), "south/deciding"),
        ("deciding", ("north", "south"), ENTRY),
        ("deciding", ("east",), "glossary/deciding"),
        ("easy-read", (), "glossary/easy-read"),
        ("easy-read", ("south",), "glossary/easy-read"),
    ],
)
def test_a_term_is_explained_by_what_tells_most_in_the_area(
    catalogue: Catalogue, term: str, areas: tuple[str, ...], explained_by: str
) -> None:
    position = catalogue.explains(catalogue.position[f"glossary/{term}"], areas)

    assert catalogue.ids[position] == explained_by
