"""The chat inside a council's own page: opened, used, closed, and gone on with on the next page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.widget import council_tab, dialog, frame, launcher, open_chat, start_chat
from tests.support.council_site import Framed
from tests.support.tabs import assert_axe_finds_nothing, press_until

ESCAPE = """body => { setTimeout(() => body.ownerDocument.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))) }"""
"""A key pressed a moment later: the browser waits for ever to hear of one that takes its frame."""


def test_a_person_asks_in_the_dialog_and_is_answered(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        inside = start_chat(page, "What is co-production?")
        expect(inside.get_by_text("You are asked early.").last).to_be_visible()
        inside.get_by_label("Your message").fill("And in Sefton?")
        inside.get_by_role("button", name="Send").click()
        expect(inside.locator(".message-mine").last).to_contain_text("And in Sefton?")
        expect(inside.locator(".message-answer")).to_have_count(2)


def test_the_council_s_strictest_policy_is_kept_and_nothing_complains(
    browser: Browser, framed: Framed
) -> None:
    said: list[str] = []
    with council_tab(browser, framed) as page:
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{framed.site.url}/two")
        background = launcher(page).evaluate("e => getComputedStyle(e).backgroundColor")
        start_chat(page)
    assert background == "rgb(27, 79, 92)"
    assert [line for line in said if "Content Security Policy" in line or "Error" in line] == []


def test_focus_goes_into_the_dialog_through_the_frame_and_back(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        press_until(page, launcher(page))
        page.keyboard.press("Enter")
        expect(dialog(page)).to_be_focused()
        expect(dialog(page).get_by_role("status")).to_be_empty()
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Close the chat")).to_be_focused()
        page.keyboard.press("Tab")
        expect(frame(page).get_by_role("link", name="Skip to main content")).to_be_focused()
        frame(page).locator("body").evaluate(ESCAPE)
        expect(dialog(page)).to_be_hidden()
        expect(launcher(page)).to_be_focused()


@pytest.mark.parametrize("where", ["dialog", "page"])
def test_escape_closes_wherever_the_focus_is(browser: Browser, framed: Framed, where: str) -> None:
    with council_tab(browser, framed) as page:
        open_chat(page)
        if where == "page":
            page.locator("#two").focus()
        page.keyboard.press("Escape")
        expect(dialog(page)).to_be_hidden()
        back = launcher(page) if where == "dialog" else page.locator("#two")
        expect(back).to_be_focused()


def test_the_chat_is_still_open_with_all_that_was_said_on_the_next_page(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        start_chat(page, "What is co-production?")
        page.locator("#two").click()
        expect(page.get_by_role("heading", name="Page two")).to_be_visible()
        expect(frame(page).locator(".message-mine")).to_contain_text("What is co-production?")
        assert page.evaluate("document.activeElement === document.body")
        page.get_by_role("button", name="Close the chat").click()
        page.goto(page.url.replace("two", "one"))
        expect(launcher(page)).to_be_visible()
        expect(dialog(page)).to_be_hidden()


def test_a_closed_chat_is_found_again_where_it_was_left(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        start_chat(page, "What is co-production?")
        page.get_by_role("button", name="Close the chat").click()
        expect(page.locator("iframe")).to_have_count(0)
        inside = open_chat(page)
        expect(inside.locator(".message-mine")).to_contain_text("What is co-production?")


@pytest.mark.parametrize("in_head", [True, False])
def test_the_line_works_wherever_it_is_put_and_however_often(
    browser: Browser, framed: Framed, in_head: bool
) -> None:
    framed.site.in_head = in_head
    framed.site.attributes = f'></script><script src="{framed.edge.url}/embed.js"'
    with council_tab(browser, framed) as page:
        open_chat(page)
        expect(page.locator("[data-coproduction-chat]")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colours", ["none", "active"])
def test_launcher_and_dialog_have_no_barrier_that_axe_finds(
    browser: Browser, framed: Framed, scheme: str, colours: str
) -> None:
    options = {"color_scheme": scheme, "forced_colors": colours, "bypass_csp": True}
    with council_tab(browser, framed, **options) as page:
        assert_axe_finds_nothing(page)
        open_chat(page)
        assert_axe_finds_nothing(page)


def test_area_and_reading_level_of_the_line_are_chosen_already(
    browser: Browser, framed: Framed
) -> None:
    framed.site.attributes = 'data-area="stoke" data-reading="easy"'
    with council_tab(browser, framed) as page:
        start_chat(page)
    assert (framed.rasa.asked[0]["area"], framed.rasa.asked[0]["reading"]) == ("stoke", "easy")
