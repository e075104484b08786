"""The project's files of content and examples, as they are and with lessons added to them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.improving.adding_asks import with_asks
from bot.improving.adding_examples import with_examples
from bot.improving.lessons import Lessons
from bot.settings import PROJECT

CONTENT, EXAMPLES = "knowledge/content", "data/nlu"


@dataclass(frozen=True)
class Changed:
    """The text of one file, before and after."""

    before: str
    after: str


def changed_files(lessons: Lessons, project: Path = PROJECT) -> dict[str, Changed]:
    """Every file that the lessons change, by its path in the project, in the order of paths."""
    changed: dict[str, Changed] = {}
    for file, asks in lessons.asks.items():
        before = (project / CONTENT / file).read_text(encoding="utf-8")
        changed[f"{CONTENT}/{file}"] = Changed(before, with_asks(before, asks))
    for topic, examples in lessons.examples.items():
        before = (project / EXAMPLES / f"{topic}.yml").read_text(encoding="utf-8")
        changed[f"{EXAMPLES}/{topic}.yml"] = Changed(before, with_examples(before, examples))
    return dict(sorted(changed.items()))


def as_patch(changed: Mapping[str, Changed]) -> str:
    """The changes as `git apply` takes them."""
    lines: list[str] = []
    for path, texts in changed.items():
        before, after = texts.before.splitlines(True), texts.after.splitlines(True)
        lines += difflib.unified_diff(before, after, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_END}\n" for line in lines)


_NO_END = "\\ No newline at end of file"
