from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from actions.knowledge_base import knowledge_base
from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from tests.support.content import ContentFolder, content_of_three
from tests.support.one_action import searched


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    """A deployment whose knowledge base is the small content of two places."""
    home = tmp_path_factory.mktemp("home")
    content = ContentFolder(home / "content").load()
    build_knowledge(content, encoder.encode, home / "knowledge.db")
    return home


@pytest.fixture
def small_knowledge(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The actions of this test answer from the small content."""
    monkeypatch.setenv("COPRO_HOME", str(small_home))
    knowledge_base.cache_clear()
    yield
    knowledge_base.cache_clear()


@pytest.fixture(scope="session")
def home_of_three(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    """A deployment whose knowledge base compares three places."""
    home = tmp_path_factory.mktemp("three")
    content = content_of_three(home / "content").load()
    build_knowledge(content, encoder.encode, home / "knowledge.db")
    return home


@pytest.fixture
def three_places(home_of_three: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The actions of this test answer from the content of three places."""
    monkeypatch.setenv("COPRO_HOME", str(home_of_three))
    knowledge_base.cache_clear()
    yield
    knowledge_base.cache_clear()


def followed(verdict: str, *ids: str, areas: tuple[str, ...] = ()) -> dict[str, Any]:
    """What the search puts on a message that the last answer gave its meaning."""
    return {**searched(verdict, *ids), "follows": True, "areas": list(areas)}
