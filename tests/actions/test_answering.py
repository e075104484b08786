"""An entry becomes a reply with what may be asked next, and is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.conversation import SHOWN_KEPT
from actions.explain.answering import choice_of, choices_of, remember
from knowledge.model import GENERAL, GLOSSARY, Entry
from tests.knowledge.test_saying import ENTRY
from tests.support.one_action import conversation


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
