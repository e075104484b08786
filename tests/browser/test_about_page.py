"""/about in a real browser: read on a phone, enlarged, by keyboard, and by axe."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.edge import Edge
from tests.support.tabs import SIZES, assert_axe_finds_nothing, press_until, stuck, tab, width

PATHS = ["/about", "/about?reading=easy"]
ENLARGED = {"width": 320, "height": 256}  # what 1,280 by 1,024 pixels show at 400 %
SCHEMES = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
]


@pytest.fixture
def dated(edge: Edge, shipped_comparisons: Path) -> Edge:
    """An edge with content whose days it can show."""
    shutil.copy(shipped_comparisons, edge.settings.knowledge_db)
    return edge


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: "-".join(*scheme.items()))
@pytest.mark.parametrize("size", SIZES)
def test_neither_level_has_a_barrier_that_axe_finds_or_scrolls_sideways(
    browser: Browser, dated: Edge, size: tuple[int, int], scheme: dict[str, str]
) -> None:
    view = {"width": size[0], "height": size[1]}
    options = {"viewport": view, "java_script_enabled": True} | scheme
    with tab(browser, dated, bypass_csp=True, **options) as page:
        for path in PATHS:
            page.goto(path)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            assert_axe_finds_nothing(page)
            wide, seen = width(page)
            assert wide <= seen, path


def test_enlarged_four_times_every_cell_is_on_the_page_and_nothing_covers_it(
    browser: Browser, dated: Edge
) -> None:
    options = {"viewport": ENLARGED, "device_scale_factor": 4, "java_script_enabled": True}
    with tab(browser, dated, **options) as page:
        for path in PATHS:
            page.goto(path)
            wide, seen = width(page)
            assert wide <= seen, path
            outside = page.locator("main").evaluate(
                "main => [...main.querySelectorAll('tbody th, td, caption, a, li')]"
                ".map(part => part.getBoundingClientRect())"
                ".filter(box => box.left < 0 || box.right > innerWidth).length"
            )
            assert outside == 0, path
            assert stuck(page) == 0, path


@pytest.mark.parametrize("size", SIZES)
def test_its_tables_stay_tables_to_a_screen_reader_however_narrow(
    browser: Browser, dated: Edge, size: tuple[int, int]
) -> None:
    with tab(browser, dated, viewport={"width": size[0], "height": size[1]}) as page:
        page.goto("/about")
        table = page.get_by_role("table", name="Is the first answer the right one?")
        expect(table.get_by_role("columnheader")).to_have_count(4)
        row = table.get_by_role("row", name="Questions about Sefton")
        expect(row.get_by_role("rowheader")).to_be_visible()
        expect(row.get_by_role("cell")).to_have_count(3)


def test_a_section_is_reached_from_the_list_and_easy_read_from_the_top_without_javascript(
    browser: Browser, dated: Edge
) -> None:
    with tab(browser, dated) as page:
        page.goto("/about")
        page.get_by_role("navigation", name="On this page").get_by_role(
            "link", name="Your privacy"
        ).click()
        expect(page.get_by_role("heading", name="Your privacy")).to_be_in_viewport()
        page.get_by_role("link", name="Show this page in easy read").click()
        expect(page).to_have_title("About this assistant – Easy read – Example Council")
        page.get_by_role("link", name="Show this page in standard English").click()
        expect(page).to_have_title("About this assistant – Example Council")


def test_everything_is_reached_by_keyboard_with_a_focus_that_shows(
    browser: Browser, dated: Edge
) -> None:
    with tab(browser, dated, java_script_enabled=True) as page:
        page.goto("/about")
        press_until(page, page.get_by_role("link", name="How to complain"))
        page.keyboard.press("Enter")
        heading = page.get_by_role("heading", name="How to complain")
        expect(heading).to_be_in_viewport()
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_be_in_viewport()
        assert focused.evaluate(
            "(one, title) => Boolean(title.compareDocumentPosition(one) & 4)",
            heading.element_handle(),
        )
        shadow: str = focused.evaluate("one => getComputedStyle(one).boxShadow")
        assert shadow != "none"
