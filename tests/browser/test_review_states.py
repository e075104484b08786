"""Every state of every page of the staff, at every size and in every set of colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from bot.settings import PROJECT
from tests.browser.review_states import State, every_state, reach, staff_tab
from tests.browser.reviewing import WAYS
from tests.support.page_faults import page_faults
from tests.support.review_year import Busy

SAVED = {"requests_file.html"}
"""Never opened at an address: saved as a file, and as valid as a page (tests/review)."""
TEMPLATES = PROJECT / "bot" / "review" / "templates"
FIGURES = "[...document.querySelectorAll('main svg')].filter(e => e.getAttribute('role') == 'img')"
WITHOUT_WORDS = f"""{FIGURES}.filter(svg => !(svg.querySelector('title') && (
  svg.closest('section, main').querySelector('table')))).map(svg => svg.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("state", every_state(), ids=str)
def test_no_state_of_a_staff_page_has_a_barrier_or_breaks_its_policy(
    browser: Browser, busy: Busy, shown: list[str], state: State
) -> None:
    with staff_tab(browser, busy, role=state.role, step=state.step) as watched:
        reach(state, watched.page, busy)
        ours = [one for one in watched.complains if not (state.site and state.site in one)]
        with watched.examined() as page:
            faults = [*page_faults(page), *page.evaluate(WITHOUT_WORDS)]
        assert state.page in shown, f"{state.page} was not shown, but {shown[-1:]}"
        assert not ours, "\n".join(ours)
        assert not faults, "\n".join(faults)


def test_every_way_leads_to_a_state() -> None:
    assert WAYS.keys() <= {state.name for state in every_state()}


def test_every_page_of_the_staff_has_a_state() -> None:
    pages = {file.name for file in TEMPLATES.glob("*.html") if not file.name.startswith("_")}
    assert pages - SAVED - {"base.html"} == {state.page for state in every_state()}
