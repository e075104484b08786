"""A person in the chat of a real browser who is given answers of the written content."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.edge.answering import answer_with
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.tabs import follow

PCF = "stoke/parent-carer-forum"
TOLD = """
window.__told = [];
document.addEventListener("chat:tell", ({ detail }) => window.__told.push(detail));
"""


def ask(page: Page, rasa: RasaStandIn, *says: dict[str, Any]) -> Locator:
    """Be answered with the forum, or with this; the last message of it."""
    if page.url == "about:blank":
        page.add_init_script(TOLD)
        page.goto("/chat")
        follow(page, page.get_by_role("button", name="Start chat"))
    rasa.says = list(says) or [answer_with(PCF)]
    before = page.locator(".message").count()
    page.get_by_label("Your message").fill("Who is the forum?")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".message")).to_have_count(before + 1 + len(rasa.says))
    return page.locator(".message").last


def told(page: Page) -> list[str]:
    """What the tools had said by a screen reader."""
    found: list[str] = page.evaluate("window.__told")
    return found
