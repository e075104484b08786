"""What is searched for, and where, by the places a message names and what was answered last."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import SentenceEncoder
from bot.nlu.knowledge_search import KNOWLEDGE, KnowledgeSearch, areas_named
from bot.nlu.sentence_vectors import VECTOR
from knowledge.build import build_knowledge
from knowledge.ranking import Hit
from knowledge.search import SearchIndex
from tests.rasa.conftest import tracked
from tests.support.content import ENTRY, content_of_three

FOLLOWING = {"follow_ups": ["why_is_that"], "limit": 99}


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> KnowledgeSearch:
    folder: Path = tmp_path_factory.mktemp("three")
    content = content_of_three(folder / "content").load()
    build_knowledge(content, encoder.encode, folder / "knowledge.db")
    return KnowledgeSearch(FOLLOWING, folder / "knowledge.db", encoder)


@pytest.fixture
def finds(search: KnowledgeSearch, encoder: SentenceEncoder) -> Finds:
    return Finds(search, encoder)


class Finds:
    """Search for one message in a conversation."""

    def __init__(self, search: KnowledgeSearch, encoder: SentenceEncoder) -> None:
        self._search, self._encoder = search, encoder
        self.message = Message({})

    def __call__(
        self,
        text: str,
        intent: str = "explain",
        *,
        last: str | None = None,
        area: str | None = None,
        confidence: float = 0.8,
    ) -> dict[str, Any]:
        """What is put on the message, which is kept as `message`."""
        self.message = said(text, intent, confidence)
        self.message.set(VECTOR, self._encoder.encode([text])[0])
        self._search.process([self.message], tracked(last=last, area=area))
        found: dict[str, Any] = self.message.get(KNOWLEDGE)
        return {**found, "ids": [hit["id"] for hit in found["hits"]]}


def said(text: str, intent: str = "explain", confidence: float = 0.8) -> Message:
    """A message with the places it names, as the components before leave it."""
    named = [
        {"entity": "area", "value": m[1].casefold(), "start": m.start(), "end": m.end()}
        for m in re.finditer("(North|South|East)(shire)?", text)
    ]
    guess = {"name": intent, "confidence": confidence}
    return Message({"text": text, "entities": named, "intent": guess})


def places(ids: list[str]) -> set[str]:
    return {entry.split("/")[0] for entry in ids} - {"general", "glossary"}


def test_each_place_named_counts_once_in_its_order() -> None:
    assert areas_named(said("South, North and South again")) == ("south", "north")
    assert areas_named(Message({"entities": [{"entity": "term", "value": "ladder"}]})) == ()
    assert areas_named(Message({"text": "hello"})) == ()


@pytest.mark.parametrize(
    ("text", "area", "searched"),
    [
        ("how do people in Southshire decide things", None, {"south"}),
        ("how do people in Southshire decide things", "north", {"south"}),
        ("how do people decide things in South and East", "north", {"south", "east"}),
        ("how do people decide such things", "north", {"north"}),
        ("how do people decide such things", None, {"north", "south", "east"}),
    ],
)
def test_the_places_named_are_searched_else_the_area_chosen_else_all(
    finds: Finds, text: str, area: str | None, searched: set[str]
) -> None:
    found = finds(text, area=area)

    assert places(found["ids"]) == searched
    assert not found["follows"]


def test_the_places_named_travel_with_what_is_found(finds: Finds) -> None:
    assert finds("compare South and North on power")["areas"] == ["south", "north"]


def test_another_place_is_answered_with_the_counterpart(finds: Finds) -> None:
    found = finds("and in South?", "other_area", last=ENTRY)

    assert found["ids"][0] == "south/deciding"
    assert (found["follows"], found["verdict"]) == (True, "sure")


def test_all_places_are_answered_with_the_comparison(finds: Finds) -> None:
    found = finds("do the others say that too?", "compare_areas", last="south/deciding")

    assert found["ids"][0] == "general/deciding"
    assert (found["follows"], found["verdict"]) == (True, "sure")


def test_what_another_place_does_not_say_is_unsure(finds: Finds) -> None:
    found = finds("and in East?", "other_area", last="north/makers")

    assert (found["follows"], found["verdict"]) == (True, "unsure")
    assert places(found["ids"]) == {"east"}


@pytest.mark.parametrize("last", [None, "north/gone"])
def test_without_an_answer_before_another_place_is_searched_afresh(
    finds: Finds, last: str | None
) -> None:
    found = finds("and in South?", "other_area", last=last)

    assert not found["follows"]
    assert places(found["ids"]) == {"south"}


def test_a_place_to_live_in_answers_the_last_question_unless_something_is_asked(
    finds: Finds,
) -> None:
    assert finds("I have moved to South", "set_area", last=ENTRY)["ids"][0] == "south/deciding"
    assert not finds("I live in South and need the phone", "set_area", last=ENTRY)["follows"]


@pytest.mark.parametrize("last", [ENTRY, "north/budget"])
def test_the_area_just_answered_for_gives_no_other_answer(finds: Finds, last: str) -> None:
    found = finds("I live in North", "set_area", last=last)

    assert not found["follows"] or found["ids"][0] == last


def test_an_item_of_the_list_is_answered_as_a_question(finds: Finds) -> None:
    found = finds("what's the second one?", "pick_option", last=ENTRY)

    assert found["ids"][0] == "north/budget"
    assert (found["follows"], found["verdict"]) == (True, "sure")
    assert finds.message.get("intent") == {"name": "explain", "confidence": 1.0}


@pytest.mark.parametrize(
    ("text", "last"),
    [("what's the third one?", ENTRY), ("what's the second one?", "north/phone"),
     ("what's the second one?", None), ("what's the second one?", "north/gone")],
)  # fmt: skip
def test_where_the_list_has_no_such_item_the_choice_stays_one(
    finds: Finds, text: str, last: str | None
) -> None:
    assert not finds(text, "pick_option", last=last)["follows"]
    assert finds.message.get("intent")["name"] == "pick_option"


@pytest.mark.parametrize(
    "text",
    ["what happened at the drop-in last year", "what if no one turns up",
     "My team is stretched thin. Does it say anything about trying small activities first?"],
)  # fmt: skip
def test_a_question_of_its_own_asks_for_no_item_of_the_list(finds: Finds, text: str) -> None:
    assert not finds(text, last=ENTRY)["follows"]


def test_what_leans_on_an_answer_stays_with_its_toolkit_where_no_area_is_chosen(
    finds: Finds,
) -> None:
    assert finds("and who pays?", last="south/phone")["ids"][0].startswith("south/")
    assert places(finds("and who pays?", last="south/phone", area="north")["ids"]) == {"north"}
    assert places(finds("and who pays?", last="general/phones")["ids"]) > {"south"}


def test_what_is_hardly_heard_as_a_follow_up_is_searched_by_its_own_words(finds: Finds) -> None:
    assert not finds("the minibus", "why_is_that", last=ENTRY, confidence=0.2)["follows"]


def test_of_two_close_entries_the_one_near_the_last_answer_is_sure(
    finds: Finds, monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = [Hit("north/budget", 0.6, 0.7, 0.5), Hit("north/minibus", 0.595, 0.7, 0.5)]
    monkeypatch.setattr(SearchIndex, "search", lambda *_, **__: tuple(hits))

    assert finds("what about the money we need", last=ENTRY)["verdict"] == "sure"
    assert finds("what about the money we need")["verdict"] == "close"
    hits.reverse()
    assert finds("what about the money we need", last=ENTRY)["verdict"] == "close"


def test_a_follow_up_is_searched_with_the_last_title(finds: Finds) -> None:
    found = finds("why", "why_is_that", last="north/budget")

    assert found["follows"]
    assert found["ids"][0] in {"north/budget", "north/minibus"}


@pytest.mark.parametrize(
    ("text", "last", "near"),
    [("and the budget?", ENTRY, True), ("and the budget?", None, False),
     ("tell me all about agreeing a budget", ENTRY, False)],
)  # fmt: skip
def test_a_short_question_may_find_what_is_near_the_last_answer(
    finds: Finds, text: str, last: str | None, near: bool
) -> None:
    found = finds(text, last=last, area="north")

    assert found["ids"][0] == "north/budget"
    assert found["near"] == near
