"""Knowledge bases that hold comparisons: those that ship, and a few of places that do not exist."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from knowledge.load import load_content
from knowledge.model import GENERAL
from tests.support.content import ContentFolder, comparison, toolkit

NORTH = {
    "toolkit": "north",
    "says": "Decide <b>together</b>.",
    "source": {"section": "Deciding", "page": 4},
}
SOUTH = {"toolkit": "south", "says": "Ask first.", "source": {"section": "Asking"}}
SOUTH_SILENT = {"toolkit": "south", "says": "Its text does not mention an address."}


def build_shipped_comparisons(encoder: SentenceEncoder, target: Path) -> Path:
    """The comparisons that ship, without the asks, which take long and which only search needs."""
    content = load_content()
    entries = (entry for entry in content.entries if entry.toolkit == GENERAL)
    bare = tuple(replace(entry, asks={}) for entry in entries)
    build_knowledge(replace(content, entries=bare), encoder.encode, target)
    return target


def content_that_compares(folder: Path) -> ContentFolder:
    """Three comparisons, written against the order of topics; East speaks in none of them."""
    content = ContentFolder(folder)
    content.set("east/toolkit.yml", toolkit("east"))
    for one in (
        comparison("general/addresses", "contacts", "addresses", NORTH, SOUTH_SILENT),
        comparison("general/deciding", "meaning", "who decides", NORTH, SOUTH),
        comparison("general/asking", "meaning", "who is asked", SOUTH, NORTH),
    ):
        content.add("general/all.yml", one, "comparisons")
    return content
