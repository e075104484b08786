"""The council's lines that responses are filled with, read once from `council.yml`."""

from __future__ import annotations

import functools
from typing import TypedDict

from bot.council import Council, load_council
from bot.settings import load_settings


class CouncilLines(TypedDict):
    """What responses may be filled with about the council: its name, and whole sentences."""

    council: str
    contact_line: str
    complaints_line: str
    privacy_line: str


@functools.lru_cache(maxsize=1)
def council() -> Council:
    """The council this deployment serves."""
    return load_council(load_settings().council_file)


def council_lines() -> CouncilLines:
    """Every placeholder about the council that a response may hold."""
    ours = council()
    return {
        "council": ours.name,
        "contact_line": ours.contact_line,
        "complaints_line": ours.complaints_line,
        "privacy_line": ours.privacy_line,
    }
