"""The pages outside the chat, and those around it."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import expect

from tests.browser.reaching import reaches
from tests.browser.reaching.chat import answered
from tests.browser.reaching.visit import Visit
from tests.edge.walking import UNKNOWN

COMPARISON = "/compare/contacts"


@reaches("home")
def home(visit: Visit) -> None:
    visit.page.goto("/")


@reaches("about")
def about(visit: Visit) -> None:
    visit.page.goto("/about")


@reaches("about-easy")
def about_easy(visit: Visit) -> None:
    visit.page.goto("/about?reading=easy")


@reaches("compare")
def compare(visit: Visit) -> None:
    visit.edge.settings.knowledge_db.touch()  # the pages are made anew
    visit.page.goto("/compare")
    expect(visit.page.locator(f"a[href='{COMPARISON}']")).to_be_visible()


@reaches("comparison")
def comparison(visit: Visit) -> None:
    visit.edge.settings.knowledge_db.touch()
    visit.page.goto(COMPARISON)


@reaches("comparison-easy")
def comparison_easy(visit: Visit) -> None:
    visit.edge.settings.knowledge_db.touch()
    visit.page.goto(f"{COMPARISON}?reading=easy")


@reaches("start")
def start(visit: Visit) -> None:
    visit.page.goto("/chat")


@reaches("start-error")
def start_error(visit: Visit) -> None:
    start(visit)
    visit.page.get_by_label("What would you like to ask?").fill("What is it?")
    visit.page.context.clear_cookies()
    visit.press("Start chat")
    expect(visit.page.get_by_role("alert")).to_be_visible()


@reaches("ask-again")
def ask_again(visit: Visit) -> None:
    answered(visit)
    visit.page.get_by_role("link", name="Start again").click()


@reaches("ask-end")
def ask_end(visit: Visit) -> None:
    answered(visit)
    visit.page.get_by_role("link", name="End chat and delete it").click()


@reaches("ended")
def ended(visit: Visit) -> None:
    ask_end(visit)
    visit.press("End chat and delete it")


@reaches("save")
def save(visit: Visit) -> None:
    answered(visit)
    visit.page.get_by_role("link", name="Save this conversation").click()
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()


@reaches("saved")
def saved(visit: Visit) -> None:
    """The file, opened by itself as people open it."""
    answered(visit)
    file = visit.page.context.request.get("/chat/save?as=html")
    visit.page.goto(f"data:text/html;charset=utf-8,{quote(file.text())}")


@reaches("problem-not-found")
def not_found(visit: Visit) -> None:
    visit.page.goto("/nothing")


@reaches("problem-no-code")
def no_code(visit: Visit) -> None:
    visit.page.goto(f"/results/{UNKNOWN}")


@reaches("problem-switched-off")
def switched_off(visit: Visit) -> None:
    visit.edge.settings.off_switch.touch()
    visit.page.goto("/chat")
    visit.edge.settings.off_switch.unlink()
