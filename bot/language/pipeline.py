"""The project's own spaCy pipeline: tokens, sentences, and the places and terms of the toolkits.

Pretrained spaCy models cannot be had at set-up, and nothing here needs one: names of places and
terms are known in advance, so an entity ruler finds them exactly.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
import yaml
from spacy.language import Language

from knowledge.model import GLOSSARY, Content, Entry, Toolkit

AREA, TERM, PLACE = "AREA", "TERM", "PLACE"
LONG = 6  # letters: a slip in a shorter name may be another word
PLACES = Path(__file__).with_name("places.yml")


def build_language(content: Content, folder: Path) -> None:
    """Write the pipeline to `folder`, which appears whole or not at all."""
    half_done = folder.with_name(folder.name + ".part")
    shutil.rmtree(half_done, ignore_errors=True)
    language_pipeline(content).to_disk(half_done)
    shutil.rmtree(folder, ignore_errors=True)
    half_done.rename(folder)


def language_pipeline(content: Content) -> Language:
    """A blank English pipeline that splits sentences and marks areas and glossary terms."""
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    ruler: Any = language.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([*_places(), *_areas(content.toolkits), *_terms(content.entries)])
    return language


def _places() -> Iterator[dict[str, str]]:
    """Places no toolkit is about, so that a question about one is not answered with another."""
    rows: list[list[str]] = yaml.safe_load(PLACES.read_text(encoding="utf-8"))["places"]
    for name in (name for row in rows for name in row):
        yield {"label": PLACE, "pattern": name, "id": name}


def _areas(toolkits: Iterable[Toolkit]) -> Iterator[dict[str, str]]:
    for toolkit in toolkits:
        names = (toolkit.name, *toolkit.called)
        owned = (f"{name}s" for name in names)  # “Stokes version” lacks its apostrophe
        for written in dict.fromkeys((*names, *owned, *slips(toolkit.name))):
            yield {"label": AREA, "pattern": written, "id": toolkit.id}


def slips(name: str) -> Iterator[str]:
    """A long single word with a letter lost, doubled or swapped with the next, the first kept."""
    if " " in name or "-" in name or len(name) < LONG:
        return
    for i in range(1, len(name)):
        yield name[:i] + name[i + 1 :]
        yield name[:i] + name[i] + name[i:]
        yield name[: i - 1] + name[i] + name[i - 1] + name[i + 1 :] if i > 1 else name


def _terms(entries: Iterable[Entry]) -> Iterator[dict[str, str]]:
    for entry in entries:
        if entry.topic == GLOSSARY:
            term = entry.id.split("/", 1)[1]
            for spelling in dict.fromkeys((term, term.replace("-", " "))):
                yield {"label": TERM, "pattern": spelling, "id": entry.id}
