"""What follows on from the last answer is known by its form; all else is left to the classifier."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.follow_ups import COMPARE, OTHER_AREA, REPEAT, FollowUps, following_act, without
from tests.rasa.conftest import tracked

GUESS = {"name": "explain", "confidence": 0.4}


def areas_in(text: str) -> list[dict[str, Any]]:
    """The places North, South and East where they stand in the text, as the pipeline finds them."""
    return [
        {"entity": "area", "value": m.group().casefold(), "start": m.start(), "end": m.end()}
        for m in re.finditer("North|South|East", text)
    ]


def act(text: str) -> str | None:
    return following_act(text, areas_in(text))


@pytest.mark.parametrize(
    "text",
    ["and in South?", "what about South", "ok and how about over in South, then?", "South's too",
     "is it the same in South", "So South, how about there?"],
)  # fmt: skip
def test_another_place_and_nothing_else_asks_the_same_of_it(text: str) -> None:
    assert act(text) == OTHER_AREA


@pytest.mark.parametrize(
    "text", ["and in North and South?", "what about both East and South", "do the others agree?"]
)
def test_several_places_or_all_of_them_ask_to_compare(text: str) -> None:
    assert act(text) == COMPARE


@pytest.mark.parametrize("text", ["how many are there?", "So how many of them"])
def test_a_count_of_the_answer_asks_for_it_again(text: str) -> None:
    assert act(text) == REPEAT


@pytest.mark.parametrize(
    "text",
    ["", "South", "South!?", "North, South", "and the logo in South?", "who decides?",
     "how many are there in South"],
)  # fmt: skip
def test_a_place_alone_or_a_subject_is_left_to_the_classifier(text: str) -> None:
    assert act(text) is None


def test_other_entities_are_no_places() -> None:
    term = {"entity": "term", "value": "x", "start": 0, "end": 4}

    assert following_act("logo", [term]) is None
    assert following_act("do the others agree?", [term]) == COMPARE


def test_entities_are_cut_out_in_any_order() -> None:
    text = "from North to South"

    assert without(text, areas_in(text)) == without(text, areas_in(text)[::-1]) == "from  to "


@given(st.lists(st.tuples(st.sampled_from(["North", "South"]), st.text("abc ?", max_size=5))))
def test_what_is_left_is_what_stands_between_the_entities(parts: list[tuple[str, str]]) -> None:
    text = "".join(place + between for place, between in parts)

    assert without(text, areas_in(text)) == "".join(between for _, between in parts)


@given(st.text(max_size=30))
def test_without_entities_the_text_stays_whole(text: str) -> None:
    assert without(text, []) == text


def message(text: str, guess: dict[str, Any] = GUESS) -> Message:
    ranking = [guess, {"name": "greet", "confidence": 0.1}]
    return Message(
        {"text": text, "entities": areas_in(text), "intent": guess, "intent_ranking": ranking}
    )


def test_after_an_answer_the_form_decides_and_is_sure() -> None:
    (said,) = FollowUps().process([message("and in South?")], tracked(last="north/phone"))

    assert said.get("intent") == {"name": OTHER_AREA, "confidence": 1.0}
    assert said.get("intent_ranking") == [said.get("intent")]


def test_before_the_first_answer_nothing_follows_on() -> None:
    for tracker in (None, tracked()):
        (said,) = FollowUps().process([message("and in South?")], tracker)
        assert said.get("intent") == GUESS


@pytest.mark.parametrize(
    ("text", "kept"), [("do they take sides", False), ("how does that compare", True)]
)
def test_a_guess_that_all_places_are_meant_needs_a_word_for_them(text: str, kept: bool) -> None:
    guess = {"name": COMPARE, "confidence": 0.9}
    (said,) = FollowUps().process([message(text, guess)], tracked(last="north/phone"))

    assert (said.get("intent")["name"] == COMPARE) == kept


def test_a_place_that_somebody_moves_to_stays_their_area() -> None:
    moving = {"name": "set_area", "confidence": 0.7}
    (said,) = FollowUps().process([message("and in South?", moving)], tracked(last="north/phone"))

    assert said.get("intent") == moving


def test_a_message_without_words_or_guess_passes() -> None:
    (said,) = FollowUps().process([Message({"intent": None})], tracked(last="north/phone"))

    assert said.data == {"intent": None}
