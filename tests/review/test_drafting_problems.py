from __future__ import annotations

from dataclasses import replace

import pytest

from bot.review.improving.drafting_problems import FORM, by_field
from knowledge.drafts import Draft, refused
from knowledge.model import ASK_KINDS
from knowledge.problems import Problem
from tests.support.shipped import shipped_content

TAKEN = "Are there real examples of co-production in Sefton?"
EMPTY = Draft(toolkit="sefton")
FIELDS = {
    "toolkit",
    "name",
    "topic",
    "title",
    "answer",
    "easy",
    "points",
    "section",
    "page",
    "see_also",
    *(f"asks_{kind}" for kind in ASK_KINDS),
}


def test_what_is_missing_is_told_beside_its_field() -> None:
    found = by_field(refused(EMPTY, shipped_content()), EMPTY)

    asks = {f"asks_{kind}" for kind in ASK_KINDS}
    assert set(found) == {"name", "topic", "title", "answer", "easy", "section"} | asks


@pytest.mark.parametrize(
    ("slip", "field"),
    [
        (replace(EMPTY, entry="sefton/what-it-is"), "name"),
        (replace(EMPTY, page="four"), "page"),
        (replace(EMPTY, see_also=("sefton/moon",)), "see_also"),
        (replace(EMPTY, points=("word",) * 181), "answer"),
        (replace(EMPTY, easy="word " * 16), "easy"),
        (replace(EMPTY, topic="moon"), "topic"),
        (replace(EMPTY, title="x" * 61), "title"),
        (replace(EMPTY, toolkit="moon"), "toolkit"),
        (replace(EMPTY, asks={"young": [TAKEN]}), "asks_young"),
    ],
)
def test_each_reason_stands_beside_the_field_it_is_about(slip: Draft, field: str) -> None:
    missing = by_field(refused(EMPTY, shipped_content()), EMPTY)
    found = by_field(refused(slip, shipped_content()), slip)

    assert set(found.get(field, [])) - set(missing.get(field, []))
    assert set(found) <= FIELDS


def test_every_reason_of_a_field_is_told_in_plain_words() -> None:
    slips = replace(
        EMPTY,
        entry="sefton/what-it-is",
        page="four",
        see_also=("sefton/moon",),
        points=("word",) * 181,
        easy="word " * 16 + ". a. b. c. d. e. f. g. h.",
        topic="moon",
        title="x" * 61,
        asks={"young": [TAKEN, 'who\'s "asked"?']},
    )
    found = by_field(refused(slips, shipped_content()), slips)

    told = [reason for reasons in found.values() for reason in reasons]
    assert not [reason for reason in told if "`" in reason or "yml" in reason]
    assert FORM not in found
    assert found["title"] == ["The title has 61 characters. It may have 60."]
    assert found["see_also"] == ["There is no answer with the name sefton/moon."]


def test_a_reason_of_no_field_is_told_at_the_top_and_each_only_once() -> None:
    odd = Problem("draft", "sefton/x", "something nobody foresaw: the title `easy`")

    assert by_field([odd, odd], EMPTY) == {FORM: [odd.reason]}
