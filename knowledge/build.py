"""Build `knowledge.db` from content, and swap it in whole: a failed build leaves the old one."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from knowledge import classifier, spelling, tables
from knowledge.database import to_write
from knowledge.homes import UNTAUGHT, number_homes
from knowledge.instruments.choices import Choices, all_choices
from knowledge.instruments.model import Instrument
from knowledge.instruments.reading import without_says
from knowledge.instruments.replies import learn_choices
from knowledge.instruments.rows import instrument_to_json
from knowledge.model import Content, Entry
from knowledge.plain_english import sentences
from knowledge.rows import entry_to_json, toolkit_to_json

Numbers = np.ndarray[Any, Any]
Encode = Callable[[Sequence[str]], Numbers]


def build_knowledge(
    content: Content, encode: Encode, target: Path, encode_replies: Encode | None = None
) -> None:
    """Write the knowledge base to `target` atomically; `encode` gives unit sentence vectors.

    Replies to the questions of instruments may have an encoder of their own.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    half_done = target.with_name(target.name + ".part")
    half_done.unlink(missing_ok=True)
    engine = create_engine(to_write(half_done), future=True)
    try:
        tables.metadata.create_all(engine)
        with engine.begin() as connection:
            _write(connection, content, encode)
            if content.instruments:
                _write_instruments(connection, content.instruments)
                _write_replies(connection, content.instruments, encode, encode_replies or encode)
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
        tables.FILL_WORD_INDEX,
        [_words_row(entry) for entry in content.entries],
    )
    _write_vectors(connection, content.entries, encode)


def _write_instruments(connection: Connection, instruments: Sequence[Instrument]) -> None:
    connection.execute(
        tables.instruments.insert(),
        [
            {"id": one.id, "position": i, "body": instrument_to_json(without_says(one))}
            for i, one in enumerate(instruments)
        ],
    )
    offers = [{"entry_id": e, "instrument_id": one.id} for one in instruments for e in one.after]
    if offers:
        connection.execute(tables.offers.insert(), offers)


def _write_replies(
    connection: Connection,
    instruments: Sequence[Instrument],
    encode: Encode,
    encode_replies: Encode,
) -> None:
    """The ways of choosing among all options, and what tells those of one set apart."""
    every = list(all_choices(instruments))
    for replies, encoder in ((True, encode_replies), (False, encode)):
        chosen = [choices for choices in every if choices.replies == replies]
        encoded = encoder([said for choices in chosen for said in choices.ways])
        start = 0
        for choices in chosen:
            end = start + len(choices.ways)
            _write_choices(connection, choices, encoded[start:end])
            start = end


def _write_choices(connection: Connection, choices: Choices, vectors: Numbers) -> None:
    options = [option for option, says in choices.says.items() for _ in says]
    connection.execute(
        tables.replies.insert(),
        [
            {"choices": choices.name, "option": option, "text": said, "vector": _blob(vector)}
            for option, said, vector in zip(options, choices.ways, vectors, strict=True)
        ],
    )
    learnt = _blob(learn_choices(choices, vectors))
    row = {"choices": choices.name, "options": json.dumps(list(choices.says)), "numbers": learnt}
    connection.execute(tables.reply_maps.insert(), [row])


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
    rows = [
        (owner, entry, kind, words)
        for owner, entry in enumerate(entries)
        for kind, words in findable_texts(entry)
    ]
    texts = [words for *_, words in rows]
    encoded = encode(texts)
    connection.execute(
        tables.vectors.insert(),
        [
            {"position": i, "entry_id": e.id, "kind": kind, "text": words, "vector": _blob(vector)}
            for i, ((_, e, kind, words), vector) in enumerate(zip(rows, encoded, strict=True))
        ],
    )
    owners = np.array([owner for owner, *_ in rows])
    _write_learnt(
        connection, texts, encoded, owners, number_homes((e.toolkit, e.topic) for e in entries)
    )


def _write_learnt(
    connection: Connection, texts: list[str], encoded: Numbers, owners: Numbers, homes: Numbers
) -> None:
    """Which toolkit is meant, and which entry of each; `homes` as `number_homes` gives them."""
    rarities = spelling.rarity(texts)
    inputs = classifier.features(encoded, spelling.spell(texts, rarities))
    weights = np.zeros((inputs.shape[1], len(homes)), dtype=np.float32)
    for home in range(homes.max() + 1):
        rows, columns = np.flatnonzero(homes[owners] == home), np.flatnonzero(homes == home)
        labels = np.searchsorted(columns, owners[rows])
        weights[:, columns] = classifier.fit(inputs[rows], labels, len(columns))
    taught = homes[owners] != UNTAUGHT
    by_home = classifier.fit(inputs[taught], homes[owners][taught], int(homes.max()) + 1)
    connection.execute(
        tables.learnt.insert(),
        [
            {"name": "rarities", "rows": 1, "numbers": _blob(rarities)},
            {"name": "entries", "rows": len(weights), "numbers": _blob(weights)},
            {"name": "toolkits", "rows": len(by_home), "numbers": _blob(by_home)},
        ],
    )


def _blob(numbers: Numbers) -> bytes:
    return numbers.astype("<f4").tobytes()


def findable_texts(entry: Entry) -> Iterator[tuple[str, str]]:
    """The texts an entry can be found by, each with its kind: ask, title or answer."""
    for ask in entry.every_ask:
        yield "ask", ask
    yield "title", entry.title
    for passage in (*sentences(entry.answer), *entry.points):
        yield "answer", f"{entry.title}: {passage}"
