from __future__ import annotations

from datetime import datetime, timezone

from bot.records import cards
from bot.records.card_work import tag
from bot.review.roles import Role
from tests.records.carding import everything, submit, write
from tests.review.carding import HOSTILE, acts_of, page_at, sent
from tests.support.html import Page
from tests.support.made_up import made_up_word
from tests.support.review import Review


def test_tags_are_put_on_once_offered_again_and_taken_off(review: Review) -> None:
    card, other = submit(review.records, "a"), submit(review.records, "b")
    reviewer = review.person(Role.REVIEWER)

    for written in ("The  Lift", "the lift", "Doors & windows"):
        sent(reviewer, card, "tag", tag=written)
    page = Page(page_at(reviewer.open(f"/cards/{card.id}")))
    assert [one["value"] for one in page.all("input", name="tag", type="hidden")] == [
        "doors & windows",
        "the lift",
    ]
    offered = Page(reviewer.open(f"/cards/{other.id}").text).all("option")
    assert [option["value"] for option in offered] == ["doors & windows", "the lift"]
    assert "taken off" in sent(reviewer, card, "untag", tag="the lift")
    offered = Page(reviewer.open(f"/cards/{other.id}").text).all("option")
    assert [option["value"] for option in offered] == ["doors & windows"]


def test_a_note_is_for_staff_and_only_its_author_or_an_administrator_deletes_it(
    review: Review,
) -> None:
    card = submit(review.records)
    author, colleague = review.person(Role.REVIEWER), review.person(Role.EDITOR)
    page = Page(sent(author, card, "note", note=f"ask the caretaker {HOSTILE}"))
    assert f"ask the caretaker {HOSTILE}" in page.text("p")
    note = page.field("note")

    assert not Page(colleague.open(f"/cards/{card.id}").text).all("input", name="note")
    assert colleague.send(f"/cards/{card.id}/take-note-away", note=note).status_code == 404
    page = Page(sent(review.person(), card, "take-note-away", note=note))
    assert "ask the caretaker" not in page.text("p")


def test_no_act_writes_anybodys_words_into_the_audit(review: Review) -> None:
    card = submit(review.records, words="of the child")
    editor = review.person(Role.EDITOR)
    sent(editor, card, "answer", answer="of the answer", answers="0")
    sent(editor, card, "note", note="of the note")
    sent(editor, card, "tag", tag="of the tag")
    editor.send(f"/cards/{card.id}/answer", answer="of a late answer", answers="0")

    rows = repr(acts_of(review))
    assert len(acts_of(review)) == 7
    assert not [what for what in ("child", "answer", "note", "tag") if f"of the {what}" in rows]
    assert "late answer" not in rows


def test_what_staff_put_beside_a_card_goes_with_it(review: Review) -> None:
    card = submit(review.records)
    editor, word = review.person(Role.EDITOR), made_up_word()
    sent(editor, card, "note", note=f"{word} of the note")
    sent(editor, card, "answer", answer=f"{word} of the answer", answers="0")
    write(review.records, lambda c: tag(c, card.id, word))
    assert word in everything(review.records)

    write(review.records, lambda c: cards.withdraw(c, card.id, datetime.now(timezone.utc)))
    assert word not in everything(review.records)
    assert word not in review.person().open("/cards", state="all").text
