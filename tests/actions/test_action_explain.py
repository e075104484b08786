"""What is answered, asked back or owned up to, by the verdict of the search."""

from __future__ import annotations

import pytest

from actions.explain.action_explain import ActionExplain
from actions.explain.action_simpler_please import ActionSimplerPlease
from tests.support.content import ENTRY
from tests.support.one_action import acts, searched

pytestmark = pytest.mark.usefixtures("small_knowledge")


async def test_a_sure_search_is_answered_with_its_source() -> None:
    acted = await acts(ActionExplain(), knowledge=searched("sure", ENTRY, "north/phone"))

    assert acted.message["text"].startswith("This answer is about making decisions together")
    assert acted.message["custom"]["kind"] == "answer"
    assert acted.message["custom"]["sources"][0]["toolkit"] == "north"
    assert acted.slots["explain__last_entry"] == ENTRY
    assert acted.slots["explain__offered"] == ["north/phone"]


async def test_easy_read_is_answered_in_easy_words() -> None:
    easy = {"preferences__reading": "easy"}
    acted = await acts(ActionExplain(), easy, knowledge=searched("sure", ENTRY))

    assert acted.message["text"] == "This is about making decisions together."


async def test_two_as_near_are_asked_apart_and_remembered() -> None:
    found = searched("close", ENTRY, "south/ladder", "north/phone")
    acted = await acts(ActionExplain(), knowledge=found)

    assert acted.response == "utter_which_one"
    assert acted.message["custom"] == {"kind": "question", "expects": "choice"}
    assert len(acted.payloads) == 2
    assert acted.slots == {"explain__offered": [ENTRY, "south/ladder"]}


async def test_one_entry_left_of_two_is_answered() -> None:
    acted = await acts(ActionExplain(), knowledge=searched("close", "north/gone", ENTRY))

    assert acted.slots["explain__last_entry"] == ENTRY


async def test_an_unsure_search_offers_one_of_each_topic_and_the_contact() -> None:
    found = searched("unsure", ENTRY, "south/ladder", "north/phone")
    acted = await acts(ActionExplain(), knowledge=found)

    assert acted.response == "utter_unsure"
    assert acted.slots == {"explain__offered": [ENTRY, "north/phone"]}
    assert acted.message["contact_line"]


async def test_where_nothing_is_near_no_choice_is_offered() -> None:
    acted = await acts(ActionExplain(), knowledge=searched("unsure"))

    assert (acted.response, acted.payloads) == ("utter_unsure_nothing_near", [])


async def test_entries_gone_since_the_search_are_owned_up_to() -> None:
    acted = await acts(ActionExplain(), knowledge=searched("sure", "north/gone"))

    assert acted.response == "utter_unsure_nothing_near"


async def test_a_button_is_answered_whatever_the_search_says() -> None:
    button = [{"entity": "entry", "value": "north/phone"}]
    acted = await acts(ActionExplain(), entities=button, knowledge=searched("unsure", ENTRY))

    assert acted.slots["explain__last_entry"] == "north/phone"


async def test_a_button_of_an_entry_that_is_gone_is_owned_up_to() -> None:
    acted = await acts(ActionExplain(), entities=[{"entity": "entry", "value": "north/gone"}])

    assert acted.response == "utter_unsure_nothing_near"


async def test_an_answer_carries_its_entry_and_the_level_it_was_said_at() -> None:
    button = [{"entity": "entry", "value": ENTRY}]
    acted = await acts(ActionSimplerPlease(), {"explain__last_entry": ENTRY})
    plain = await acts(ActionExplain(), entities=button)

    assert plain.message["custom"]["entry"] == {"id": ENTRY, "reading": "standard", "toolkits": []}
    assert acted.message["custom"]["entry"]["reading"] == "easy"
