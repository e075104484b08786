"""The chat page with its script, in a real browser: sending, answering, and what is told of it."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.support.chatting import choose, send, started
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, answer, question


def test_a_message_is_sent_and_answered_without_leaving_the_page(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        page.evaluate("window.stillHere = true")
        send(page, "What is co-production?")
        expect(page.locator(".message-mine")).to_contain_text("What is co-production?")
        expect(page.locator(".message-answer")).to_contain_text("You are asked early.")
        assert page.evaluate("window.stillHere")
        assert page.get_by_label("Your message").input_value() == ""
        assert len(rasa.spoken()) == 1


def test_what_was_hidden_is_shown_as_it_was_kept(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        send(page, "My postcode is SW1A 1AA. What is it?")
        expect(page.locator(".message-answer")).to_contain_text("a postcode")
        expect(page.locator(".message-mine")).not_to_contain_text("SW1A")


def test_after_sending_the_next_tab_reaches_the_new_answer(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.says = [question()]
        send(page, "Which areas do you know?")
        expect(page.get_by_role("button", name="Stoke-on-Trent")).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Stoke-on-Trent")).to_be_focused()


def test_a_chosen_reply_stays_readable_and_the_others_cannot_be_pressed(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.says = [question()]
        send(page, "Which areas do you know?")
        expect(page.get_by_role("button", name="Stoke-on-Trent")).to_be_visible()
        rasa.says = [answer()]
        choose(page, "Stoke-on-Trent")
        expect(page.locator(".message-mine").last).to_contain_text("Stoke-on-Trent")
        chosen = page.get_by_role("button", name="Stoke-on-Trent")
        expect(chosen).to_be_visible()
        expect(page.locator(".message-mine").last).to_be_focused()
        expect(page.get_by_role("button", name="No area, just in general").last).to_be_disabled()
