"""A comparison tells what each toolkit that was asked about says, and where it says it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.explain.action_compare_areas import ActionCompareAreas
from actions.explain.action_explain import ActionExplain
from actions.explain.action_where_from import ActionWhereFrom
from actions.explain.comparing import areas_compared, told_of
from tests.actions.conftest import followed
from tests.knowledge.test_saying import COMPARISON
from tests.knowledge.test_saying import ENTRY as PLAIN
from tests.support.content import ENTRY
from tests.support.one_action import acts, conversation, searched

DECIDING = "general/deciding"
TOLD = {"explain__last_entry": DECIDING, "explain__compared": ["north", "south", "east"]}

places = st.sets(st.sampled_from(["north", "south", "east", "west"]))


@given(places)
def test_those_named_are_told_of_where_several_are_and_else_all(named: set[str]) -> None:
    told = [stance.toolkit for stance in told_of(COMPARISON, named)]
    known = [stance.toolkit for stance in COMPARISON.stances if stance.toolkit in named]

    assert told == (known if len(known) > 1 else ["north", "south", "east"])


def test_an_entry_of_one_toolkit_has_nothing_to_compare() -> None:
    assert told_of(PLAIN, ["north", "south"]) == []


@pytest.mark.parametrize(
    ("named", "last", "compared"),
    [
        (("north", "south"), "general/a", ["north", "south"]),
        (("north", "south"), "north/a", ["north", "south"]),
        ((), "general/a", ["south", "east"]),
        (("north",), "general/a", ["south", "east"]),
        ((), "north/a", []),
        (("north",), None, ["north"]),
    ],
)
def test_the_areas_named_are_compared_else_those_compared_just_before(
    named: tuple[str, ...], last: str | None, compared: list[str]
) -> None:
    slots = {"explain__last_entry": last, "explain__compared": ["south", "east"]}
    said = conversation(slots, knowledge={**searched("sure"), "areas": list(named)})

    assert list(areas_compared(COMPARISON, said)) == compared


@pytest.mark.usefixtures("three_places")
async def test_a_comparison_is_answered_with_each_areas_own_answer_as_a_choice() -> None:
    acted = await acts(ActionExplain(), knowledge=searched("sure", DECIDING))

    assert acted.message["text"].startswith("This answer is about how places decide")
    assert acted.message["custom"]["points"] == [
        "Northshire: What north says.",
        "Southshire: What south says.",
        "Eastshire: What east says.",
    ]
    assert [button["title"] for button in acted.message["buttons"]] == ["Northshire", "Southshire"]
    assert acted.slots["explain__offered"] == [ENTRY, "south/deciding"]
    assert acted.slots["explain__compared"] == ["north", "south", "east"]
    assert acted.slots["explain__last_entry"] == DECIDING


@pytest.mark.usefixtures("three_places")
async def test_only_the_areas_named_are_told_of() -> None:
    found = {**searched("sure", DECIDING), "areas": ["south", "east"]}
    acted = await acts(ActionExplain(), knowledge=found)

    assert [source["toolkit"] for source in acted.message["custom"]["sources"]] == ["south"]
    assert acted.slots["explain__compared"] == ["south", "east"]
    assert acted.slots["explain__offered"] == ["south/deciding"]
    assert acted.message["custom"]["entry"] == {
        "id": DECIDING,
        "reading": "standard",
        "toolkits": ["south", "east"],
    }


@pytest.mark.usefixtures("three_places")
async def test_the_others_are_answered_with_the_comparison() -> None:
    slots = {"explain__last_entry": ENTRY}
    acted = await acts(ActionCompareAreas(), slots, knowledge=followed("sure", DECIDING))

    assert acted.slots["explain__last_entry"] == DECIDING


@pytest.mark.usefixtures("three_places")
@pytest.mark.parametrize(
    "knowledge",
    [
        followed("unsure", "general/reasons", DECIDING),
        searched("sure", "general/reasons", DECIDING),
    ],
)
async def test_what_was_not_compared_is_owned_up_to_with_the_nearest_that_was(
    knowledge: dict[str, object],
) -> None:
    slots = {"explain__last_entry": "north/minibus"}
    acted = await acts(ActionCompareAreas(), slots, knowledge=knowledge)

    assert acted.response == "utter_no_comparison"
    assert acted.slots == {"explain__offered": ["general/reasons", DECIDING]}


@pytest.mark.usefixtures("three_places")
@pytest.mark.parametrize("last", [None, "north/gone"])
async def test_without_an_answer_there_is_nothing_to_compare(last: str | None) -> None:
    slots = {"explain__last_entry": last}
    acted = await acts(ActionCompareAreas(), slots, knowledge=followed("sure", DECIDING))

    assert acted.response == "utter_nothing_answered_yet"


@pytest.mark.usefixtures("three_places")
@pytest.mark.parametrize(
    ("compared", "cited"),
    [
        (["north", "south", "east"], ["north", "south"]),
        (["north", "south"], ["north", "south"]),
        (["south", "east"], ["south"]),
        ([], ["north", "south"]),
    ],
)
async def test_the_sources_of_a_comparison_are_those_of_what_it_told(
    compared: list[str], cited: list[str]
) -> None:
    acted = await acts(ActionWhereFrom(), {**TOLD, "explain__compared": compared})

    assert acted.response == "utter_where_from_several"
    assert [source["toolkit"] for source in acted.message["custom"]["sources"]] == cited
    assert acted.message["checked"] == "21 November 2026"


@pytest.mark.usefixtures("three_places")
async def test_a_comparison_that_only_one_toolkit_speaks_in_names_its_page() -> None:
    acted = await acts(ActionWhereFrom(), {**TOLD, "explain__last_entry": "general/reasons"})

    assert acted.response == "utter_where_from"
    assert (acted.message["section"], acted.message["page"]) == ("Part of north", "4")


@pytest.mark.usefixtures("three_places")
async def test_where_two_silent_toolkits_were_compared_it_is_still_told_where_from() -> None:
    slots = {"explain__last_entry": "general/reasons", "explain__compared": ["south", "east"]}
    acted = await acts(ActionWhereFrom(), slots)

    assert acted.response.startswith("utter_where_from")
