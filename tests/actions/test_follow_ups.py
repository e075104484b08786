"""Follow-ups lead somewhere, and what they offer is what “the first one” then means."""

from __future__ import annotations

import pytest

from actions.explain.action_follow_up import ActionFollowUp
from actions.explain.action_go_back import ActionGoBack
from actions.explain.action_pick_option import ActionPickOption
from actions.explain.action_tell_me_more import ActionTellMeMore
from actions.explain.action_where_from import ActionWhereFrom
from actions.safe_action import SafeAction
from tests.support.content import ENTRY
from tests.support.one_action import acts, searched

pytestmark = pytest.mark.usefixtures("small_knowledge")

ANSWERED = {"explain__last_entry": ENTRY, "explain__shown": [ENTRY]}


@pytest.mark.parametrize("action", [ActionTellMeMore(), ActionWhereFrom(), ActionFollowUp()])
async def test_a_last_answer_that_is_gone_counts_as_none(action: SafeAction) -> None:
    acted = await acts(action, {"explain__last_entry": "north/gone"})

    assert acted.response == "utter_nothing_answered_yet"


async def test_who_runs_it_is_answered_from_a_fitting_topic() -> None:
    found = searched("unsure", "south/ladder", "north/phone")
    acted = await acts(ActionFollowUp(), ANSWERED, intent={"name": "who_runs_it"}, knowledge=found)

    assert acted.slots["explain__last_entry"] == "north/phone"


async def test_what_a_follow_up_offers_is_remembered_as_offered() -> None:
    found = searched("unsure", "south/ladder", "north/phone")
    acted = await acts(ActionFollowUp(), ANSWERED, intent={"name": "why_is_that"}, knowledge=found)

    assert acted.response == "utter_not_known_about_that"
    assert acted.slots["explain__offered"] == ["south/ladder", "north/phone"]


async def test_a_follow_up_does_not_offer_the_answer_just_given() -> None:
    found = searched("unsure", ENTRY, "south/ladder")
    acted = await acts(ActionFollowUp(), ANSWERED, intent={"name": "why_is_that"}, knowledge=found)

    assert acted.payloads == ['/explain{"entry": "south/ladder"}']


async def test_more_is_the_next_related_entry_and_then_other_topics() -> None:
    acted = await acts(ActionTellMeMore(), ANSWERED)
    assert acted.slots["explain__last_entry"] == "north/phone"

    both = {"explain__last_entry": ENTRY, "explain__shown": ["north/phone", ENTRY]}
    assert (await acts(ActionTellMeMore(), both)).response == "utter_that_is_all"


async def test_going_back_takes_the_last_answer_off_the_trail() -> None:
    trail = {"explain__last_entry": "north/phone", "explain__shown": [ENTRY, "north/phone"]}
    acted = await acts(ActionGoBack(), trail)

    assert acted.slots["explain__last_entry"] == ENTRY
    assert acted.slots["explain__shown"] == [ENTRY]


async def test_going_back_from_the_first_answer_says_there_is_none_before() -> None:
    assert (await acts(ActionGoBack(), ANSWERED)).response == "utter_nothing_before_that"


async def test_the_source_is_told_with_the_day_it_was_checked() -> None:
    acted = await acts(ActionWhereFrom(), ANSWERED)

    assert acted.response == "utter_where_from"
    assert acted.message["checked"] == "21 November 2026"
    assert (acted.message["section"], acted.message["page"]) == ("Introduction", "3")


async def test_a_choice_is_picked_by_its_place_among_those_still_there() -> None:
    offered = {"explain__offered": ["north/gone", ENTRY, "south/ladder"]}
    acted = await acts(ActionPickOption(), offered, text="the last one")

    assert acted.slots["explain__last_entry"] == "south/ladder"


async def test_an_unclear_choice_is_asked_again() -> None:
    offered = {"explain__offered": [ENTRY, "south/ladder"]}
    acted = await acts(ActionPickOption(), offered, text="option b please")

    assert acted.response == "utter_which_one"
    assert acted.slots == offered
