"""Fixtures that tests of several packages share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from bot.language.encoder import SentenceEncoder, load_encoder
from tests.support.comparisons import build_shipped_comparisons
from tests.support.stack import stack

__all__ = ["encoder", "stack"]

PROJECT = Path(__file__).resolve().parent.parent

settings.register_profile("no_deadline", deadline=None)  # a busy machine fails no test
settings.load_profile("no_deadline")


@pytest.fixture(scope="session")
def encoder() -> SentenceEncoder:
    """The real sentence encoder, loaded once (half a second; converted first where it is new)."""
    return load_encoder(PROJECT / "var" / "encoder")


@pytest.fixture(scope="session")
def shipped_comparisons(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    """A knowledge base of the comparisons that ship, built once; copied where it is changed."""
    return build_shipped_comparisons(encoder, tmp_path_factory.mktemp("shipped") / "knowledge.db")
