"""Colours, words and font of the line: on launcher and dialog, and on the page in the frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.widget import council_tab, frame, launcher, open_chat
from tests.support.council_site import Framed
from tests.support.tabs import assert_axe_finds_nothing

PURPLE = 'data-accent="#6b2c91" data-accent-text="#fff" data-font="georgia"'


def style(part: Locator, name: str) -> str:
    return str(part.evaluate("(part, name) => getComputedStyle(part)[name]", name))


def header_of(page: Page) -> str:
    """The colour of the bar over the dialog."""
    return style(page.get_by_role("dialog").locator(".head"), "backgroundColor")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_line_are_on_every_page_of_the_chat(
    browser: Browser, framed: Framed, scheme: str
) -> None:
    framed.site.attributes = PURPLE
    with council_tab(browser, framed, color_scheme=scheme, bypass_csp=True) as page:
        assert style(launcher(page), "backgroundColor") == "rgb(107, 44, 145)"
        assert style(launcher(page), "fontFamily").startswith("Georgia")
        inside = open_chat(page)
        start = inside.get_by_role("button", name="Start chat")
        assert header_of(page) == style(start, "backgroundColor") == "rgb(107, 44, 145)"
        assert style(inside.locator("body"), "fontFamily").startswith("Georgia")
        assert_axe_finds_nothing(page)
        start.click()
        send = inside.get_by_role("button", name="Send")
        assert style(send, "backgroundColor") == "rgb(107, 44, 145)"
        inside.get_by_role("link", name="End chat and delete it").click()
        inside.get_by_role("button", name="End chat and delete it").click()
        expect(inside.get_by_role("heading", name="Your chat has ended")).to_be_visible()
        assert style(inside.locator("body"), "fontFamily").startswith("Georgia")
        assert_axe_finds_nothing(page)


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ('data-accent="#f5a623"', "accent_text on accent has a contrast of 2.02:1"),
        ('data-text="#999999"', "text on background has a contrast of 2.84:1"),
        ('data-accent="purple"', "accent is purple, which is no colour"),
    ],
)
def test_colours_that_cannot_be_read_are_told_once_with_their_ratio_and_not_used(
    browser: Browser, framed: Framed, attributes: str, told: str
) -> None:
    warned: list[str] = []
    framed.site.attributes = attributes
    with council_tab(browser, framed) as page:
        page.on("console", lambda said: warned.append(said.text))
        page.reload()
        open_chat(page)
        assert header_of(page) == "rgb(27, 79, 92)"
        assert "accent=" not in page.frames[-1].url
    assert [line for line in warned if "embed.js" in line] == [
        next(line for line in warned if told in line)
    ]


def test_name_and_opening_line_are_those_of_the_line(browser: Browser, framed: Framed) -> None:
    framed.site.attributes = 'data-name="Ask Sam" data-opening="Ask how families help decide."'
    with council_tab(browser, framed) as page:
        page.get_by_role("button", name="Ask Sam").click()
        dialog = page.get_by_role("dialog", name="Ask Sam")
        expect(dialog).to_contain_text("Ask how families help decide.")
        expect(page.locator('iframe[title="Ask Sam"]')).to_be_visible()


def test_a_language_without_labels_falls_back_to_english_and_says_so(
    browser: Browser, framed: Framed
) -> None:
    framed.site.attributes = 'data-lang="cy"'
    with council_tab(browser, framed) as page:
        expect(launcher(page)).to_have_text("Ask about co-production")
        assert page.locator("[data-coproduction-chat]").get_attribute("lang") == "en-GB"


def test_nothing_in_the_line_is_taken_for_markup(browser: Browser, framed: Framed) -> None:
    framed.site.attributes = (
        'data-name="<img src=x onerror=alert(1)>" data-area="</script><script>alert(1)</script>"'
    )
    alerts: list[str] = []
    with council_tab(browser, framed) as page:
        page.on("dialog", lambda shown: alerts.append(shown.message))
        page.get_by_role("button", name="<img src=x onerror=alert(1)>").click()
        start = page.frame_locator("iframe").get_by_role("button", name="Start chat")
        expect(start).to_be_visible()
    assert alerts == []


def test_the_council_s_own_styles_do_not_reach_the_launcher(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed, bypass_csp=True) as page:
        page.add_style_tag(
            content="* { font-size: 5px !important; display: none } div { all: unset }"
        )
        page.evaluate(
            "document.documentElement.style.display = document.body.style.display = 'block'"
        )
        expect(launcher(page)).to_be_visible()
        assert style(launcher(page), "fontSize") == "16px"


def test_leave_this_page_leaves_the_council_s_page_as_a_whole(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="Weather"))
        inside = open_chat(page)
        inside.get_by_role("button", name="Start chat").click()
        inside.get_by_role("link", name="Leave this page").first.click()
        expect(page.get_by_text("Weather")).to_be_visible()
        expect(page.locator("iframe")).to_have_count(0)


def test_links_to_other_websites_open_beside_the_council_s_page(
    browser: Browser, framed: Framed
) -> None:
    with council_tab(browser, framed) as page:
        page.context.route("https://council.example.org/**", lambda route: route.fulfill(body="x"))
        open_chat(page)
        with page.expect_popup() as opening:
            frame(page).get_by_role(
                "link", name="https://council.example.org/participation"
            ).click()
        assert opening.value.url == "https://council.example.org/participation"
        expect(frame(page).get_by_role("button", name="Start chat")).to_be_visible()
