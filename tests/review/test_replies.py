from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from bot.records import cards, replies
from bot.records.audit_tables import audit
from bot.records.card_work import tag
from bot.review.cards.replies_form import LONGEST_PART
from bot.review.roles import Role
from tests.records.carding import found, read, submit, write
from tests.support.html import Page, page_problems
from tests.support.review import Person, Review

NEW = "/replies/new"
REPLY = {"project": "Sandbrook", "area": "", "said": "The lift is broken.", "did": "We mended it."}
HOSTILE = "<script>alert(1)</script>"


def _page(answer: httpx.Response, status: int = 200) -> Page:
    assert answer.status_code == status
    assert page_problems(answer.text) == []
    return Page(answer.text)


def _kept(person: Person, **fields: str) -> Page:
    """Send a reply that is kept, and open the page it leads to."""
    answer = person.send(NEW, **{**REPLY, **fields})
    assert answer.status_code == 303
    return _page(person.open(answer.headers["location"]))


def _cards(review: Review, number: int, project: str = "Sandbrook", **fields: Any) -> list[str]:
    made = [
        submit(review.records, f"{project} {n}", project=project, **fields) for n in range(number)
    ]
    return [card.id for card in made]


def _acts(review: Review, action: str) -> list[Any]:
    query = select(audit).where(audit.c.action == action).order_by(audit.c.number)
    return read(review.records, lambda c: c.execute(query).all())


def test_a_reply_is_begun_from_the_tags_that_enough_cards_have(review: Review) -> None:
    ids = _cards(review, 6)
    for card_id in ids:
        write(review.records, lambda c, one=card_id: tag(c, one, f"doors {HOSTILE}"))  # type: ignore[misc]
    write(review.records, lambda c: tag(c, ids[0], "one family"))
    editor = review.person(Role.EDITOR)

    asked = _page(editor.open(NEW))
    assert asked.all("option", value="Sandbrook")
    assert not asked.all("textarea")
    page = _page(editor.open(NEW, project="the sandbrook project"))
    assert page.text("textarea") == f"You told us about: doors {HOSTILE}."
    assert "6 cards are about this project" in page.text("p")
    assert page.all("input", name="to_cards", checked="")


def test_a_reply_is_published_to_everyone_and_to_each_cards_code(review: Review) -> None:
    ids = _cards(review, 5)
    editor = review.person(Role.EDITOR)

    page = _kept(editor, changed="yes", to_cards="yes")

    told = "Everyone can read it on the public page. 5 cards got it as their answer."
    assert told in page.text("p")
    (public,) = read(review.records, lambda c: replies.all_shown(c, 5))
    assert (public.project, public.replies[0].did, public.replies[0].changed) == (
        "Sandbrook",
        "We mended it.",
        True,
    )
    for card_id in ids:
        (answer,) = read(review.records, lambda c, one=card_id: cards.answers_of(c, one))  # type: ignore[misc]
        assert answer.text == "You said: The lift is broken.\n\nWe did: We mended it."
        card = found(review.records, card_id)
        assert card is not None
        assert card.state == "changed"
    (row,) = _acts(review, "reply_to_project")
    assert (row.actor, row.target) == (editor.name, public.replies[0].id)
    assert row.detail == {"changed": True, "cards": 5}


def test_where_it_is_not_ticked_no_card_is_answered(review: Review) -> None:
    (card_id, *_) = _cards(review, 5)

    _kept(review.person(Role.EDITOR))

    assert read(review.records, lambda c: cards.answers_of(c, card_id)) == []


def test_a_reply_about_few_cards_is_kept_and_neither_shown_nor_counted(review: Review) -> None:
    _cards(review, 4)
    editor = review.person(Role.EDITOR)
    begun = _page(editor.open(NEW, project="Sandbrook")).text("p")
    assert "Fewer than 5 cards are about this project" in begun

    page = _kept(editor, to_cards="yes")

    assert "it is shown once at least 5 cards are about this project" in page.text("p")
    assert "4" not in page.text("main")
    assert "Nobody can read it yet" in page.text("p")
    assert read(review.records, lambda c: replies.all_shown(c, 5)) == []


def test_a_form_sent_twice_keeps_one_reply_and_answers_each_card_once(review: Review) -> None:
    (card_id, *_) = _cards(review, 5)
    editor = review.person(Role.EDITOR)

    for _ in range(2):
        _kept(editor, to_cards="yes")

    assert len(read(review.records, replies.kept)) == 1
    assert len(read(review.records, lambda c: cards.answers_of(c, card_id))) == 1
    assert len(_acts(review, "reply_to_project")) == 1


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("project", "?!"),
        ("project", "long " * 99),
        ("area", "no such area"),
        ("said", " "),
        ("said", "long" * LONGEST_PART),
        ("did", ""),
        ("did", "long" * LONGEST_PART),
    ],
)
def test_what_cannot_be_kept_is_told_and_all_that_was_typed_is_given_back(
    review: Review, field: str, text: str
) -> None:
    editor = review.person(Role.EDITOR)

    page = _page(editor.send(NEW, **{**REPLY, "changed": "yes", field: text}), 400)

    assert page.all("a", href=f"#{field}")
    typed = page.text("textarea") + str(page.all("input"))
    kept = [word for name, word in REPLY.items() if word and name != field]
    assert [word for word in kept if word not in typed] == []
    assert page.all("input", name="changed", checked="")
    assert read(review.records, replies.kept) == []


def test_a_person_of_an_area_writes_for_it_and_answers_only_its_cards(review: Review) -> None:
    ours, theirs = _cards(review, 5, area="sefton"), submit(review.records, "b", area="stoke")
    write(
        review.records,
        lambda c: replies.add(
            c, area="stoke", project="Sandbrook", said="theirs", did="done", changed=False,
            today=theirs.day,
        ),
    )  # fmt: skip
    editor = review.person(Role.EDITOR, areas=["sefton"])
    for area in ("", "stoke"):
        assert editor.send(NEW, **{**REPLY, "area": area}).status_code == 400

    page = _kept(editor, area="sefton", to_cards="yes")

    assert "theirs" not in page.text("main")
    assert read(review.records, lambda c: cards.answers_of(c, theirs.id)) == []
    assert len(read(review.records, lambda c: cards.answers_of(c, ours[0]))) == 1
    stoke = next(one for one in read(review.records, replies.kept) if one.area == "stoke")
    assert editor.send(f"/replies/{stoke.id}/take-back").status_code == 404


def test_a_reply_is_taken_back_by_an_editor_and_the_answers_stay(review: Review) -> None:
    (card_id, *_) = _cards(review, 5)
    editor = review.person(Role.EDITOR)
    page = _kept(editor, to_cards="yes", did=HOSTILE)
    assert HOSTILE in page.text("p")
    (reply,) = read(review.records, replies.kept)
    assert not _page(review.person(Role.REVIEWER).open("/replies")).all(
        "form", action=f"/replies/{reply.id}/take-back"
    )

    answer = editor.send(f"/replies/{reply.id}/take-back")

    page = _page(editor.open(answer.headers["location"]))
    assert "The reply is deleted" in page.text("p")
    assert read(review.records, replies.kept) == []
    assert len(read(review.records, lambda c: cards.answers_of(c, card_id))) == 1
    assert [row.target for row in _acts(review, "take_reply_back")] == [reply.id]
