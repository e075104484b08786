"""Every state of every page, at every size and in every set of colours, has no barrier."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from bot.settings import PROJECT
from tests.browser.reaching import REACH
from tests.browser.reaching.visit import Visit
from tests.browser.states import State, every_state, reach
from tests.support.edge import Edge
from tests.support.page_faults import page_faults
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.watched import watched_tab

TEMPLATES = PROJECT / "bot" / "edge" / "templates"


@pytest.mark.parametrize("state", every_state(), ids=str)
def test_no_state_has_a_barrier_scrolls_sideways_or_breaks_its_policy(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, rendered: list[str], state: State
) -> None:
    with watched_tab(browser, town, javascript=state.javascript) as watched:
        reach(state, Visit(watched.page, town, town_rasa, state.javascript))
        complaints = list(watched.complains)
        with watched.examined() as page:
            faults = list(page_faults(page))
        assert state.page in rendered, f"{state.page} was not shown"
        assert not complaints, "\n".join(complaints)
        assert not faults, "\n".join(faults)


def test_every_state_is_reached_and_every_way_leads_to_one() -> None:
    assert {state.name for state in every_state()} == set(REACH)


def test_every_page_there_is_has_a_state() -> None:
    pages = {file.name for file in TEMPLATES.glob("*.html") if not file.name.startswith("_")}
    assert pages - {"base.html"} == {state.page for state in every_state()}
