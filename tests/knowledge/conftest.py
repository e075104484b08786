from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from tests.support.content import ContentFolder, content_of_three


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return ContentFolder(tmp_path / "content")


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build_knowledge(ContentFolder(folder / "content").load(), encoder.encode, folder / "built.db")
    return folder / "built.db"


@pytest.fixture
def knowledge_db(built_once: Path, tmp_path: Path) -> Path:
    """A knowledge base built from the small content, for one test alone."""
    return Path(shutil.copy(built_once, tmp_path / "knowledge.db"))


@pytest.fixture(scope="session")
def three_built_once(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    """A knowledge base of three places and their comparisons, which no test may change."""
    folder = tmp_path_factory.mktemp("three")
    content = content_of_three(folder / "content").load()
    build_knowledge(content, encoder.encode, folder / "knowledge.db")
    return folder / "knowledge.db"
