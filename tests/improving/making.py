"""Corrections for tests."""

from __future__ import annotations

from datetime import datetime, timezone
from uuid import uuid4

from bot.records.corrections import ACT, ENTRY, WAITING, Correction

NOW = datetime(2024, 5, 1, 9, 30, tzinfo=timezone.utc)


def ask(entry: str, words: str, asker: str = "parent") -> Correction:
    """Words that should be answered with an entry."""
    return Correction(uuid4().hex, ENTRY, entry, asker, words, WAITING, None, "editor", NOW)


def example(act: str, words: str) -> Correction:
    """Words that should be heard as a dialogue act."""
    return Correction(uuid4().hex, ACT, act, "", words, WAITING, None, "editor", NOW)
