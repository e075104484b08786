"""After "end chat" nothing is left: no cookie, nothing stored, nothing behind the back button."""

from __future__ import annotations

from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.widget import HEAR, council_tab, dialog, frame, launcher, open_chat, start_chat
from tests.support.council_site import Framed
from tests.support.edge import leave_alone

STORED = """() => {
    try {
        return [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
    } catch {
        return [];  // the browser keeps nothing for a frame of another site
    }
}"""


def end_chat(inside: FrameLocator) -> None:
    inside.get_by_role("link", name="End chat and delete it").click()
    inside.get_by_role("button", name="End chat and delete it").click()
    expect(inside.get_by_role("heading", name="Your chat has ended")).to_be_visible()


def stored(page: Page) -> list[list[str]]:
    """All that page and frame keep."""
    return [entry for one in page.frames for entry in one.evaluate(STORED)]


def test_only_that_the_chat_is_open_is_kept_on_the_council_s_page_and_no_cookie(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        assert page.evaluate(STORED) == []
        start_chat(page, "What is co-production?")
        assert page.evaluate(STORED) == [["coproduction-chat", "open"]]
        assert page.context.cookies(framed.site.url) == []


def test_the_cookies_in_the_frame_are_for_this_council_s_site_alone(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        start_chat(page)
        cookies = page.context.cookies()
        assert sorted(cookie["name"] for cookie in cookies) == ["__Host-chat", "__Host-form"]
        for cookie in cookies:
            assert cookie["sameSite"] == "None"
            assert cookie["secure"]
            assert cookie["httpOnly"]
            assert str(cookie["partitionKey"]).startswith("https://localhost")


def test_ending_the_chat_leaves_nothing_behind(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        before = page.evaluate("history.length")
        inside = start_chat(page, "What is co-production?")
        inside.get_by_label("Your message").fill("And in Sefton?")
        inside.get_by_role("button", name="Send").click()
        expect(inside.locator(".message-answer")).to_have_count(2)
        inside.get_by_label("Your message").fill("A draft that was never sent")
        page.evaluate(HEAR)
        end_chat(inside)
        expect(page.locator("html")).to_have_attribute("data-said", "ended")
        assert stored(page) == []
        assert [cookie["name"] for cookie in page.context.cookies()] == ["__Host-form"]
        page.get_by_role("button", name="Close the chat").click()
        assert page.evaluate("history.length") == before
        expect(open_chat(page).get_by_role("button", name="Start chat")).to_be_visible()


def test_the_back_button_leads_out_of_the_page_and_not_through_the_chat(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        page.goto(f"{framed.site.url}/two")
        inside = start_chat(page, "What is co-production?")
        inside.get_by_text("Area and reading level").click()
        inside.get_by_label("Easy read").check()
        inside.get_by_role("button", name="Save changes").click()
        expect(inside.get_by_text("Your changes are saved")).to_be_visible()
        end_chat(inside)
        page.go_back()
        expect(page.get_by_role("heading", name="Page one")).to_be_visible()
        expect(launcher(page)).to_be_visible()
        page.go_forward()
        expect(page.get_by_role("heading", name="Page two")).to_be_visible()
        expect(page.get_by_text("What is co-production?")).to_have_count(0)
        expect(dialog(page)).to_be_hidden()


def test_a_page_that_the_browser_kept_shows_no_chat_that_was_ended_since(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        start_chat(page, "What is co-production?")
        page.evaluate(
            "() => { sessionStorage.clear();"
            "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }"
        )
        expect(dialog(page)).to_be_hidden()
        expect(page.locator("iframe")).to_have_count(0)


def test_a_new_chat_after_the_end_is_open_on_the_next_page_again(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        inside = start_chat(page)
        end_chat(inside)
        inside.get_by_role("link", name="Start a new chat").click()
        inside.get_by_role("button", name="Start chat").click()
        expect(inside.get_by_label("Your message")).to_be_visible()
        page.locator("#two").click()
        expect(frame(page).get_by_label("Your message")).to_be_visible()


def test_a_chat_that_was_left_alone_is_told_to_have_ended(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        start_chat(page, "What is co-production?")
        leave_alone(framed.edge, minutes=31)
        page.locator("#two").click()
        expect(frame(page).get_by_text("Your chat ended because nothing was sent")).to_be_visible()
        expect(frame(page).get_by_text("What is co-production?")).to_have_count(0)
