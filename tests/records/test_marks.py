from __future__ import annotations

from dataclasses import replace

import pytest

from bot.records.marks import Story, TurnStory, marks_of, sampled
from bot.records.tables import FINISHED, OPEN, STOPPED

ANSWERED = TurnStory("explain", 0.9, frozenset({"answer"}), typed=True, spoken=True)
UNANSWERED = replace(ANSWERED, kinds=frozenset({"notice"}))
PROMISED = replace(ANSWERED, topics=frozenset({"promise"}))
PLAIN = Story("a conversation of no sample", area="stoke", turns=(ANSWERED,))


def test_a_plain_conversation_has_these_marks_and_no_others() -> None:
    assert marks_of(PLAIN) == {
        "all",
        "area:stoke",
        "intent:explain",
        "length:1-3",
        "reviewed:no",
        "assigned:nobody",
    }


@pytest.mark.parametrize(
    ("story", "mark"),
    [
        (replace(PLAIN, turns=(replace(ANSWERED, confidence=0.49),)), "flag:low_confidence"),
        (replace(PLAIN, turns=(UNANSWERED,)), "flag:not_answered"),
        (replace(PLAIN, opinions=(True, False)), "flag:thumbs_down"),
        (replace(PLAIN, opinions=(True, False)), "flag:thumbs_up"),
        (replace(PLAIN, disclosures=1), "flag:safety"),
        (replace(PLAIN, walks=(FINISHED, STOPPED)), "flag:unfinished_walk"),
        (replace(PLAIN, walks=(OPEN,)), "flag:unfinished_walk"),
        (replace(PLAIN, turns=(PROMISED,)), "topic:promise"),
        (replace(PLAIN, turns=(ANSWERED,) * 4), "length:4-10"),
        (replace(PLAIN, turns=(ANSWERED,) * 11), "length:11+"),
        (replace(PLAIN, tags=("transport",)), "tag:transport"),
        (replace(PLAIN, assigned_to="abc"), "assigned:abc"),
        (replace(PLAIN, assigned_to="abc"), "assigned:anyone"),
        (replace(PLAIN, reviewed=True), "reviewed:yes"),
    ],
)  # fmt: skip
def test_what_happened_leaves_its_mark(story: Story, mark: str) -> None:
    assert mark in marks_of(story)
    assert mark not in marks_of(PLAIN)


@pytest.mark.parametrize(
    "turn",
    [
        replace(ANSWERED, typed=False, confidence=0.1),
        replace(ANSWERED, intent=None, confidence=None),
        replace(ANSWERED, confidence=0.5),
    ],
    ids=["pressed", "not kept", "sure enough"],
)
def test_only_what_was_typed_and_hardly_understood_counts_as_unsure(turn: TurnStory) -> None:
    assert "flag:low_confidence" not in marks_of(replace(PLAIN, turns=(turn,)))


def test_finished_walks_are_not_left_unfinished() -> None:
    assert "flag:unfinished_walk" not in marks_of(replace(PLAIN, walks=(FINISHED,)))


def test_a_reviewed_conversation_is_not_to_be_reviewed() -> None:
    assert "reviewed:no" not in marks_of(replace(PLAIN, reviewed=True))


def test_where_only_the_assistant_spoke_there_is_nothing_to_list() -> None:
    opening = TurnStory("open_conversation", 1.0, frozenset({"notice"}))

    assert marks_of(replace(PLAIN, turns=(opening,))) == frozenset()


def test_the_opening_is_nothing_that_the_person_meant() -> None:
    opening = TurnStory("open_conversation", 1.0, frozenset({"notice"}))

    assert "intent:open_conversation" not in marks_of(replace(PLAIN, turns=(opening, ANSWERED)))


def test_a_disclosure_counts_as_said_though_it_was_not_kept() -> None:
    silent = replace(PLAIN, turns=(), disclosures=1)

    assert {"all", "flag:safety", "length:1-3"} <= marks_of(silent)


def test_a_conversation_without_an_area_has_no_mark_of_one() -> None:
    assert not any(mark.startswith("area:") for mark in marks_of(replace(PLAIN, area=None)))


def test_no_mark_is_longer_than_its_column() -> None:
    long = replace(PLAIN, tags=("x" * 200,), turns=(replace(ANSWERED, intent="y" * 200),))

    assert max(map(len, marks_of(long))) == 96


def test_five_in_a_hundred_are_in_the_sample_and_always_the_same() -> None:
    ids = [f"conversation {number}" for number in range(10_000)]
    chosen = [one for one in ids if sampled(one)]

    assert 400 < len(chosen) < 600
    assert chosen == [one for one in ids if sampled(one)]


def test_a_story_knows_what_was_understood_last_and_least() -> None:
    unsure = replace(ANSWERED, intent="greet", confidence=0.3)
    pressed = replace(ANSWERED, intent="affirm", confidence=0.1, typed=False)
    story = replace(PLAIN, turns=(ANSWERED, unsure, pressed))

    assert (story.intent, story.lowest, story.said) == ("affirm", 0.3, 3)
