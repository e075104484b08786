"""One-time codes and recovery codes: each opens once, and the database alone makes none."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.records import staff_codes
from bot.records.staff_tables import recovery_codes, staff
from bot.review.accounts.code_box import CodeBox
from bot.review.accounts.recovery_codes import hash_code
from tests.support.review import Review
from tests.support.staff import (
    SECRET,
    Browser,
    Owner,
    audited,
    browser,
    code_of,
    owner,
    secret_shown,
    services,
)

CODE = re.compile(r"<li>([0-9a-z]{4}(?:-[0-9a-z]{4}){3})</li>")


def test_a_code_opens_once(review: Review) -> None:
    who, first, second = owner(review), browser(review), browser(review)
    code = who.code()
    first.type_password(who)
    second.type_password(who)

    answers = [at.send("/sign-in/code", code=code) for at in (first, second)]

    assert [answer.status_code for answer in answers] == [303, 422]
    assert "it was used before" in answers[1].text


def test_a_code_from_before_the_last_one_that_was_used_opens_nothing(review: Review) -> None:
    who, first, second = owner(review), browser(review), browser(review)
    earlier, later = who.code(), who.code(1)
    first.type_password(who)
    second.type_password(who)

    answers = [
        at.send("/sign-in/code", code=code) for at, code in ((first, later), (second, earlier))
    ]

    assert [answer.status_code for answer in answers] == [303, 422]


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "１２３４５６", "\x00", "9" * 10_000])
def test_what_is_no_code_opens_nothing(review: Review, typed: str) -> None:
    who, at = owner(review), browser(review)
    at.type_password(who)

    answer = at.send("/sign-in/code", code=typed)

    assert answer.status_code == 422
    assert audited(review)[-1] == (who.name, "refuse_code", who.name)


def test_the_secret_is_kept_sealed(review: Review) -> None:
    who, at = owner(review, codes=False), browser(review)
    at.type_password(who)
    secret = secret_shown(at.open("/sign-in/set-up"))

    at.send("/sign-in/set-up", code=code_of(secret))

    with review.records.connect() as connection:
        kept = connection.execute(select(staff.c.code_secret)).scalars().all()
    assert all(secret.encode() not in sealed for sealed in kept)
    assert services(review).code_box.open(kept[-1]) == secret


def test_codes_sealed_with_an_old_secret_still_sign_in_and_are_sealed_anew(review: Review) -> None:
    old, new = services(review).settings.secrets or ("an old secret, long enough",), "a new secret"
    who, at = owner(review), browser(review)
    with review.records.begin() as connection:
        staff_codes.set_up(connection, who.id, CodeBox(old).seal(SECRET), 0)
    review.app.ctx.services = replace(services(review), code_box=CodeBox((new, *old)))

    signed_in = at.sign_in(who)

    assert signed_in.headers["location"] == "/"
    with review.records.connect() as connection:
        kept = staff_codes.secret_of(connection, who.id)
    assert kept is not None
    assert CodeBox((new,)).open(kept) == SECRET


def test_codes_whose_secret_is_lost_are_told_as_such(review: Review) -> None:
    who, at = owner(review), browser(review)
    review.app.ctx.services = replace(services(review), code_box=CodeBox(("another secret",)))

    answer = at.sign_in(who)

    assert answer.status_code == 422
    assert "Ask an administrator to reset them" in answer.text


def test_an_abandoned_set_up_leaves_no_secret_that_another_browser_could_know(
    review: Review,
) -> None:
    who, thief, at = owner(review, codes=False), browser(review), browser(review)
    thief.type_password(who)
    at.type_password(who)

    shown = {secret_shown(each.open("/sign-in/set-up")) for each in (thief, at)}

    assert len(shown) == 2


def test_setting_up_codes_ends_other_sessions_of_the_account(review: Review) -> None:
    who, thief, at = owner(review, codes=False), browser(review), browser(review)
    thief.type_password(who)

    _enrol(at, who)

    assert thief.http.get("/sign-in/set-up").headers["location"] == "/sign-in"


def test_a_wrong_code_sets_nothing_up(review: Review) -> None:
    who, at = owner(review, codes=False), browser(review)
    at.type_password(who)

    answer = at.send("/sign-in/set-up", code="000000")

    assert answer.status_code == 422
    assert at.http.get("/").headers["location"] == "/sign-in"


def test_the_picture_and_page_hold_no_style_or_script(review: Review) -> None:
    who, at = owner(review, codes=False), browser(review)
    at.type_password(who)

    page = at.open("/sign-in/set-up").text

    assert "<svg" in page
    assert not re.search(r"<style|<script|\sstyle=|\son[a-z]+=", page)


def test_a_recovery_code_opens_once_however_it_is_typed(review: Review) -> None:
    who, at = owner(review, codes=False), browser(review)
    code = _enrol(at, who)[0]
    typed = code.upper().replace("-", " ")

    answers = []
    for each in (browser(review), browser(review)):
        each.type_password(who)
        answers.append(each.send("/sign-in/recovery", code=typed))

    assert [answer.status_code for answer in answers] == [303, 422]
    assert (who.name, "use_recovery_code", who.name) in audited(review)
    assert audited(review)[-1] == (who.name, "refuse_recovery_code", who.name)


def test_recovery_codes_are_kept_as_hashes_and_shown_once(review: Review) -> None:
    who, at = owner(review, codes=False), browser(review)

    codes = _enrol(at, who)

    with review.records.connect() as connection:
        kept = set(connection.execute(select(recovery_codes.c.code_hash)).scalars())
    assert kept == {hash_code(who.id, code) for code in codes}
    assert codes[0] not in at.open("/account").text


def test_a_recovery_code_of_somebody_else_opens_nothing(review: Review) -> None:
    one, other = owner(review, codes=False), owner(review)
    code = _enrol(browser(review), one)[0]
    at = browser(review)
    at.type_password(other)

    assert at.send("/sign-in/recovery", code=code).status_code == 422


def _enrol(at: Browser, who: Owner) -> list[str]:
    at.type_password(who)
    secret = secret_shown(at.open("/sign-in/set-up"))
    return CODE.findall(at.send("/sign-in/set-up", code=code_of(secret)).text)
