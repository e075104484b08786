"""A refusal never repeats itself within three turns, and always says where to go."""

from __future__ import annotations

from typing import Any

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
