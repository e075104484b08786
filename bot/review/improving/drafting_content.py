"""The content as it is written in the files, which drafts are checked against."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bot.records.areas import Areas, may_see
from knowledge.load import CONTENT
from knowledge.model import GLOSSARY, Content, Toolkit, Topic
from knowledge.reading import content_version, read_content


def written_content(folder: Path = CONTENT) -> Content:
    """All of it, read again only where a file has changed (0.8 s)."""
    return _read(folder, content_version(folder))


def toolkits_for(content: Content, areas: Areas) -> list[Toolkit]:
    """The toolkits whose content somebody limited to these areas may work on."""
    return [one for one in content.toolkits if may_see(areas, one.id)]


def topics_for_drafts(content: Content) -> list[Topic]:
    """The topics an answer can have; terms of the glossary are written in a file of their own."""
    return [topic for topic in content.topics if topic.id != GLOSSARY]


@lru_cache(maxsize=1)
def _read(folder: Path, _version: str) -> Content:
    return read_content(folder)[0]
