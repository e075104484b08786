"""Corrections by topic, in files that a developer commits: never in the project's own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.improving.lessons import Lessons
from knowledge.model import Content

FOLDER = "working"
_TOLD = Path(__file__).with_name("working_file_head.txt").read_text(encoding="utf-8")


def working_files(lessons: Lessons, content: Content) -> dict[str, str]:
    """The text of a file for each topic that has corrections, by the name of the topic."""
    topics = {entry.id: entry.topic for entry in content.entries}
    lines: dict[str, list[str]] = {}
    for file, asks in lessons.asks.items():
        for entry, kinds in asks.items():
            told = lines.setdefault(topics[entry], ["entries:"])
            told += _entry_lines(entry, file, kinds)
    for topic, examples in lessons.examples.items():
        lines.setdefault(topic, []).extend(_act_lines(examples))
    return {
        topic: _TOLD.format(topic=topic) + "\n".join(told) + "\n"
        for topic, told in sorted(lines.items())
    }


def put_in_place(texts: Mapping[str, str], home: Path) -> None:
    """Make the folder hold these files and no others of before, each of them whole at any time."""
    folder = home / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for topic, text in texts.items():
        _write_whole(folder / f"{topic}.yml", text)
    for file in folder.glob("*.yml"):
        if file.stem not in texts:
            file.unlink(missing_ok=True)


def _write_whole(file: Path, text: str) -> None:
    half_done = file.with_suffix(".part")
    try:
        with half_done.open("w", encoding="utf-8") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(half_done, file)
    finally:
        half_done.unlink(missing_ok=True)


def _entry_lines(entry: str, file: str, kinds: Mapping[str, list[str]]) -> Iterator[str]:
    yield f"  - id: {entry}  # knowledge/content/{file}"
    yield "    asks:"
    for kind, asks in kinds.items():
        yield f"      {kind}: {json.dumps(asks, ensure_ascii=False)}"


def _act_lines(examples: Mapping[str, list[str]]) -> Iterator[str]:
    yield "nlu:"
    for act, said in examples.items():
        yield f"  - intent: {act}"
        yield "    examples: |"
        yield from (f"      - {one}" for one in said)
