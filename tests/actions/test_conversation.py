"""What an action reads of a conversation, and what it is told where nothing is there."""

from __future__ import annotations

from tests.support.one_action import conversation, searched


def test_a_new_conversation_is_empty_and_standard() -> None:
    new = conversation()

    assert (new.text, new.intent, new.area, new.last_entry) == ("", "", None, None)
    assert (new.shown, new.offered, new.refusals, new.easy) == ([], [], 0, False)
    assert (new.found.ids, new.found.verdict) == ((), "unsure")


def test_what_the_search_found_is_read_best_first() -> None:
    found = conversation(knowledge=searched("close", "a", "b")).found

    assert (found.ids, found.verdict) == (("a", "b"), "close")


def test_a_name_given_twice_is_one_name_and_two_names_are_none() -> None:
    def named(*values: str) -> str | None:
        entities = [{"entity": "area", "value": value} for value in values]
        return conversation(entities=entities).named("area")

    assert named("north") == named("north", "north") == "north"
    assert named("north", "south") is None
    assert named() is None


def test_an_entity_of_another_kind_is_not_taken_for_an_area() -> None:
    assert conversation(entities=[{"entity": "term", "value": "x"}]).named("area") is None


def test_lists_are_copies_so_that_no_action_can_change_a_slot() -> None:
    slots = {"explain__shown": ["a"]}
    conversation(slots).shown.append("b")

    assert slots == {"explain__shown": ["a"]}
