"""The content that ships, read once for all the tests that only look at it."""

from __future__ import annotations

from functools import cache

from knowledge.load import load_content
from knowledge.model import Content


@cache
def shipped_content() -> Content:
    """Everything that is published; nothing may change it."""
    return load_content()
