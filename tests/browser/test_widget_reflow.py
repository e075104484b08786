"""On a small screen and at 400 % nothing of the chat lies over the council's own page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.widget import (
    NAME,
    PHONE,
    WIDE,
    ZOOMED,
    council_tab,
    dialog,
    launcher,
    open_chat,
)
from tests.support.council_site import Framed
from tests.support.tabs import assert_axe_finds_nothing, follow, width

SMALL = pytest.mark.parametrize("view", [PHONE, ZOOMED], ids=["phone", "400 %"])
COVERED = """() => [...document.querySelectorAll('body > :not(script), body > * *')]
    .filter((part) => !part.matches('[data-coproduction-chat], script'))
    .filter((part) => {
        part.scrollIntoView({block: 'end'});
        const box = part.getBoundingClientRect();
        const at = document.elementFromPoint(box.x + box.width / 2, Math.max(box.bottom - 3, 0));
        return at?.closest('[data-coproduction-chat]');
    }).map((part) => part.outerHTML)"""
FIXED = """() => [...document.querySelector('[data-coproduction-chat]').shadowRoot
    .querySelectorAll('*')].filter((part) =>
        ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(part).position)).length"""


def link(page: Page) -> Locator:
    return page.get_by_role("link", name=NAME)


@SMALL
def test_the_launcher_takes_its_own_place_below_the_page(
    browser: Browser, framed: Framed, view: dict[str, int]
) -> None:
    with council_tab(browser, framed, viewport=view) as page:
        expect(link(page)).to_be_visible()
        expect(launcher(page)).to_be_hidden()
        assert page.evaluate(COVERED) == []
        assert page.evaluate(FIXED) == 0
        wide, seen = width(page)
        assert wide <= seen


@SMALL
def test_there_the_launcher_leads_to_the_chat_on_a_page_of_its_own(
    browser: Browser, framed: Framed, view: dict[str, int]
) -> None:
    framed.site.attributes = 'data-area="sefton"'
    with council_tab(browser, framed, viewport=view) as page:
        follow(page, link(page))
        expect(page.get_by_role("heading", name=NAME)).to_be_visible()
        expect(page.get_by_label("Which area are you asking about?")).to_have_value("sefton")
        follow(page, page.get_by_role("button", name="Start chat"))
        expect(page.get_by_label("Your message")).to_be_visible()


@SMALL
def test_a_chat_that_is_open_when_the_page_is_enlarged_moves_below_it(
    browser: Browser, framed: Framed, view: dict[str, int]
) -> None:
    with council_tab(browser, framed, bypass_csp=True) as page:
        open_chat(page).get_by_label("What would you like to ask?").fill("What is it?")
        page.set_viewport_size(view)  # type: ignore[arg-type]
        expect(dialog(page)).to_be_in_viewport()
        inside = page.frame_locator("iframe")
        expect(inside.get_by_label("What would you like to ask?")).to_have_value("What is it?")
        for frame in page.frames:
            wide, seen = frame.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
            )
            assert wide <= seen
        assert_axe_finds_nothing(page)
        assert page.evaluate(FIXED) == 0
        assert page.evaluate(COVERED) == []
        dialog(page).press("Escape")
        expect(dialog(page)).to_be_hidden()
        expect(link(page)).to_be_focused()


def test_on_a_wide_screen_the_end_of_the_page_can_be_scrolled_clear_of_the_launcher(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed, viewport=WIDE) as page:
        page.locator("#last").evaluate("link => { link.style.float = 'right'; }")
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        last, button = page.locator("#last").bounding_box(), launcher(page).bounding_box()
        assert last is not None
        assert button is not None
        assert last["y"] + last["height"] <= button["y"]


def test_the_launcher_is_not_printed_with_the_page(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        page.emulate_media(media="print")
        expect(launcher(page)).to_be_hidden()


def test_launcher_and_close_are_large_enough_for_a_thumb(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        boxes = [launcher(page).bounding_box()]
        open_chat(page)
        boxes.append(page.get_by_role("button", name="Close the chat").bounding_box())
        for box in boxes:
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
