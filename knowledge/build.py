"""Build `knowledge.db` from content, and swap it in whole: a failed build leaves the old one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Connection

from knowledge import tables
from knowledge.database import to_write
from knowledge.model import Content, Entry
from knowledge.rows import entry_to_json, toolkit_to_json
from knowledge.rules import sentences

Encode = Callable[[Sequence[str]], "np.ndarray[Any, np.dtype[np.float32]]"]


def build_knowledge(content: Content, encode: Encode, target: Path) -> None:
    """Write the knowledge base to `target` atomically; `encode` gives unit sentence vectors."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half_done = target.with_name(target.name + ".part")
    half_done.unlink(missing_ok=True)
    engine = create_engine(to_write(half_done), future=True)
    try:
        tables.metadata.create_all(engine)
        with engine.begin() as connection:
            _write(connection, content, encode)
    finally:
        engine.dispose()
    os.replace(half_done, target)


def _write(connection: Connection, content: Content, encode: Encode) -> None:
    connection.execute(tables.about.insert(), [{"name": "version", "value": content.version}])
    connection.execute(
        tables.topics.insert(),
        [{"id": t.id, "position": i, "title": t.title} for i, t in enumerate(content.topics)],
    )
    connection.execute(
        tables.toolkits.insert(),
        [{"id": toolkit.id, "body": toolkit_to_json(toolkit)} for toolkit in content.toolkits],
    )
    connection.execute(
        tables.entries.insert(),
        [_entry_row(position, entry) for position, entry in enumerate(content.entries)],
    )
    connection.execute(
        text("INSERT INTO entry_words VALUES (:entry_id, :title, :asks, :answer)"),
        [_words_row(entry) for entry in content.entries],
    )
    _write_vectors(connection, content.entries, encode)


def _entry_row(position: int, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "position": position,
        "toolkit": entry.toolkit,
        "topic": entry.topic,
        "title": entry.title,
        "body": entry_to_json(entry),
    }


def _words_row(entry: Entry) -> dict[str, str]:
    told = (entry.answer, *entry.points, *(link.title for link in entry.links))
    return {
        "entry_id": entry.id,
        "title": entry.title,
        "asks": "\n".join(entry.every_ask),
        "answer": "\n".join(told),
    }


def _write_vectors(connection: Connection, entries: Sequence[Entry], encode: Encode) -> None:
    rows = [(e.id, kind, words) for e in entries for kind, words in findable_texts(e)]
    encoded = encode([words for _, _, words in rows])
    connection.execute(
        tables.vectors.insert(),
        [
            {"position": i, "entry_id": entry_id, "kind": kind, "text": words, "vector": vector}
            for i, ((entry_id, kind, words), vector) in enumerate(
                zip(rows, (v.astype("<f4").tobytes() for v in encoded), strict=True)
            )
        ],
    )


def findable_texts(entry: Entry) -> Iterator[tuple[str, str]]:
    """The texts an entry can be found by, each with its kind: ask, title or answer."""
    for ask in entry.every_ask:
        yield "ask", ask
    yield "title", entry.title
    for passage in (*sentences(entry.answer), *entry.points):
        yield "answer", f"{entry.title}: {passage}"
