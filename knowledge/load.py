"""Load content: everything is read and checked, and nothing is used unless all of it is right."""

from __future__ import annotations

from pathlib import Path

from knowledge.model import Content
from knowledge.problems import ContentError
from knowledge.reading import read_content
from knowledge.rules import broken_rules

CONTENT = Path(__file__).resolve().parent / "content"


def load_content(folder: Path = CONTENT) -> Content:
    """Return the content of `folder`; raise `ContentError` naming every file, entry and reason."""
    content, problems = read_content(folder)
    problems += broken_rules(content)
    if problems:
        raise ContentError(problems)
    return content
