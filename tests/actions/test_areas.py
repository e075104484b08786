"""Areas are said as English and offered as buttons, however many are held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.preferences.action_set_area import ActionSetArea
from actions.preferences.areas import area_choices, held_areas, in_words
from knowledge.model import Toolkit
from tests.support.one_action import acts

NORTH = Toolkit("north", "Northshire", "Toolkit", "May 2024", "Publisher", "https://x.org", ())


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), ""),
        (("Northshire",), "Northshire"),
        (("Northshire", "Southshire"), "Northshire and Southshire"),
        (("A", "B", "C", "D"), "A, B, C and D"),
    ],
)
def test_areas_are_listed_as_english(names: tuple[str, ...], words: str) -> None:
    assert in_words([replace(NORTH, name=name) for name in names]) == words


def test_each_area_is_a_button_that_sets_it() -> None:
    assert area_choices([NORTH]) == [
        {"title": "Northshire", "payload": '/set_area{"area": "north"}'}
    ]


@pytest.mark.usefixtures("small_knowledge")
async def test_the_areas_held_are_those_of_the_knowledge_base() -> None:
    assert [area.id for area in await held_areas()] == ["north", "south"]


@pytest.mark.usefixtures("small_knowledge")
async def test_a_named_area_is_set() -> None:
    acted = await acts(ActionSetArea(), entities=[{"entity": "area", "value": "south"}])

    assert (acted.response, acted.message["area"]) == ("utter_area_set", "Southshire")
    assert acted.slots == {"preferences__area": "south"}


@pytest.mark.usefixtures("small_knowledge")
@pytest.mark.parametrize("named", [[], ["west"], ["north", "south"]])
async def test_an_area_not_held_or_not_clear_sets_nothing(named: list[str]) -> None:
    entities = [{"entity": "area", "value": value} for value in named]
    acted = await acts(ActionSetArea(), entities=entities)

    assert acted.response == "utter_area_unknown"
    assert acted.message["areas"] == "Northshire and Southshire"
    assert acted.slots == {}
