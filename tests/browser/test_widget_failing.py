"""Where the chat cannot be shown inside the council's page, people are told and led to it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.widget import WIDE, council_tab, dialog, frame, launcher, open_chat
from tests.support.council_site import Framed, embedded
from tests.support.rasa_stand_in import RasaStandIn

OWN_PAGE = "Open the chat on a page of its own"


def wait_in_vain(page: Page) -> None:
    """Open the dialog, and let its eight seconds go by."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.reload()
    launcher(page).click()
    expect(dialog(page).get_by_role("status")).to_have_text("The chat is opening.")
    page.clock.run_for(7999)
    expect(dialog(page).get_by_role("status")).to_have_text("The chat is opening.")
    page.clock.run_for(1)


def test_a_frame_that_does_not_load_is_told_with_a_link_after_eight_seconds(
    browser: Browser, framed: Framed
) -> None:
    framed.site.attributes = 'data-area="stoke"'
    with council_tab(browser, framed) as page:
        page.route("**/chat?*", lambda route: route.abort())
        wait_in_vain(page)
        status = dialog(page).get_by_role("status")
        expect(status).to_contain_text("The chat does not open here.")
        link = status.get_by_role("link", name=OWN_PAGE)
        expect(link).to_have_attribute("href", f"{framed.edge.url}/chat?area=stoke")
        page.unroute("**/chat?*")
        link.click()
        expect(page.get_by_role("button", name="Start chat")).to_be_visible()


def test_a_page_of_a_foreign_origin_cannot_show_the_chat(browser: Browser, framed: Framed) -> None:
    said: list[str] = []
    with council_tab(browser, framed) as page:
        page.goto(f"{framed.site.url.replace('localhost', '127.0.0.1')}/one")
        page.on("console", lambda message: said.append(message.text))
        wait_in_vain(page)
        expect(dialog(page).get_by_role("link", name=OWN_PAGE)).to_be_visible()
        expect(frame(page).get_by_role("button", name="Start chat")).to_have_count(0)
    assert any("frame-ancestors" in line and "violates" in line for line in said)


def test_no_page_may_be_between_the_chat_and_the_council_s_page(
    browser: Browser, framed: Framed
) -> None:
    framed.site.policy = "frame-src *"
    with council_tab(browser, framed) as page:
        page.goto(f"{framed.site.url.replace('localhost', '127.0.0.1')}/one")
        page.evaluate(
            "(address) => { const between = document.createElement('iframe');"
            "between.src = address; document.body.append(between); }",
            f"{framed.site.url}/two",
        )
        between = page.frame_locator(f'iframe[src="{framed.site.url}/two"]')
        between.get_by_role("link", name="Ask about co-production").evaluate(
            "(link) => { const frame = document.createElement('iframe');"
            "frame.src = link.href; document.body.append(frame); }"
        )
        inside = between.frame_locator("body > iframe")
        expect(inside.get_by_role("button", name="Start chat")).to_have_count(0)


def test_a_policy_that_allows_the_script_but_no_frame_is_told_as_well(
    browser: Browser, framed: Framed
) -> None:
    framed.site.policy = "default-src 'none'; script-src {chat}"
    with council_tab(browser, framed) as page:
        wait_in_vain(page)
        expect(dialog(page).get_by_role("link", name=OWN_PAGE)).to_be_visible()


def test_where_the_browser_keeps_no_cookie_in_the_frame_it_says_so_and_loses_no_words(
    browser: Browser, tmp_path: Path
) -> None:
    with embedded(tmp_path, RasaStandIn(), tls=False) as (edge, site):
        plain = Framed(edge, site, RasaStandIn())
        with council_tab(browser, plain, viewport=WIDE) as page:
            inside = open_chat(page)
            inside.get_by_label("What would you like to ask?").fill("What is co-production?")
            inside.get_by_role("button", name="Start chat").click()
            expect(inside.get_by_text("Your browser keeps nothing for the chat")).to_be_visible()
            expect(inside.get_by_label("What would you like to ask?")).to_have_value(
                "What is co-production?"
            )
            with page.expect_popup() as opening:
                inside.get_by_role("link", name=OWN_PAGE).click()
            own = opening.value
            own.get_by_role("button", name="Start chat").click()
            expect(own.get_by_label("Your message")).to_be_visible()


def test_the_demonstration_page_works_without_tls_because_it_is_on_the_chat_s_own_site(
    browser: Browser, tmp_path: Path
) -> None:
    rasa = RasaStandIn()
    with (
        embedded(tmp_path, rasa, tls=False) as (edge, site),
        council_tab(browser, Framed(edge, site, rasa)) as page,
    ):
        page.goto(edge.url)
        inside = open_chat(page)
        inside.get_by_role("button", name="Start chat").click()
        expect(inside.get_by_label("Your message")).to_be_visible()
