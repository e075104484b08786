"""No log of the staff's app holds what somebody typed: no password, no code, no note."""

from __future__ import annotations

import logging

import pytest

from bot.review.roles import Role
from tests.review.talks import talked
from tests.support.review import Review
from tests.support.staff import browser, owner

NOTE = "canary words of a note that nobody else writes"


@pytest.fixture(autouse=True)
def everything_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)


def test_signing_in_leaves_no_password_and_no_code_in_a_log(
    review: Review, caplog: pytest.LogCaptureFixture
) -> None:
    person = owner(review)
    tab = browser(review)
    code = person.code()
    tab.type_password(person)
    assert tab.send("/sign-in/code", code=code).headers["location"] == "/"

    assert person.password not in caplog.text
    assert code not in caplog.text.replace(".", " ").split()


@pytest.mark.parametrize("table", ["conversation_notes", "staff_sessions", "audit"])
def test_a_note_that_meets_broken_records_is_in_no_log(
    review: Review, caplog: pytest.LogCaptureFixture, table: str
) -> None:
    person, told = review.person(Role.REVIEWER), talked(review)
    with review.records.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO gone_for_now")

    assert person.send(f"/conversations/{told}/note", note=NOTE).status_code == 503
    assert NOTE not in caplog.text
