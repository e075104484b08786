"""States on the way in, and of accounts."""

from __future__ import annotations

from unittest.mock import patch
from uuid import uuid4

from playwright.sync_api import Page
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, html

from bot.records import staff_sessions
from tests.browser.reviewing import way
from tests.support.review import COOKIE
from tests.support.review_year import Busy
from tests.support.served import Served
from tests.support.staff import code_of
from tests.support.tabs import follow


def press(page: Page, name: str) -> None:
    """Press a button that leads to another page."""
    follow(page, page.get_by_role("button", name=name, exact=True).first)


@way("sign-in-refused")
def wrong_password(page: Page, _busy: Busy) -> None:
    page.get_by_label("Name", exact=True).fill("jo.smith")
    page.get_by_label("Password", exact=True).fill("not the password")
    press(page, "Sign in")


@way("second-step-refused")
def wrong_code(page: Page, _busy: Busy) -> None:
    page.get_by_label("Code", exact=True).fill("000000")
    press(page, "Sign in")


@way("recovery-codes")
def set_up(page: Page, _busy: Busy) -> None:
    secret = page.locator(".secret").inner_text().replace(" ", "")
    page.get_by_label("Code", exact=True).fill(code_of(secret))
    press(page, "Continue")


@way("new-password-refused")
def too_easy(page: Page, _busy: Busy) -> None:
    for box in page.locator("input[type=password]").all():
        box.fill("password1234")
    page.locator("main form button").first.click()
    page.get_by_role("alert").wait_for()


@way("signed-out")
def too_late(page: Page, busy: Busy) -> None:
    (token,) = [one["value"] for one in page.context.cookies() if one["name"] == COOKIE]
    with busy.review.records.begin() as connection:
        staff_sessions.end(connection, staff_sessions.hash_of(token))
    page.get_by_label("Write an answer").fill("A long answer that nobody wants to type twice.")
    press(page, "Answer this card")


@way("arriving")
def from_another_site(page: Page, busy: Busy) -> None:
    """It leads on at once; here to what is empty, so that it stays."""
    mail = Sanic(f"mail_{uuid4().hex[:8]}")

    @mail.get("/")
    async def link(_request: Request) -> HTTPResponse:
        return html(f'<a href="{busy.url}/cards">a link</a>')

    @mail.get("/empty")
    async def nothing(_request: Request) -> HTTPResponse:
        return empty()

    with Served(mail) as served:
        elsewhere = served.url.replace("127.0.0.1", "localhost")
        with patch(
            "bot.review.accounts.arriving.address_asked", lambda _request: f"{elsewhere}/empty"
        ):
            page.goto(elsewhere)
            page.get_by_role("link").click(no_wait_after=True)
            page.get_by_role("heading", name="Opening the page").wait_for()
            page.wait_for_load_state("networkidle")


@way("account-new-refused")
def no_name(page: Page, _busy: Busy) -> None:
    page.get_by_label("Name to sign in with").fill("two words")
    page.get_by_label("Reader", exact=True).check()
    press(page, "Add the account")


@way("password-once")
def added(page: Page, _busy: Busy) -> None:
    page.get_by_label("Name to sign in with").fill("sam.jones")
    page.get_by_label("Reader", exact=True).check()
    press(page, "Add the account")
