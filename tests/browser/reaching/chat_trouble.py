"""What the chat shows where something does not work, is too much, or takes long."""

from __future__ import annotations

from playwright.sync_api import expect
from sqlalchemy import update

from bot.records.tables import conversations
from tests.browser.reaching import reaches
from tests.browser.reaching.chat import answered
from tests.browser.reaching.visit import Visit
from tests.support.edge import MESSAGES, leave_alone

WAITING = "**/api/conversations/current/messages?*"


@reaches("chat-error")
def error(visit: Visit) -> None:
    visit.start()
    visit.rasa.mode = "refuse"
    visit.say("And in Sefton?")
    visit.rasa.mode = "normal"
    expect(visit.page.get_by_text("Send it again in a minute.").first).to_be_visible()


@reaches("chat-too-long")
def too_long(visit: Visit) -> None:
    visit.start()
    visit.say("a" * 1001)
    expect(visit.page.get_by_text("Yours has 1001").first).to_be_visible()


@reaches("chat-too-fast")
def too_fast(visit: Visit) -> None:
    visit.start()
    (token,) = (
        cookie["value"] for cookie in visit.page.context.cookies() if cookie["name"] == "chat"
    )
    for _ in range(visit.edge.settings.messages_per_minute):
        visit.edge.http.post(MESSAGES, headers={"Authorization": f"Bearer {token}"})
    visit.say("One more")
    expect(visit.page.get_by_text("then send it again").first).to_be_visible()


@reaches("chat-few-messages-left")
def few_left(visit: Visit) -> None:
    visit.start()
    turns_taken(visit, visit.edge.settings.turns_per_conversation - 2)
    visit.say("Hello")
    expect(visit.page.locator("#left")).to_be_visible()


@reaches("start-when-full")
def full(visit: Visit) -> None:
    visit.start()
    turns_taken(visit, visit.edge.settings.turns_per_conversation + 1)
    visit.box.fill("One too many")
    visit.send_button.click()
    if visit.javascript:
        visit.page.get_by_role("button", name="Start a new chat").click()
    expect(visit.page.get_by_role("button", name="Start chat")).to_be_visible()


def turns_taken(visit: Visit, turns: int) -> None:
    """Make every conversation as old as that."""
    with visit.edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(conversations).values(turns=turns))


@reaches("chat-nearly-too-long")
def nearly_too_long(visit: Visit) -> None:
    visit.start()
    visit.box.fill("a" * 985)
    expect(visit.page.locator("#counting")).to_have_text("You have 15 characters left.")


@reaches("chat-sending")
def sending(visit: Visit) -> None:
    visit.start()
    visit.page.evaluate("void (window.fetch = () => new Promise(() => {}))")  # none answers
    visit.box.fill("What is co-production?")
    visit.send_button.click()
    expect(visit.page.locator(".is-sending")).to_be_visible()


@reaches("chat-slow")
def slow(visit: Visit) -> None:
    visit.page.clock.install()
    sending(visit)
    visit.page.clock.run_for(3100)
    expect(visit.page.locator("#state")).to_contain_text("longer than usual")


@reaches("chat-offline")
def offline(visit: Visit) -> None:
    visit.start()
    visit.page.wait_for_load_state("networkidle")
    visit.page.context.set_offline(True)
    expect(visit.page.locator("#state")).to_contain_text("You are offline")


@reaches("chat-idle-soon")
def idle_soon(visit: Visit) -> None:
    visit.page.clock.install()
    answered(visit)
    leave_alone_in_page(visit, minutes=26)
    expect(visit.page.locator("#idle")).to_contain_text("This chat will end in")


@reaches("chat-idle-over")
def idle_over(visit: Visit) -> None:
    visit.page.clock.install()
    answered(visit)
    leave_alone_in_page(visit, minutes=31)
    expect(visit.page.get_by_text("Your chat has ended, to keep it private.").first).to_be_visible()


def leave_alone_in_page(visit: Visit, minutes: int) -> None:
    """Let time go by on both sides."""
    leave_alone(visit.edge, minutes)
    visit.page.clock.fast_forward(minutes * 60 * 1000)


@reaches("chat-largest-text")
def largest_text(visit: Visit) -> None:
    answered(visit)
    visit.page.locator(".size-largest").click()
    expect(visit.page.locator(".size-largest")).to_have_attribute("aria-pressed", "true")
