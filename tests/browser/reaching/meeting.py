"""The paper that is taken to a meeting."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.reaching import reaches
from tests.browser.reaching.chat import answered
from tests.browser.reaching.visit import Visit
from tests.edge.carding import HURT

MAKE = "Make my paper"


@reaches("meeting-without-chat")
def without_chat(visit: Visit) -> None:
    visit.page.goto("/chat/meeting")


@reaches("meeting-empty")
def empty(visit: Visit) -> None:
    visit.start()
    visit.page.get_by_role("link", name="Take it to the meeting").click()
    expect(visit.page.get_by_text("There is nothing to take along yet")).to_be_visible()


@reaches("meeting")
def meeting(visit: Visit) -> None:
    answered(visit)
    visit.page.get_by_role("link", name="Take it to the meeting").click()
    expect(visit.page.get_by_role("button", name=MAKE)).to_be_visible()


@reaches("meeting-error")
def error(visit: Visit) -> None:
    meeting(visit)
    visit.page.get_by_label("Questions of your own").fill("a" * 5000)
    visit.press(MAKE)
    expect(visit.page.get_by_role("alert")).to_be_visible()


@reaches("meeting-paper")
def paper(visit: Visit) -> None:
    meeting(visit)
    visit.page.get_by_label("Questions of your own").fill("Who decides?\nRing 07700 900123.")
    visit.press(MAKE)
    expect(visit.page.locator(".paper")).to_be_visible()


@reaches("meeting-safety")
def safety(visit: Visit) -> None:
    meeting(visit)
    visit.page.get_by_role("textbox", name="Notes").fill(HURT)
    visit.press(MAKE)
