from __future__ import annotations

import pytest

from bot.records import answering, cards
from bot.review.cards.card_writing import LONGEST_ANSWER, LONGEST_NOTE
from bot.review.roles import Role
from tests.records.carding import WORDS, submit, write
from tests.review.carding import HOSTILE, TODAY, acts_of, answers_to, page_at, sent, there
from tests.support.html import Page
from tests.support.review import Review


def test_a_card_is_shown_whole_and_is_read_from_then_on(review: Review) -> None:
    card = submit(review.records, day=TODAY, words=f"first {HOSTILE}", statement="not_heard")
    write(review.records, lambda c: cards.add_words(c, card.id, "and the door", TODAY))
    person = review.person(Role.READER)

    page = Page(page_at(person.open(f"/cards/{card.id}")))
    for shown in ("The Sandbrook project", "not_heard", f"first {HOSTILE}", "and the door"):
        assert shown in page.text("dd")
    assert there(review, card).state == "read"
    person.open(f"/cards/{card.id}")
    assert acts_of(review) == [
        ("read_card", card.id, {"first": True}),
        ("read_card", card.id, {"first": False}),
    ]


def test_a_reader_is_offered_no_form_that_their_role_does_not_allow(review: Review) -> None:
    card = submit(review.records)
    expected = {
        Role.READER: set(),
        Role.REVIEWER: {"tag", "note", "flood"},
        Role.EDITOR: {"tag", "note", "flood", "answer", "publish"},
    }

    for role, acts in expected.items():
        page = Page(review.person(role).open(f"/cards/{card.id}").text)
        offered = {form["action"].rpartition("/")[2] for form in page.all("form")}
        assert offered - {"sign-out"} == acts


def test_an_answer_is_kept_for_the_writer_and_the_card_stands_at_answered(review: Review) -> None:
    card = submit(review.records)
    editor = review.person(Role.EDITOR)

    page = sent(editor, card, "answer", answer=" We will look. ", answers="0")
    assert "Your answer is kept" in page
    assert there(review, card).state == "answered"
    page = sent(editor, card, "answer", answer="It is mended.", answers="1", changed="yes")
    assert "It is mended." in page
    assert there(review, card).state == "changed"
    assert answers_to(review, card) == ["We will look.", "It is mended."]
    told = [(act, detail) for act, _, detail in acts_of(review) if act == "answer_card"]
    assert told == [("answer_card", {"changed": False}), ("answer_card", {"changed": True})]


def test_an_answer_after_a_colleagues_is_not_kept_and_not_lost(review: Review) -> None:
    card = submit(review.records)
    sent(review.person(Role.EDITOR), card, "answer", answer="We will look.", answers="0")

    answer = review.person(Role.EDITOR).send(
        f"/cards/{card.id}/answer", answer="It is mended.", answers="0", changed="yes"
    )

    page = page_at(answer, 400)
    assert "A colleague answered this card meanwhile" in page
    assert Page(page).text("textarea") == "It is mended."
    assert Page(page).all("input", name="changed", checked="")
    assert Page(page).field("answers") == "1"
    assert answers_to(review, card) == ["We will look."]


def test_an_answer_sent_twice_is_kept_once(review: Review) -> None:
    card = submit(review.records)
    editor = review.person(Role.EDITOR)

    for _ in range(2):
        page = sent(editor, card, "answer", answer="We will look.", answers="0")
        assert "Your answer is kept" in page
    assert answers_to(review, card) == ["We will look."]
    assert [act for act, _, _ in acts_of(review)].count("answer_card") == 1


@pytest.mark.parametrize(
    ("act", "field", "text"),
    [
        ("answer", "answer", " "),
        ("answer", "answer", "long" * LONGEST_ANSWER),
        ("note", "note", ""),
        ("note", "note", "long" * LONGEST_NOTE),
        ("tag", "tag", "  "),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field_and_given_back(
    review: Review, act: str, field: str, text: str
) -> None:
    card = submit(review.records)

    answer = review.person(Role.EDITOR).send(f"/cards/{card.id}/{act}", **{field: text})
    page = Page(page_at(answer, 400))

    assert "Nothing was kept yet" in page.text("h2")
    assert page.all("a", href=f"#{field}")
    assert f"{field}-error" in str(page.elements)
    assert text.strip() in page.text("textarea")
    assert answers_to(review, card) == []


def test_words_are_published_only_where_their_writer_chose_that(review: Review) -> None:
    records, editor = review.records, review.person(Role.EDITOR)
    willing = submit(records, "yes", sharing="yes")
    others = [submit(records, str(sharing), sharing=sharing) for sharing in ("no", None)]

    assert "may be shown now" in sent(editor, willing, "publish")
    assert there(review, willing).published
    for card in others:
        page = page_at(editor.open(f"/cards/{card.id}"))
        assert f"/cards/{card.id}/publish" not in page
        told = page_at(editor.send(f"/cards/{card.id}/publish"), 409)
        assert "did not say that others may read its words" in told
        assert not there(review, card).published
    assert "are not shown any more" in sent(editor, willing, "unpublish")
    assert not there(review, willing).published
    told_of = [target for act, target, _ in acts_of(review) if act == "publish_card"]
    assert told_of == [willing.id]


def test_a_flood_is_marked_and_unmarked_with_a_row_in_the_audit(review: Review) -> None:
    card = submit(review.records)
    reviewer = review.person(Role.REVIEWER)

    assert "It counts nowhere now" in sent(reviewer, card, "flood", flood="yes")
    assert there(review, card).flood
    assert "It counts again" in sent(reviewer, card, "flood", flood="no")
    assert not there(review, card).flood
    told = [(target, detail) for act, target, detail in acts_of(review) if act == "flood_card"]
    assert told == [(card.id, {"flood": True}), (card.id, {"flood": False})]


def test_the_page_says_who_waits_for_what_until_when(review: Review) -> None:
    card = submit(review.records, day=TODAY)
    late = submit(review.records, "late", day=TODAY.replace(year=TODAY.year - 2, day=1))
    done = submit(review.records, "done", day=TODAY)
    write(review.records, lambda c: answering.answer(c, done.id, "yes", TODAY))
    person = review.person(Role.READER)

    assert "Answer promised by" in page_at(person.open(f"/cards/{card.id}"))
    assert "Late by" in page_at(person.open(f"/cards/{late.id}"))
    assert "Answer promised by" not in page_at(person.open(f"/cards/{done.id}"))
    assert WORDS in page_at(person.open(f"/cards/{done.id}"))
