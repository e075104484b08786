"""What somebody wrote into a form that could not be kept is given back, and never lost."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from bot.records import cards, staff_sessions
from bot.review.forms import proof_of
from bot.review.roles import Role
from tests.records.carding import submit, write
from tests.review.talks import talked
from tests.support.html import Page
from tests.support.review import Review

NOTE = "They asked three times about <b>the lift</b>.\nSomebody should ring the centre."


def given_back(text: str) -> str:
    return "".join(Page(text).words.get("textarea", []))


def test_a_form_of_a_tab_from_before_signing_in_again(review: Review) -> None:
    person, path = review.person(), f"/conversations/{talked(review)}"
    proof = proof_of("the token of before")

    answer = person.http.post(f"{path}/note", data={"proof": proof, "note": NOTE})

    assert answer.status_code == 403
    assert NOTE in given_back(answer.text)
    assert NOTE not in given_back(person.open(path).text)


def test_a_note_of_a_conversation_that_was_erased_meanwhile(review: Review) -> None:
    answer = review.person().send(f"/conversations/{'0' * 32}/note", note=NOTE)

    assert answer.status_code == 404
    assert NOTE in given_back(answer.text)


@pytest.mark.parametrize("table", ["conversation_notes", "staff_sessions"])
def test_a_form_that_meets_records_that_are_away(review: Review, table: str) -> None:
    person, told = review.person(), talked(review)
    with review.records.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO gone_for_now")

    answer = person.send(f"/conversations/{told}/note", note=NOTE)

    assert answer.status_code == 503
    assert NOTE in given_back(answer.text)


def test_what_another_site_made_the_browser_send_is_not_shown(review: Review) -> None:
    person, path = review.person(), f"/conversations/{talked(review)}/note"
    fields = {"proof": proof_of(person.token), "note": NOTE}

    for elsewhere in (
        {"Origin": "https://elsewhere.example.org"},
        {"Sec-Fetch-Site": "cross-site"},
    ):
        answer = person.http.post(path, data=fields, headers=elsewhere)
        assert answer.status_code == 403
        assert "the lift" not in answer.text


def test_what_was_written_about_a_card_that_was_taken_back_is_not(review: Review) -> None:
    card, person = submit(review.records), review.person(Role.EDITOR)
    write(review.records, lambda c: cards.withdraw(c, card.id, datetime.now(timezone.utc)))

    answer = person.send(f"/cards/{card.id}/note", note=NOTE)

    assert answer.status_code == 404
    assert "the lift" not in answer.text


def test_a_password_is_never_given_back(review: Review) -> None:
    changing = review.person(step=staff_sessions.CHANGING)
    secret = "a long sentence nobody guesses"

    answer = changing.http.post(
        "/sign-in/password", data={"proof": "none", "password": secret, "password_again": secret}
    )

    assert answer.status_code == 403
    assert secret not in answer.text
