from __future__ import annotations

from datetime import datetime, timezone

import pytest

from bot.records import cards
from bot.review.roles import Role
from tests.records.carding import everything, submit, write
from tests.review.carding import acts_of, page_at, there
from tests.support.review import Review

ACTS = {
    "answer": {"answer": "our answer to it", "answers": "0"},
    "publish": {},
    "unpublish": {},
    "flood": {"flood": "yes"},
    "tag": {"tag": "our tag"},
    "untag": {"tag": "our tag"},
    "note": {"note": "our note of it"},
    "take-note-away": {"note": "1"},
}


@pytest.mark.parametrize("act", ACTS)
def test_a_card_taken_back_meanwhile_is_told_kindly_and_nothing_is_kept(
    review: Review, act: str
) -> None:
    card = submit(review.records)
    editor = review.person(Role.EDITOR)
    editor.open(f"/cards/{card.id}")
    write(review.records, lambda c: cards.withdraw(c, card.id, datetime.now(timezone.utc)))
    before = acts_of(review)

    page = page_at(editor.send(f"/cards/{card.id}/{act}", **ACTS[act]), 404)

    assert "Its writer may have taken it back" in page
    assert page_at(editor.open(f"/cards/{card.id}"), 404) == page
    assert acts_of(review) == before
    assert not [
        text for text in ACTS[act].values() if "our" in text and text in everything(review.records)
    ]


@pytest.mark.parametrize("act", ["", *(f"/{act}" for act in ACTS)])
def test_a_card_of_another_area_looks_like_one_that_is_gone(review: Review, act: str) -> None:
    card = submit(review.records, area="stoke")
    person = review.person(areas=["sefton"])
    gone = page_at(person.open(f"/cards/{'0' * 32}"), 404)

    path = f"/cards/{card.id}{act}"
    fields = ACTS.get(act[1:], {})
    answer = person.send(path, **fields) if act else person.open(path)
    assert page_at(answer, 404) == gone
    assert there(review, card) == card
