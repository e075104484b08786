"""The fullest paper that the page offers fits into what the edge takes in."""

from __future__ import annotations

from urllib.parse import urlencode

from bot.edge.browser import Form
from bot.edge.meeting_fields import (
    MOST,
    MOST_ANSWERS,
    MOST_FIELDS,
    MeetingFields,
    meeting_fields_of,
    too_long,
)
from bot.meeting.suggesting import MOST_TOPICS, subjects_for, suggestions
from bot.settings import load_settings
from knowledge.load import load_content

PROOF = {"proof": "p" * 64}


def fullest() -> MeetingFields:
    """Every tick there can be, by the longest names, and boxes full of letters of three bytes."""
    topics = [topic.id for topic in load_content().topics]
    longest = sorted(topics, key=lambda topic: -sum(map(len, asked(topic))))[:MOST_TOPICS]
    offered = subjects_for(longest, ["staffordshire", "high-needs"], result=True)
    ids = [one.id for group in suggestions(offered, {}, "easy") for one in group.questions]
    take = frozenset(f"{place:032x}" for place in range(MOST_ANSWERS))
    boxes = {name: "আ" * most for name, most in MOST.items()}
    return MeetingFields(**boxes, take=take, ask=frozenset(ids))


def asked(topic: str) -> list[str]:
    """The names of the questions on a topic."""
    return [one.id for group in suggestions([topic], {}, "easy") for one in group.questions]


def test_the_fullest_form_is_neither_too_large_nor_has_too_many_fields() -> None:
    fields = [*PROOF.items(), *fullest().named()]

    assert len(fields) <= MOST_FIELDS
    assert len(urlencode(fields)) <= load_settings({}).body_bytes
    assert too_long(fullest()) == []


def test_what_a_form_carries_on_is_what_was_posted() -> None:
    carried = Form(dict(fullest().named()))

    assert meeting_fields_of(carried) == fullest()


def test_each_line_is_a_question_and_empty_lines_are_none() -> None:
    fields = MeetingFields(own="Who pays?\n\n   \n  When? \n")

    assert fields.own_questions() == ("Who pays?", "When?")


def test_a_tick_without_a_name_is_no_tick() -> None:
    assert meeting_fields_of(Form({"take-": "yes", "ask-": "yes"})) == MeetingFields()
