"""States of the pages that staff work on."""

from __future__ import annotations

import re
from unittest.mock import patch

from playwright.sync_api import Page

from tests.browser.reviewing import way
from tests.browser.reviewing.signing_in import press
from tests.support.review_year import Busy
from tests.support.tabs import follow


@way("conversations-filter-kept")
def keep_a_filter(page: Page, _busy: Busy) -> None:
    page.get_by_label("Name", exact=True).fill("Stoke")
    press(page, "Keep it")


@way("conversation-worked-on")
def work_on_it(page: Page, _busy: Busy) -> None:
    page.get_by_label("Add a tag").fill("good example")
    press(page, "Add this tag")
    page.get_by_label("Write a note").fill("Ask the team what came of it.")
    press(page, "Keep this note")
    follow(page, page.get_by_role("button", name=re.compile("Mark as reviewed|Review again")))


@way("conversation-error")
def no_note(page: Page, _busy: Busy) -> None:
    page.get_by_label("Write a note").fill("")
    press(page, "Keep this note")


@way("unanswered")
def until_grouped(page: Page, _busy: Busy) -> None:
    for _ in range(60):
        if page.get_by_role("heading", level=2).count():
            return
        page.reload()


@way("unanswered-under-way")
def still_grouping(page: Page, busy: Busy) -> None:
    async def none_yet(*_: object) -> None:
        """Nothing is grouped."""

    with patch("bot.review.improving.unanswered._groups", none_yet):
        page.goto(f"{busy.url}/unanswered")


@way("reply-form-filled")
def compose(page: Page, busy: Busy) -> None:
    page.get_by_label("Project", exact=True).fill(busy.examples["project"])
    press(page, "Go on")


@way("requests-found")
def search(page: Page, _busy: Busy) -> None:
    page.locator("main input[type=text], main input[type=search]").first.fill("school")
    press(page, "Search")


@way("card-error")
def no_answer(page: Page, _busy: Busy) -> None:
    press(page, "Answer this card")


@way("card-answered")
def answer(page: Page, _busy: Busy) -> None:
    page.get_by_label("Write an answer").fill(
        "Thank you. We have moved the meeting to the evening."
    )
    page.get_by_label("Something was changed because of this card").check()
    press(page, "Answer this card")
    page.get_by_label("Write a note").fill("The head of service has read this one.")
    press(page, "Keep this note")


@way("audit-checked")
def check_the_chain(page: Page, _busy: Busy) -> None:
    press(page, "Check the chain")


@way("settings-refused")
def too_long(page: Page, _busy: Busy) -> None:
    page.locator("textarea").first.fill("word " * 500)
    page.locator("main form button").first.click()
    page.get_by_role("alert").wait_for()


@way("off-switch-refused")
def no_reason(page: Page, _busy: Busy) -> None:
    press(page, "Switch the assistant off")


@way("off-switch-off")
def switch_off(page: Page, _busy: Busy) -> None:
    page.get_by_label("Why you switch it off").fill("A helpline number does not work.")
    page.get_by_label("What people are told").fill("It is off until Monday.")
    press(page, "Switch the assistant off")
    page.goto("/settings/off")
