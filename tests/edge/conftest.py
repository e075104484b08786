"""The edge over real HTTP, with real records and a stand-in for Rasa."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sanic import Sanic

from bot.records.engine import migrate
from tests.edge.walking import write_knowledge
from tests.support.edge import Edge, edge_settings, running_edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.served import Served

Sanic.test_mode = True


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty records database, migrated once and copied for every test."""
    path = tmp_path_factory.mktemp("migrated") / "records.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def rasa() -> RasaStandIn:
    return RasaStandIn()


@pytest.fixture
def rasa_url(rasa: RasaStandIn) -> Iterator[str]:
    with Served(rasa.app()) as served:
        yield served.url


@pytest.fixture
def make_edge(tmp_path: Path, migrated: Path, rasa_url: str) -> Iterator[Callable[..., Edge]]:
    """Start an edge with changed settings; all of them stop after the test."""
    running = []

    def make(**changes: object) -> Edge:
        shutil.copy(migrated, tmp_path / "records.db")
        settings = edge_settings(tmp_path, **({"rasa_urls": (rasa_url,)} | changes))
        starting = running_edge(settings)
        running.append(starting)
        return starting.__enter__()

    yield make
    for starting in running:
        starting.__exit__(None, None, None)


@pytest.fixture
def edge(make_edge: Callable[..., Edge]) -> Edge:
    return make_edge()


@pytest.fixture(scope="session")
def instruments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base with all instruments, made once and copied for every test."""
    path = tmp_path_factory.mktemp("instruments") / "knowledge.db"
    write_knowledge(path)
    return path


@pytest.fixture
def walked(edge: Edge, instruments: Path) -> Edge:
    """An edge that knows the instruments people walk through."""
    shutil.copy(instruments, edge.settings.knowledge_db)
    return edge


@pytest.fixture
def logs(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything any logger says at any level, but the client's own."""
    for name in ("httpx", "httpcore"):
        caplog.set_level(logging.WARNING, logger=name)
    loggers = [logging.getLogger(name) for name in ("sanic.root", "sanic.error", "sanic.access")]
    before = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.propagate = True
    with caplog.at_level(logging.DEBUG):
        yield caplog
    for logger, propagates in zip(loggers, before, strict=True):
        logger.propagate = propagates
