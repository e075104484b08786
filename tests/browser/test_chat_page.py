"""The chat in a real browser: seen, reached by keyboard, checked by axe, whole without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.chatting import send
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, answer, question
from tests.support.tabs import (
    SIZES,
    assert_axe_finds_nothing,
    follow,
    press_until,
    stuck,
    tab,
    width,
)

PATHS = ["/", "/about", "/chat", "/nothing", "/chat/again", "/chat/end", "/chat/ended"]


def start(page: Page) -> None:
    page.goto("/chat")
    follow(page, page.get_by_role("button", name="Start chat"))


def say_by_form(page: Page, text: str) -> None:
    """As without JavaScript, where the answer is a page."""
    page.get_by_label("Your message").fill(text)
    follow(page, page.get_by_role("button", name="Send"))


def say(page: Page, text: str) -> None:
    """As with JavaScript; done when an answer or what went wrong is there."""
    send(page, text)
    expect(page.locator(".is-sending")).to_have_count(0)


def full_chat(page: Page, rasa: RasaStandIn) -> None:
    """A transcript with one of everything: sources, choices, something hidden, an error."""
    start(page)
    rasa.says = [answer("Planning together.\n\nAs equals."), question()]
    say(page, "What is co-production? My number is 07700 900123")
    rasa.mode = "refuse"
    say(page, "And in Sefton?")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_page_has_a_barrier_that_axe_finds_or_scrolls_sideways(
    browser: Browser, edge: Edge, rasa: RasaStandIn, size: tuple[int, int], scheme: str
) -> None:
    view = {"width": size[0], "height": size[1]}
    options = {"viewport": view, "color_scheme": scheme, "java_script_enabled": True}
    with tab(browser, edge, bypass_csp=True, **options) as page:
        for path in PATHS:
            page.goto(path)
            assert_axe_finds_nothing(page)
            wide, seen = width(page)
            assert wide <= seen, path
        full_chat(page, rasa)
        page.get_by_text("Area and reading level").click()
        assert_axe_finds_nothing(page)
        wide, seen = width(page)
        assert wide <= seen
        rasa.mode = "normal"
        say(page, "my dad hits me")
        assert_axe_finds_nothing(page)


def test_the_whole_journey_works_without_javascript(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge) as page:
        page.goto("/")
        page.get_by_role("link", name="Start a chat").click()
        page.get_by_label("Which area are you asking about?").select_option("sefton")
        page.get_by_label("Easy read").check()
        page.get_by_label("What would you like to ask?").fill("What is co-production?")
        page.get_by_role("button", name="Start chat").click()
        expect(page.get_by_text("You are asked early.")).to_be_visible()
        assert (rasa.asked[0]["area"], rasa.asked[0]["reading"]) == ("sefton", "easy")
        page.get_by_role("button", name="Yes this answer was useful").click()
        expect(page.get_by_text("Thank you for telling us.")).to_be_visible()
        rasa.says = [question()]
        say_by_form(page, "Which areas do you know?")
        rasa.says = None
        page.get_by_role("button", name="No area, just in general").click()
        expect(page.locator(".message-mine").last).to_contain_text("No area, just in general")
        page.get_by_text("Area and reading level").click()
        page.get_by_label("Standard").check()
        page.get_by_role("button", name="Save changes").click()
        expect(page.get_by_text("Your changes are saved")).to_be_visible()
        page.get_by_role("link", name="Start again").click()
        page.get_by_role("button", name="Start again").click()
        expect(page.locator(".message")).to_have_count(1)
        page.get_by_role("link", name="End chat and delete it").click()
        page.get_by_role("button", name="End chat and delete it").click()
        expect(page.get_by_role("heading", name="Your chat has ended")).to_be_visible()
        assert [cookie["name"] for cookie in page.context.cookies()] == ["form"]


def test_a_reload_sends_nothing_twice(browser: Browser, edge: Edge, rasa: RasaStandIn) -> None:
    with tab(browser, edge) as page:
        start(page)
        say_by_form(page, "Hello")
        page.reload()
        page.reload()
        assert len(rasa.spoken()) == 1
        expect(page.locator(".message-mine")).to_have_count(1)


def test_everything_is_reached_by_keyboard_with_a_focus_that_shows(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        page.goto("/chat")
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to main content")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        press_until(page, page.get_by_label("Which area are you asking about?"))
        page.keyboard.type("Stoke")
        press_until(page, page.get_by_label("What would you like to ask?"))
        page.keyboard.type("What is co-production?")
        rasa.says = [answer(), question()]
        press_until(page, page.get_by_role("button", name="Start chat"))
        page.keyboard.press("Enter")
        expect(page.get_by_text("You are asked early.").last).to_be_visible()
        choice = page.get_by_role("button", name="Stoke-on-Trent")
        press_until(page, choice)
        ring: str = choice.evaluate("element => getComputedStyle(element).outlineStyle")
        assert ring == "solid"
        rasa.says = None
        page.keyboard.press("Enter")
        press_until(page, page.get_by_label("Your message"))
        page.keyboard.type("Thank you")
        press_until(page, page.get_by_role("button", name="Send"))
        page.keyboard.press("Enter")
        expect(page.locator(".message-mine").last).to_contain_text("Thank you")
        press_until(page, page.get_by_role("link", name="End chat and delete it"))
        page.keyboard.press("Enter")
        press_until(page, page.get_by_role("button", name="End chat and delete it"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Your chat has ended")).to_be_visible()


def test_after_sending_the_next_tab_is_in_the_new_answer(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        start(page)
        say(page, "What is co-production?")
        page.keyboard.press("Tab")
        inside = page.locator(".message").last.evaluate(
            "element => element.contains(document.activeElement)"
        )
        assert inside


def test_targets_are_large_enough_for_a_thumb(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    view = {"width": 320, "height": 640}
    with tab(browser, edge, java_script_enabled=True, viewport=view) as page:
        full_chat(page, rasa)
        for button in page.locator("button:visible, summary, select:visible, textarea").all():
            box = button.bounding_box()
            assert box is not None
            assert box["height"] >= 44 or button.inner_text().strip() in {"Yes", "No"}
            assert box["height"] >= 24


def test_nothing_sticks_over_the_page_and_forced_colours_keep_the_edges(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge, java_script_enabled=True, forced_colors="active") as page:
        full_chat(page, rasa)
        assert stuck(page) == 0
        border: str = page.locator(".message").first.evaluate(
            "element => getComputedStyle(element).borderTopStyle"
        )
        assert border == "solid"


def test_a_printed_chat_is_the_transcript_alone(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        full_chat(page, rasa)
        page.emulate_media(media="print")
        expect(page.locator(".message").first).to_be_visible()
        for hidden in (".composer", ".more", ".choices", ".rating", ".site-header"):
            for part in page.locator(hidden).all():
                expect(part).to_be_hidden()


def test_no_page_breaks_its_own_content_security_policy(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    complaints: list[str] = []
    with tab(browser, edge, java_script_enabled=True) as page:
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        for path in PATHS:
            if path != "/nothing":
                page.goto(path)
        start(page)
        say(page, "<script>alert(1)</script>")
    assert complaints == []
