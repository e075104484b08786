"""The compare pages in a real browser: read on a phone, enlarged, by keyboard, and by axe."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.edge import Edge
from tests.support.tabs import SIZES, assert_axe_finds_nothing, press_until, stuck, tab, width

PATHS = ["/compare", "/compare/contacts", "/compare/ladder?reading=easy"]
PHONE = {"width": 320, "height": 640}
ENLARGED = {"width": 320, "height": 256}  # what 1,280 by 1,024 pixels show at 400 %


@pytest.fixture
def comparing(edge: Edge, shipped_comparisons: Path) -> Edge:
    """An edge with the comparisons that ship."""
    shutil.copy(shipped_comparisons, edge.settings.knowledge_db)
    return edge


def every_path(page: Page) -> list[str]:
    """The list, and each comparison at both reading levels."""
    page.goto("/compare")
    links = page.locator("main a[href^='/compare/']").all()
    slugs = [str(link.get_attribute("href")) for link in links]
    return ["/compare", *slugs, *(f"{slug}?reading=easy" for slug in slugs)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_page_has_a_barrier_that_axe_finds_or_scrolls_sideways(
    browser: Browser, comparing: Edge, size: tuple[int, int], scheme: str
) -> None:
    view = {"width": size[0], "height": size[1]}
    options = {"viewport": view, "color_scheme": scheme, "java_script_enabled": True}
    with tab(browser, comparing, bypass_csp=True, **options) as page:
        for path in PATHS:
            page.goto(path)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert_axe_finds_nothing(page)
            wide, seen = width(page)
            assert wide <= seen, path


def test_no_comparison_that_ships_scrolls_sideways_on_a_phone(
    browser: Browser, comparing: Edge
) -> None:
    with tab(browser, comparing, java_script_enabled=True, viewport=PHONE) as page:
        for path in every_path(page):
            page.goto(path)
            wide, seen = width(page)
            assert wide <= seen, path


def test_enlarged_four_times_every_cell_is_on_the_page_and_nothing_covers_it(
    browser: Browser, comparing: Edge
) -> None:
    options = {"viewport": ENLARGED, "device_scale_factor": 4, "java_script_enabled": True}
    with tab(browser, comparing, **options) as page:
        for path in PATHS:
            page.goto(path)
            wide, seen = width(page)
            assert wide <= seen, path
            assert stuck(page) == 0
            for part in page.locator("tbody th, tbody td, caption, main a").all():
                box = part.bounding_box()
                assert box is not None
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= ENLARGED["width"]


@pytest.mark.parametrize("size", SIZES)
def test_a_table_stays_a_table_to_a_screen_reader_however_narrow(
    browser: Browser, comparing: Edge, size: tuple[int, int]
) -> None:
    view = {"width": size[0], "height": size[1]}
    with tab(browser, comparing, viewport=view) as page:
        page.goto("/compare/contacts")
        table = page.get_by_role("table", name="What each toolkit says, and where")
        expect(table).to_be_visible()
        expect(table.get_by_role("columnheader")).to_have_count(3)
        expect(table.get_by_role("rowheader")).to_have_count(4)
        expect(table.get_by_role("cell")).to_have_count(8)
        expect(table.get_by_role("rowheader", name="Sefton")).to_be_visible()


def test_lines_stand_side_by_side_where_there_is_room_and_stacked_where_not(
    browser: Browser, comparing: Edge
) -> None:
    for size, stacked in (((1280, 900), False), ((320, 640), True)):
        view = {"width": size[0], "height": size[1]}
        with tab(browser, comparing, viewport=view) as page:
            page.goto("/compare/contacts")
            row = page.locator("tbody tr").first
            header, says = row.locator("th").bounding_box(), row.locator("td").first.bounding_box()
            assert header is not None
            assert says is not None
            assert (says["y"] > header["y"]) is stacked
            assert (says["x"] > header["x"]) is not stacked


def test_the_whole_way_works_without_javascript(browser: Browser, comparing: Edge) -> None:
    with tab(browser, comparing) as page:
        page.goto("/")
        page.locator("main").get_by_role("link", name="What the toolkits say").click()
        page.get_by_role("link", name="What co-production is, in four toolkits").click()
        expect(page).to_have_title("What co-production is, in four toolkits – Example Council")
        page.get_by_role("link", name="Show this in easy read").click()
        expect(page.get_by_text("This table is not in easy read.")).to_be_visible()
        page.get_by_role("link", name="Show this in standard English").click()
        expect(page.get_by_text("This table is not in easy read.")).to_have_count(0)
        page.get_by_role("link", name="All comparisons").click()
        page.get_by_role("link", name="Go to the chat").click()
        expect(page.get_by_role("button", name="Start chat")).to_be_visible()
        assert [cookie["name"] for cookie in page.context.cookies()] == ["form"]


def test_everything_is_reached_by_keyboard_with_a_focus_that_shows(
    browser: Browser, comparing: Edge
) -> None:
    with tab(browser, comparing, java_script_enabled=True) as page:
        page.goto("/compare")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
        page.keyboard.press("Enter")
        press_until(page, page.get_by_role("link", name="Law and guidance the toolkits name"))
        page.keyboard.press("Enter")
        easy = page.get_by_role("link", name="Show this in easy read")
        press_until(page, easy)
        shadow: str = easy.evaluate("element => getComputedStyle(element).boxShadow")
        assert shadow != "none"
        page.keyboard.press("Enter")
        press_until(page, page.get_by_role("link", name="Go to the chat"))


def test_no_page_breaks_its_own_content_security_policy(browser: Browser, comparing: Edge) -> None:
    complaints: list[str] = []
    with tab(browser, comparing, java_script_enabled=True) as page:
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        for path in PATHS:
            page.goto(path)
    assert complaints == []
