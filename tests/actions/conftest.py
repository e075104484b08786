from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.knowledge_base import knowledge_base
from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from tests.support.content import ContentFolder


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
