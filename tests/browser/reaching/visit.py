"""A person at a browser in the middle of something: what they press, type and wait for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.tabs import follow

SEND = "Send"


@dataclass
class Visit:
    """One person; `javascript` tells whether the scripts of our pages run for them."""

    page: Page
    edge: Edge
    rasa: RasaStandIn
    javascript: bool = True

    def start(self) -> None:
        """Open a chat of no area."""
        self.page.goto("/chat")
        self.press("Start chat")

    def press(self, name: str) -> None:
        """Press what leads to another page."""
        follow(self.page, self.page.get_by_role("button", name=name).first)

    def ask(self, text: str, *says: dict[str, Any]) -> None:
        """Say something that is answered with these messages."""
        self.rasa.says = list(says) or None
        self.say(text)
        self.rasa.says = None

    def say(self, text: str) -> None:
        """Send a message and wait until it is answered, or refused."""
        self.box.fill(text)
        with self.sending():
            self.send_button.click()

    def choose(self, title: str) -> None:
        """Press a choice of the last answer."""
        with self.sending():
            self.page.get_by_role("button", name=title).last.click()

    @property
    def box(self) -> Locator:
        return self.page.get_by_label("Your message")

    @property
    def send_button(self) -> Locator:
        return self.page.get_by_role("button", name=SEND, exact=True)

    @contextmanager
    def sending(self) -> Iterator[None]:
        """Without a script the page changes; with it the same page is there to the end."""
        if not self.javascript:
            with self.page.expect_navigation():
                yield
            return
        self.page.evaluate("window.samePage = true")
        yield
        self.settle()
        assert self.page.evaluate("window.samePage"), "the script gave up and the form was posted"

    def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        expect(self.page.locator(".is-sending")).to_have_count(0)
        expect(self.page.locator("#state")).to_be_hidden()
