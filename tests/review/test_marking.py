from __future__ import annotations

from datetime import datetime, timezone

import pytest
from sqlalchemy import select

from bot.records.audit_tables import audit
from bot.records.engine import reading
from bot.records.review_noted import Work, work_of
from bot.records.review_work import MOST_TAGS
from bot.review.roles import Role
from tests.records.stories import Turn, say
from tests.review.talks import listed, staff_id, talked
from tests.support.review import Review

LONG = "x" * 2_001
ACTS = {
    "tag": {"tag": "transport"},
    "untag": {"tag": "transport"},
    "note": {"note": "Call them back"},
    "take-note-away": {"note": "x"},
    "assign": {"to": ""},
    "review": {"reviewed": "yes"},
}


def _work(review: Review, conversation: str) -> Work:
    with reading(review.records) as connection:
        return work_of(connection, conversation)


def test_a_tag_is_put_on_once_and_taken_off(review: Review) -> None:
    told, person = talked(review), review.person(Role.REVIEWER)
    for typed in ("School  Bus", "school bus", "food"):
        done = person.send(f"/conversations/{told}/tag", tag=typed)
    assert "on+this+conversation" in done.headers["location"]
    assert _work(review, told).tags == ("food", "school bus")
    person.send(f"/conversations/{told}/untag", tag="food")

    assert _work(review, told).tags == ("school bus",)
    assert listed(person.open("/conversations", tag="food")) == []


def test_there_is_an_end_to_tags(review: Review) -> None:
    told, person = talked(review), review.person()
    for number in range(MOST_TAGS + 1):
        done = person.send(f"/conversations/{told}/tag", tag=f"tag {number}")

    assert "can+have+20+tags" in done.headers["location"]
    assert len(_work(review, told).tags) == MOST_TAGS


def test_a_note_says_who_wrote_it_and_only_they_delete_it(review: Review) -> None:
    told, writer, other = talked(review), review.person(Role.REVIEWER), review.person(Role.EDITOR)
    writer.send(f"/conversations/{told}/note", note="First line\r\nsecond <b>line</b>")
    (note,) = _work(review, told).notes
    page = other.open(f"/conversations/{told}").text

    assert writer.name in page
    assert "second &lt;b&gt;line&lt;/b&gt;" in page
    other.send(f"/conversations/{told}/take-note-away", note=note.id)
    assert len(_work(review, told).notes) == 1
    writer.send(f"/conversations/{told}/take-note-away", note=note.id)
    assert _work(review, told).notes == ()


def test_an_administrator_deletes_anybodys_note(review: Review) -> None:
    told = talked(review)
    review.person(Role.REVIEWER).send(f"/conversations/{told}/note", note="A name by mistake")
    (note,) = _work(review, told).notes
    review.person(Role.ADMINISTRATOR).send(f"/conversations/{told}/take-note-away", note=note.id)

    assert _work(review, told).notes == ()


@pytest.mark.parametrize(
    ("act", "fields", "words"),
    [
        ("note", {"note": " "}, "Write a note first."),
        ("note", {"note": LONG}, "Your note is too long"),
        ("tag", {"tag": " "}, "Write a tag first."),
    ],
)
def test_what_is_missing_is_told_and_nothing_that_was_typed_is_lost(
    review: Review, act: str, fields: dict[str, str], words: str
) -> None:
    told = talked(review)
    page = review.person().send(f"/conversations/{told}/{act}", **fields).text

    assert words in page
    assert 'role="alert"' in page
    assert fields[act].strip() in page
    assert _work(review, told) == _work(review, "another")


def test_a_conversation_is_given_to_who_may_work_on_it_and_to_nobody(review: Review) -> None:
    told, person = talked(review, area="sefton"), review.person(Role.REVIEWER)
    here = review.person(Role.REVIEWER, areas=["sefton"])
    elsewhere, reader = review.person(areas=["stoke"]), review.person(Role.READER)
    page = person.open(f"/conversations/{told}").text

    for one, offered in ((here, True), (elsewhere, False), (reader, False)):
        own_id = staff_id(review, one)
        assert (f'value="{own_id}"' in page) is offered
        person.send(f"/conversations/{told}/assign", to="")
        person.send(f"/conversations/{told}/assign", to=own_id)
        assert (_work(review, told).assigned_to == own_id) is offered
    assert _work(review, told).assigned_to is None


def test_who_reviewed_is_shown_and_can_be_taken_back(review: Review) -> None:
    told, person = talked(review), review.person(Role.REVIEWER)
    person.send(f"/conversations/{told}/review", reviewed="yes")
    assert f"Reviewed by {person.name}" in person.open(f"/conversations/{told}").text
    person.send(f"/conversations/{told}/review", reviewed="no")

    assert "Not reviewed yet" in person.open(f"/conversations/{told}").text


@pytest.mark.parametrize("act", ACTS)
def test_readers_and_who_sees_other_areas_change_nothing(review: Review, act: str) -> None:
    told = talked(review, area="sefton")
    path = f"/conversations/{told}/{act}"

    assert review.person(Role.READER).send(path, **ACTS[act]).status_code == 403
    assert review.person(areas=["stoke"]).send(path, **ACTS[act]).status_code == 404
    assert _work(review, told) == _work(review, "another")


def test_readers_are_shown_no_forms(review: Review) -> None:
    told = talked(review)

    page = review.person(Role.READER).open(f"/conversations/{told}").text
    assert f'action="/conversations/{told}' not in page
    assert f'action="/conversations/{told}' in review.person().open(f"/conversations/{told}").text


@pytest.mark.parametrize("act", ACTS)
def test_every_change_leaves_a_row_in_the_audit_without_words(review: Review, act: str) -> None:
    told, person = talked(review), review.person()
    person.send(f"/conversations/{told}/{act}", **ACTS[act])
    with reading(review.records) as connection:
        row = connection.execute(select(audit).order_by(audit.c.number.desc())).first()

    assert row is not None
    assert (row.actor, row.target) == (person.name, told)
    assert row.detail == {}


def test_marking_works_while_the_person_goes_on_talking(review: Review) -> None:
    told, person = talked(review), review.person()
    person.send(f"/conversations/{told}/review", reviewed="yes")
    with review.records.begin() as connection:
        say(connection, told, Turn(useful=False), datetime.now(timezone.utc))

    assert listed(person.open("/conversations", reviewed="yes", thumbs_down="yes")) == [told]
