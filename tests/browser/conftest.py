"""A real browser, where this machine has one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from sanic import Sanic

from bot.records.engine import migrate
from tests.support.edge import Edge, edge_settings, running_edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.served import Served

Sanic.test_mode = True
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for this folder alone: while it is open no other event loop can run."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium).")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


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
