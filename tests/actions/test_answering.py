"""An entry becomes a reply: level, points, contacts, links and the source that is promised."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from actions.conversation import SHOWN_KEPT
from actions.explain.answering import choice_of, choices_of, contact_line, details_of, remember
from actions.explain.sources import source_of
from knowledge.model import GENERAL, GLOSSARY, Contact, Entry, Link, Source, Toolkit
from tests.support.one_action import conversation

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


def test_a_choice_asks_for_its_entry() -> None:
    assert choice_of(ENTRY) == {"title": "What it is", "payload": '/explain{"entry": "north/a"}'}


def test_an_answer_is_remembered_once_and_last() -> None:
    before = conversation({"explain__shown": ["north/a", "north/b"]})
    slots = {event["name"]: event["value"] for event in remember(ENTRY, before, [])}

    assert slots["explain__shown"] == ["north/b", "north/a"]
    assert slots["explain__last_entry"] == "north/a"
    assert slots["explain__offered"] == []


def test_only_the_newest_answers_are_remembered() -> None:
    before = conversation({"explain__shown": [f"north/{n}" for n in range(SHOWN_KEPT)]})
    shown = remember(replace(ENTRY, id="north/new"), before, [])[1]["value"]

    assert len(shown) == SHOWN_KEPT
    assert (shown[0], shown[-1]) == ("north/1", "north/new")


@pytest.mark.usefixtures("three_places")
async def test_choices_of_several_toolkits_are_told_apart_by_their_names() -> None:
    south = replace(ENTRY, id="south/a", toolkit="south")
    compared = replace(ENTRY, id="general/a", toolkit=GENERAL, title="All of it")
    term = replace(ENTRY, id="glossary/a", toolkit="east", topic=GLOSSARY, title="A word")
    choices = await choices_of([ENTRY, south, compared, term])

    assert [choice["title"] for choice in choices] == [
        "Northshire: What it is",
        "Southshire: What it is",
        "All of it",
        "A word",
    ]
    assert choices[1]["payload"] == '/explain{"entry": "south/a"}'


@pytest.mark.usefixtures("three_places")
@pytest.mark.parametrize("other", [ENTRY, replace(ENTRY, toolkit="south", topic=GLOSSARY)])
async def test_choices_of_one_toolkit_or_of_words_need_no_name(other: Entry) -> None:
    assert [choice["title"] for choice in await choices_of([ENTRY, other])] == ["What it is"] * 2


async def test_no_entries_are_no_choices() -> None:
    assert await choices_of([]) == []
