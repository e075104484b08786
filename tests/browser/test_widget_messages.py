"""What page and frame say to each other, and all that both of them take no notice of."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.widget import HEAR, council_tab, dialog, expect_heard, frame, open_chat
from tests.support.council_site import Framed

CLOSE = "{coproduction: 1, say: 'close'}"
MISSHAPEN = [
    "'close'",
    "null",
    "1",
    "['close']",
    "{say: 'close'}",
    "{coproduction: 2, say: 'close'}",
    "{coproduction: '1', say: 'close'}",
    "{coproduction: 1, say: ['close']}",
    "{coproduction: 1, say: 'Close'}",
    "{coproduction: 1, say: 'erase'}",
    "{coproduction: 1, say: {toString: 'close'}}",
]


def test_the_frame_may_close_the_dialog_and_nothing_misshapen_does(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        open_chat(page)
        page.evaluate(HEAR)
        for message in MISSHAPEN:
            page.frames[-1].evaluate(f"() => parent.postMessage({message}, '*')")
        expect_heard(page, len(MISSHAPEN))
        expect(dialog(page)).to_be_visible()
        page.frames[-1].evaluate(f"() => parent.postMessage({CLOSE}, '*')")
        expect(dialog(page)).to_be_hidden()


def test_the_page_takes_no_word_from_itself_or_from_another_frame_of_the_chat_s_host(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        open_chat(page)
        page.evaluate(
            "(address) => { const other = document.createElement('iframe');"
            "other.src = address; document.body.append(other); }",
            f"{framed.edge.url}/about",
        )
        other = page.frame_locator("body > iframe")
        expect(other.get_by_role("heading", level=1)).to_be_visible()
        page.evaluate(HEAR)
        page.evaluate(f"() => window.postMessage({CLOSE}, '*')")
        other.locator("h1").evaluate(f"() => parent.postMessage({CLOSE}, '*')")
        expect_heard(page, 2)
        expect(dialog(page)).to_be_visible()


@pytest.mark.parametrize(
    "hello",
    [
        "'hello'",
        "null",
        "{say: 'hello'}",
        "{coproduction: 2, say: 'hello'}",
        "{coproduction: 1, say: 'hi'}",
        "{coproduction: 1, say: ['hello']}",
    ],
)
def test_the_frame_answers_nothing_but_a_well_formed_hello(
    browser: Browser, framed: Framed, hello: str
) -> None:
    with council_tab(browser, framed) as page:
        open_chat(page)
        page.evaluate(HEAR)
        page.frames[-1].evaluate(HEAR)
        page.evaluate(said_to_the_frame(hello))
        page.evaluate(said_to_the_frame("{coproduction: 1, say: 'hello'}"))
        expect(frame(page).locator("html")).to_have_attribute("data-heard", "2")
        page.frames[-1].evaluate("() => parent.postMessage('the last', '*')")
        expect_heard(page, 2)
        assert page.evaluate("heard") == [{"coproduction": 1, "say": "ready"}, "the last"]


def test_the_frame_speaks_only_to_the_page_around_it(browser: Browser, framed: Framed) -> None:
    with council_tab(browser, framed) as page:
        open_chat(page)
        inside = page.frames[-1]
        inside.evaluate(HEAR)
        page.evaluate(HEAR)
        inside.evaluate("() => window.postMessage({coproduction: 1, say: 'hello'}, '*')")
        expect(frame(page).locator("html")).to_have_attribute("data-heard", "1")
        page.evaluate(said_to_the_frame("{coproduction: 1, say: 'hello'}"))
        expect(frame(page).locator("html")).to_have_attribute("data-heard", "2")
        inside.evaluate("() => parent.postMessage('the last', '*')")
        expect_heard(page, 2)
        assert page.evaluate("heard") == [{"coproduction": 1, "say": "ready"}, "the last"]


def said_to_the_frame(message: str) -> str:
    return (
        "() => document.querySelector('[data-coproduction-chat]').shadowRoot"
        f".querySelector('iframe').contentWindow.postMessage({message}, '*')"
    )
