"""What an entry says at each level: points, contacts, links, and the source that is promised."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from knowledge.model import GENERAL, Contact, Entry, Link, Source, Stance, Toolkit
from knowledge.saying import (
    contact_line,
    details_of,
    details_of_comparison,
    mark_of,
    said_again,
    source_of,
)

NORTH = Toolkit("north", "Northshire", "Toolkit", "May 2024", "Publisher", "https://x.org", ())
ENTRY = Entry(
    id="north/a",
    toolkit="north",
    topic="meaning",
    title="What it is",
    asks={"parent": ("what is it",)},
    answer="It is this.",
    easy="This is it.",
    sources=(Source("north", "Introduction", 3),),
    checked=datetime.date(2026, 11, 21),
    points=("One.", "Two."),
    links=(Link("A page", "https://x.org/page"),),
    contacts=(Contact("The team", phone="01632 960000"),),
)
COMPARISON = replace(
    ENTRY,
    id="general/a",
    toolkit=GENERAL,
    stances=(
        Stance("north", "Yes.", "north/a", Source("north", "Deciding", 4)),
        Stance("south", "No.", "", Source("south", "Asking")),
        Stance("east", "Nothing."),
    ),
)
TOOLKITS: dict[str, Toolkit] = {
    place: replace(NORTH, id=place, name=f"{place.title()}shire")
    for place in ("north", "south", "east")
}


def test_a_source_is_named_with_document_date_section_page_and_address() -> None:
    assert source_of(ENTRY.sources[0], NORTH) == {
        "toolkit": "north",
        "title": "Toolkit, May 2024",
        "section": "Introduction",
        "page": 3,
        "url": "https://x.org",
    }


def test_a_source_without_a_page_says_so_with_none() -> None:
    assert source_of(Source("north", "Introduction"), NORTH)["page"] is None


def test_the_standard_answer_has_points_and_contacts() -> None:
    details = details_of(ENTRY, {"north": NORTH}, easy=False)

    assert details["points"] == ["One.", "Two.", "The team: 01632 960000"]
    assert details["links"] == [{"title": "A page", "url": "https://x.org/page"}]


def test_easy_read_leaves_the_points_out_but_never_a_phone_number_or_a_source() -> None:
    details = details_of(ENTRY, {"north": NORTH}, easy=True)

    assert details["points"] == ["The team: 01632 960000"]
    assert details["sources"] == details_of(ENTRY, {"north": NORTH}, easy=False)["sources"]


@pytest.mark.parametrize(
    ("contact", "line"),
    [
        (Contact("A", phone="1", email="a@x.org", address="High Street", web="x.org"),
         "A: 1, a@x.org, High Street, x.org"),
        (Contact("A", email="a@x.org"), "A: a@x.org"),
    ],
)  # fmt: skip
def test_a_contact_is_one_line_of_what_is_known(contact: Contact, line: str) -> None:
    assert contact_line(contact) == line


def test_each_stance_is_a_point_with_its_place_and_its_source_if_it_has_one() -> None:
    details = details_of_comparison(COMPARISON.stances, TOOLKITS, easy=False)

    assert details["points"] == ["Northshire: Yes.", "Southshire: No.", "Eastshire: Nothing."]
    assert [(s["toolkit"], s["section"], s["page"]) for s in details["sources"]] == [
        ("north", "Deciding", 4),
        ("south", "Asking", None),
    ]
    assert details["links"] == []


def test_easy_read_leaves_the_stances_out_but_never_a_source() -> None:
    easy = details_of_comparison(COMPARISON.stances, TOOLKITS, easy=True)

    assert easy["points"] == []
    assert len(easy["sources"]) == 2


@pytest.mark.parametrize("easy", [True, False])
def test_an_answer_said_again_is_what_was_said_at_that_level(easy: bool) -> None:
    again = said_again(ENTRY, {"north": NORTH}, [], easy=easy)

    assert again == {
        "text": "This is it." if easy else "It is this.",
        **details_of(ENTRY, {"north": NORTH}, easy=easy),
    }


def test_a_comparison_said_again_tells_of_the_same_toolkits() -> None:
    told = [stance for stance in COMPARISON.stances if stance.toolkit != "east"]
    mark = mark_of(COMPARISON, told, easy=True)
    again = said_again(COMPARISON, TOOLKITS, mark["toolkits"], easy=False)

    assert mark == {"id": "general/a", "reading": "easy", "toolkits": ["north", "south"]}
    assert again["points"] == ["Northshire: Yes.", "Southshire: No."]


def test_a_comparison_whose_toolkits_are_gone_tells_of_all() -> None:
    assert len(said_again(COMPARISON, TOOLKITS, ["west"], easy=False)["points"]) == 3
