"""“And in Stoke?” is answered from there, and an item of a list by the entry on it."""

from __future__ import annotations

from typing import Any

import pytest

from actions.explain.action_explain import ActionExplain
from actions.explain.action_other_area import ActionOtherArea
from actions.explain.action_pick_option import ActionPickOption
from actions.preferences.action_set_area import ActionSetArea
from actions.safe_action import SafeAction
from tests.actions.conftest import followed
from tests.support.content import ENTRY
from tests.support.one_action import Acted, acts, searched

pytestmark = pytest.mark.usefixtures("three_places")

ANSWERED = {"explain__last_entry": ENTRY, "explain__shown": [ENTRY]}


async def names(
    action: SafeAction, area: str, knowledge: dict[str, Any], slots: dict[str, Any] = ANSWERED
) -> Acted:
    """A message that names this area, and what the search found for it."""
    entities = [{"entity": "area", "value": area}]
    return await acts(action, slots, entities=entities, knowledge=knowledge)


async def test_another_area_is_answered_and_the_persons_own_stays() -> None:
    acted = await names(ActionOtherArea(), "south", followed("sure", "south/deciding"))

    assert acted.message["text"].startswith("This answer is about choosing what to do")
    assert acted.message["custom"]["sources"][0]["toolkit"] == "south"
    assert acted.slots["explain__last_entry"] == "south/deciding"
    assert acted.slots["explain__shown"] == [ENTRY, "south/deciding"]
    assert "preferences__area" not in acted.slots


@pytest.mark.parametrize(
    "knowledge",
    [
        followed("unsure", "south/ladder", "south/phone"),
        searched("sure", "south/ladder", "south/phone"),
    ],
)
async def test_what_another_area_does_not_say_is_owned_up_to_with_what_is_nearest(
    knowledge: dict[str, Any],
) -> None:
    acted = await names(ActionOtherArea(), "south", knowledge)

    assert (acted.response, acted.message["area"]) == ("utter_area_does_not_say", "Southshire")
    assert acted.slots == {"explain__offered": ["south/ladder", "south/phone"]}


async def test_where_nothing_is_near_elsewhere_nothing_is_offered() -> None:
    acted = await names(ActionOtherArea(), "south", followed("sure", "south/gone"))

    assert acted.response == "utter_area_does_not_say"
    assert acted.payloads == []


@pytest.mark.parametrize(
    ("area", "last"), [("west", ENTRY), ("south", None), ("south", "north/gone")]
)
async def test_an_area_not_held_or_no_answer_before_offers_topics(
    area: str, last: str | None
) -> None:
    found = followed("sure", "south/deciding")
    acted = await names(ActionOtherArea(), area, found, {"explain__last_entry": last})

    assert acted.response == "utter_nothing_answered_yet"


async def test_a_new_area_answers_the_last_question_for_there() -> None:
    acted = await names(ActionSetArea(), "south", followed("sure", "south/deciding"))
    notice, answer = acted.messages

    assert (notice["response"], notice["area"]) == ("utter_area_set", "Southshire")
    assert answer["text"].startswith("This answer is about choosing what to do")
    assert acted.slots["preferences__area"] == "south"
    assert acted.slots["explain__last_entry"] == "south/deciding"


async def test_a_new_area_that_does_not_say_it_is_set_all_the_same() -> None:
    acted = await names(ActionSetArea(), "east", followed("unsure", "east/circle"))

    assert [message["response"] for message in acted.messages] == [
        "utter_area_set",
        "utter_area_does_not_say",
    ]
    assert acted.slots == {"preferences__area": "east", "explain__offered": ["east/circle"]}


@pytest.mark.parametrize(
    ("knowledge", "slots"),
    [(searched("sure", "south/deciding"), ANSWERED), (followed("sure", "south/deciding"), {})],
)
async def test_a_new_area_alone_is_only_set(
    knowledge: dict[str, Any], slots: dict[str, Any]
) -> None:
    acted = await names(ActionSetArea(), "south", knowledge, slots)

    assert acted.response == "utter_area_set"
    assert acted.slots == {"preferences__area": "south"}


@pytest.mark.parametrize("action", [ActionExplain(), ActionPickOption()])
async def test_an_item_of_the_list_is_answered_whatever_was_offered(action: SafeAction) -> None:
    slots = {**ANSWERED, "explain__offered": ["north/phone", "north/reason"]}
    acted = await acts(
        action, slots, text="the second one", knowledge=followed("sure", "north/budget")
    )

    assert acted.slots["explain__last_entry"] == "north/budget"


@pytest.mark.parametrize("found", [followed("unsure", "north/budget"), followed("sure")])
async def test_where_no_entry_is_on_the_item_the_list_is_said_again(
    found: dict[str, Any],
) -> None:
    acted = await acts(ActionExplain(), ANSWERED, knowledge=found)

    assert acted.slots["explain__last_entry"] == ENTRY
    assert acted.message["custom"]["points"] == ["Listening to each other", "Agreeing a budget"]


async def test_an_item_that_is_gone_meanwhile_is_answered_with_the_list() -> None:
    acted = await acts(ActionPickOption(), ANSWERED, knowledge=followed("sure", "north/gone"))

    assert acted.slots["explain__last_entry"] == ENTRY


async def test_a_list_that_is_gone_too_is_owned_up_to() -> None:
    slots = {"explain__last_entry": "north/gone"}
    acted = await acts(ActionExplain(), slots, knowledge=followed("sure", "north/gone"))

    assert acted.response == "utter_unsure_nothing_near"
