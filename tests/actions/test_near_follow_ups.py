"""“Why?” stays near the last answer; “who runs it?” may be answered for the whole toolkit."""

from __future__ import annotations

import pytest

from actions.explain.action_follow_up import NEAR_ONLY, TOPICS, ActionFollowUp
from tests.support.content import ENTRY
from tests.support.one_action import Acted, acts, searched

pytestmark = pytest.mark.usefixtures("three_places")


async def follows(intent: str, last: str, *found: str) -> Acted:
    """A follow-up on this answer, for which the search found these entries."""
    slots = {"explain__last_entry": last, "explain__shown": [last]}
    return await acts(
        ActionFollowUp(), slots, intent={"name": intent}, knowledge=searched("unsure", *found)
    )


async def test_why_is_answered_by_what_the_last_answer_names() -> None:
    acted = await follows("why_is_that", ENTRY, "north/minibus")

    assert acted.slots["explain__last_entry"] == "north/reason"


async def test_what_the_last_answer_names_comes_before_what_the_search_found() -> None:
    acted = await follows("why_is_that", ENTRY, "general/reasons")

    assert acted.slots["explain__last_entry"] == "north/reason"


async def test_why_is_answered_by_what_the_search_found_near() -> None:
    acted = await follows("why_is_that", "north/phone", "north/listening", "north/reason")

    assert acted.slots["explain__last_entry"] == "north/reason"


@pytest.mark.parametrize("intent", sorted(NEAR_ONLY))
async def test_with_nothing_near_it_is_not_answered_with_something_else(intent: str) -> None:
    acted = await follows(intent, "north/phone", "north/phone", "north/listening")

    assert acted.response == "utter_not_known_about_that"
    assert acted.slots == {"explain__offered": ["north/listening"]}


@pytest.mark.parametrize("found", [(), ("north/listening",)])
async def test_who_runs_it_is_answered_for_the_toolkit_where_nothing_nearer_fits(
    found: tuple[str, ...],
) -> None:
    acted = await follows("who_runs_it", ENTRY, *found)

    assert acted.slots["explain__last_entry"] == "north/makers"


async def test_who_runs_it_is_answered_for_the_toolkit_of_the_last_answer_alone() -> None:
    acted = await follows("who_runs_it", "south/ladder")

    assert acted.response == "utter_not_known_about_that"


def test_every_follow_up_that_stays_near_is_one_that_is_answered() -> None:
    assert set(TOPICS) > NEAR_ONLY
