"""A refusal never repeats itself within three turns, and always says where to go."""

from __future__ import annotations

from typing import Any

import pytest

from actions.contact.action_signpost import ActionSignpost
from actions.out_of_scope.action_refuse import VARIANTS, ActionRefuse
from tests.support.one_action import acts


async def test_each_refusal_takes_the_next_wording_and_then_the_first_again() -> None:
    said: list[str] = []
    slots: dict[str, Any] = {}
    for _ in range(VARIANTS + 1):
        acted = await acts(ActionRefuse(), slots, intent={"name": "off_topic"})
        said.append(acted.response)
        slots = acted.slots

    assert said[:VARIANTS] == [f"utter_refuse_off_topic_{n}" for n in (1, 2, 3)]
    assert said[VARIANTS] == said[0]


async def test_a_refusal_and_a_signpost_are_filled_with_the_councils_lines() -> None:
    for action in (ActionRefuse(), ActionSignpost()):
        acted = await acts(action, intent={"name": "off_topic"})
        assert acted.message["contact_line"]
        assert acted.message["council"]


async def test_a_signpost_is_named_by_the_dialogue_act() -> None:
    acted = await acts(ActionSignpost(), intent={"name": "make_complaint"})

    assert acted.response == "utter_make_complaint"
    assert acted.message["complaints_line"]


@pytest.mark.usefixtures("three_places")
async def test_someone_of_another_council_is_offered_what_all_toolkits_say() -> None:
    acted = await acts(ActionRefuse(), intent={"name": "other_council"})
    ids = ["general/deciding", "general/reasons"]

    assert acted.response == "utter_refuse_other_council_1"
    assert acted.message["contact_line"]
    assert acted.payloads == [f'/explain{{"entry": "{entry}"}}' for entry in ids]
    assert acted.slots == {"out_of_scope__refusals": 1, "explain__offered": ids}


@pytest.mark.usefixtures("three_places")
async def test_any_other_refusal_offers_nothing_and_leaves_what_was_offered() -> None:
    acted = await acts(ActionRefuse(), intent={"name": "medical_advice"})

    assert acted.payloads == []
    assert acted.slots == {"out_of_scope__refusals": 1}


@pytest.mark.usefixtures("small_knowledge")
async def test_where_nothing_is_compared_another_council_is_refused_plainly() -> None:
    acted = await acts(ActionRefuse(), intent={"name": "other_council"})

    assert acted.payloads == []
    assert "explain__offered" not in acted.slots
