"""A real browser, where this machine has one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from sanic import Sanic
from sanic.response import HTTPResponse

from bot.edge.pages import Pages
from bot.records.engine import migrate
from bot.review.pages import Pages as StaffPages
from tests.edge.walking import write_knowledge
from tests.support.chromium import Chromium
from tests.support.council_site import STRICT, Framed, embedded
from tests.support.edge import Edge, edge_settings, running_edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.review_year import Busy, busy_review
from tests.support.served import Served
from tests.support.tabs import PATIENCE

Sanic.test_mode = True


@pytest.fixture(scope="package")
def chromium() -> Iterator[Chromium]:
    """One browser for this folder alone: while it is open no other event loop can run."""
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium).")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = Chromium(playwright, executable)
        yield started
        started.close()


@pytest.fixture
def browser(chromium: Chromium) -> Iterator[Browser]:
    with chromium.lent() as browser:
        yield browser


@pytest.fixture
def rasa() -> RasaStandIn:
    return RasaStandIn()


@pytest.fixture
def edge(tmp_path: Path, rasa: RasaStandIn) -> Iterator[Edge]:
    migrate(f"sqlite:///{tmp_path / 'records.db'}")
    with (
        Served(rasa.app()) as served,
        running_edge(edge_settings(tmp_path, rasa_urls=(served.url,))) as edge,
    ):
        yield edge


@pytest.fixture(scope="package")
def _town(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Edge, RasaStandIn]]:
    """An edge with all that it can know, shared by tests that each bring a person of their own."""
    home, rasa = tmp_path_factory.mktemp("town"), RasaStandIn()
    migrate(f"sqlite:///{home / 'records.db'}")
    write_knowledge(home / "knowledge.db")
    plenty = {"conversations_per_minute": 100_000, "cards_per_hour": 100_000}
    with (
        Served(rasa.app()) as served,
        running_edge(edge_settings(home, rasa_urls=(served.url,), **plenty)) as edge,
    ):
        yield edge, rasa


@pytest.fixture
def town_rasa(_town: tuple[Edge, RasaStandIn]) -> RasaStandIn:
    """The stand-in behind `town`, as it is at first."""
    rasa = _town[1]
    rasa.mode, rasa.says, rasa.leaves = "normal", None, {}
    rasa.asked.clear()
    return rasa


@pytest.fixture
def town(_town: tuple[Edge, RasaStandIn]) -> Edge:
    return _town[0]


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates of pages, as they are shown."""
    names: list[str] = []
    text = Pages.text

    def noted(pages: Pages, template: str, **values: Any) -> str:
        names.append(template)
        return text(pages, template, **values)

    monkeypatch.setattr(Pages, "text", noted)
    return names


@pytest.fixture(scope="package")
def _council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Framed]:
    rasa = RasaStandIn()
    with embedded(tmp_path_factory.mktemp("council"), rasa) as (edge, site):
        yield Framed(edge, site, rasa)


@pytest.fixture
def framed(_council: Framed) -> Framed:
    """A chat by TLS, and a council's site on another host that may show it, both as at first."""
    site, rasa = _council.site, _council.rasa
    site.attributes, site.policy, site.in_head = "", STRICT, False
    rasa.mode, rasa.says, rasa.leaves = "normal", None, {}
    rasa.asked.clear()
    return _council


@pytest.fixture
def tmp_edge(tmp_path: Path, rasa: RasaStandIn) -> Iterator[Callable[..., Edge]]:
    """Start an edge with settings of its own; it stops after the test."""
    with ExitStack() as running:
        migrate(f"sqlite:///{tmp_path / 'records.db'}")
        served = running.enter_context(Served(rasa.app()))

        def make(**changes: object) -> Edge:
            settings = edge_settings(tmp_path, **({"rasa_urls": (served.url,)} | changes))
            return running.enter_context(running_edge(settings))

        yield make


@pytest.fixture(scope="package")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    """The staff's app with a year behind it, for tests that each bring people of their own."""
    with busy_review(tmp_path_factory.mktemp("staff")) as running:
        yield running


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates of the staff's pages, as they are shown."""
    names: list[str] = []
    page = StaffPages.page

    def noted(staff: StaffPages, template: str, /, **values: Any) -> HTTPResponse:
        names.append(template)
        return page(staff, template, **values)

    monkeypatch.setattr(StaffPages, "page", noted)
    return names
