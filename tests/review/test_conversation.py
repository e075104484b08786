from __future__ import annotations

import re
from datetime import datetime, timezone

import pytest
from sqlalchemy import select

from bot.records import disclosures, walks
from bot.records.audit_tables import audit
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.tables import FINISHED, turns
from bot.review.roles import Role
from tests.records.stories import Turn, say
from tests.review.talks import talked
from tests.support.payloads import payloads
from tests.support.review import Review

NOW = datetime.now(timezone.utc)


def test_a_turn_shows_what_was_said_and_how_it_was_understood(review: Review) -> None:
    told = talked(
        review,
        Turn(
            "Ring me on [phone number]",
            "make_complaint",
            0.62,
            useful=False,
            body={
                "hidden": ["phone_number"],
                "points": ["First point"],
                "choices": [{"title": "Tell me more", "payload": "/tell_me_more"}],
                "sources": [{"title": "The pledge", "page": 7, "url": "https://example.org/a"}],
            },
            trace={
                "alternatives": [{"name": "ask_privacy", "confidence": 0.21}],
                "entries": [{"id": "sefton/pledge", "score": 0.71}],
                "actions": ["action_signpost"],
                "ms": 23.4,
            },
        ),
    )
    page = review.person(Role.READER).open(f"/conversations/{told}")

    for words in (
        "Ring me on [phone number]",
        "Hidden before it was kept: phone number",
        "First point",
        "Offered: Tell me more",
        "page 7",
        "Found not useful",
        "Wants to complain, 62 % sure",
        "Asks what happens to what they type 21 %",
        "sefton/pledge",
        "action_signpost",
        "23 ms",
    ):
        assert words in page.text


def test_an_entry_is_named_with_where_it_comes_from(review_with_knowledge: Review) -> None:
    entry = next(iter(review_with_knowledge.app.ctx.services.names.now.entries.values()))
    told = talked(review_with_knowledge, Turn(entry=entry.id))
    page = review_with_knowledge.person().open(f"/conversations/{told}")

    assert entry.title in page.text
    assert entry.toolkit in page.text


def test_the_page_says_that_hidden_words_were_never_stored(review: Review) -> None:
    page = review.person().open(f"/conversations/{talked(review)}")

    assert "They were never stored" in page.text


def test_every_turn_has_an_address_of_its_own(review: Review) -> None:
    page = review.person().open(f"/conversations/{talked(review, Turn(), Turn())}")

    assert re.findall(r'id="turn-(\d+)"', page.text) == ["1", "2", "3"]
    assert 'href="#turn-2"' in page.text


def test_two_hundred_turns_are_all_there_at_once(review: Review) -> None:
    told = talked(review, *[Turn(f"Question {number}") for number in range(200)])
    page = review.person().open(f"/conversations/{told}")

    assert page.text.count('class="turn"') == 201
    assert all(f"Question {number}<" in page.text for number in range(200))


def test_a_walk_is_shown_as_far_as_it_came(review: Review) -> None:
    told = talked(review)
    with review.records.begin() as connection:
        walk = walks.begin(connection, told, "advice", None, NOW)
        answers = {"work": {}, "open": {"option": "yes"}}
        walks.keep(connection, walk.id, answers=answers, at=None, state=FINISHED, now=NOW)
        walks.begin(connection, told, "promise", None, NOW)
    text = review.person().open(f"/conversations/{told}").text

    assert "advice: finished, 2 questions answered" in text
    assert "promise: begun, not finished, 0 questions answered" in text


def test_a_disclosure_shows_as_its_kind_without_any_words(review: Review) -> None:
    told = talked(review, Turn("", None, kind="safety", reply="You have done the right thing"))
    with review.records.begin() as connection:
        disclosures.note(connection, conversation_id=told, kind="physical_abuse", now=NOW)
    text = review.person().open(f"/conversations/{told}").text

    assert "Physical abuse" in text
    assert "What was said was not kept: it sounded like harm." in text
    assert "words of a comment card" not in text


def test_a_turn_without_a_trace_says_why(review: Review) -> None:
    told = talked(review, Turn("[on your card]", None))
    text = review.person().open(f"/conversations/{told}").text

    assert "How it was understood is not kept" in text


@pytest.mark.parametrize(
    ("role", "turn", "offered"),
    [
        (Role.EDITOR, Turn(), True),
        (Role.REVIEWER, Turn(), False),
        (Role.EDITOR, Turn(chosen=True), False),
        (Role.EDITOR, Turn("[on your card]", None), False),
    ],
    ids=["an editor", "a reviewer", "pressed", "of a card"],
)
def test_who_may_correct_is_offered_to_correct_what_was_typed(
    review: Review, role: Role, turn: Turn, offered: bool
) -> None:
    told = talked(review, turn)
    with reading(review.records) as connection:
        chosen = (turns.c.conversation_id == told) & (turns.c.number == 2)
        turn_id = connection.execute(select(turns.c.id).where(chosen)).scalar()
    text = review.person(role).open(f"/conversations/{told}").text

    assert (f"/conversations/{told}/turns/{turn_id}/correct" in text) is offered


def test_a_conversation_of_another_area_is_not_there(review: Review) -> None:
    here, there, nowhere = (talked(review, area=area) for area in ("sefton", "stoke", None))
    person = review.person(areas=["sefton"])

    assert person.open(f"/conversations/{here}").status_code == 200
    assert person.open(f"/conversations/{there}").status_code == 404
    assert person.open(f"/conversations/{nowhere}").status_code == 404


@pytest.mark.parametrize("path", ["x", "0" * 32, "%00", "..%2f", "é" * 40])
def test_an_unknown_conversation_is_told_in_words(review: Review, path: str) -> None:
    page = review.person().open(f"/conversations/{path}")

    assert page.status_code == 404
    assert "There is nothing here" in page.text


def test_an_erased_conversation_is_gone_with_all_that_staff_noted(review: Review) -> None:
    told = talked(review)
    person = review.person()
    person.send(f"/conversations/{told}/tag", tag="planted")
    person.send(f"/conversations/{told}/note", note="a planted note")
    erase_conversation(review.records, None, told, now=NOW)

    assert person.open(f"/conversations/{told}").status_code == 404
    assert "planted" not in person.open("/conversations").text


def test_reading_a_conversation_leaves_a_row_in_the_audit(review: Review) -> None:
    told = talked(review)
    person = review.person(Role.READER)
    person.open(f"/conversations/{told}")
    with reading(review.records) as connection:
        row = connection.execute(select(audit).order_by(audit.c.number.desc())).first()

    assert row is not None
    assert (row.actor, row.action, row.target) == (person.name, "read_conversation", told)


def test_scripts_that_people_said_are_shown_as_text(review: Review) -> None:
    chosen = payloads()[::25]
    body = {"points": chosen[:3], "choices": [{"title": chosen[0], "payload": "/x"}]}
    told = talked(review, *[Turn(one, reply=one, body=body) for one in chosen])
    text = review.person().open(f"/conversations/{told}").text

    assert "<script" not in text
    assert "<img" not in text
    assert "<svg" not in text


def test_a_conversation_that_goes_on_shows_its_newest_turn(review: Review) -> None:
    told = talked(review)
    with review.records.begin() as connection:
        say(connection, told, Turn("And one more"), datetime.now(timezone.utc))

    assert "And one more" in review.person().open(f"/conversations/{told}").text
