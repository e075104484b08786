"""The review app over real HTTP, with real records."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sanic import Sanic

from bot.records.engine import migrate
from tests.edge.walking import write_knowledge
from tests.support.edge import edge_settings
from tests.support.review import Review, running_review

Sanic.test_mode = True


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty records database, migrated once and copied for every test."""
    path = tmp_path_factory.mktemp("migrated") / "records.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def review(tmp_path: Path, migrated: Path) -> Iterator[Review]:
    shutil.copy(migrated, tmp_path / "records.db")
    with running_review(edge_settings(tmp_path)) as running:
        yield running


@pytest.fixture
def review_without_codes(tmp_path: Path, migrated: Path) -> Iterator[Review]:
    """One whose staff need no one-time codes."""
    shutil.copy(migrated, tmp_path / "records.db")
    with running_review(replace(edge_settings(tmp_path), staff_codes="optional")) as running:
        yield running


@pytest.fixture
def review_with_knowledge(tmp_path: Path, migrated: Path) -> Iterator[Review]:
    """One that knows the areas of the assistant."""
    shutil.copy(migrated, tmp_path / "records.db")
    settings = edge_settings(tmp_path)
    write_knowledge(settings.knowledge_db)
    with running_review(settings) as running:
        yield running


@pytest.fixture
def review_over_tls(tmp_path: Path, migrated: Path) -> Iterator[Review]:
    """One that is told that people reach it over HTTPS."""
    shutil.copy(migrated, tmp_path / "records.db")
    with running_review(replace(edge_settings(tmp_path), secure_cookies=True)) as running:
        yield running
