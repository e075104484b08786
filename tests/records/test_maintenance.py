from __future__ import annotations

from pathlib import Path
from string import ascii_lowercase
from uuid import uuid4

import pytest
from sqlalchemy.future import Engine

from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.maintenance import maintain
from tests.records.talking import NOW, history, remember, say, start
from tests.support import postgres

PHRASES = [f"planted phrase number {number} zyx{number}xyz" for number in range(20)]

WORD = "qxplantqx"
"""A word that its stem is, behind letters of every kind so that no index shortens them all."""


def _plant(engine: Engine, tracker_engine: Engine) -> Conversation:
    """Twenty phrases among the words of others, in rows long and short, on many pages."""
    planted = start(engine)
    others = [start(engine) for _ in range(3)]
    for number, phrase in enumerate(PHRASES):
        say(engine, planted, str(number), f"{phrase} said back", text=phrase * (1 + number * 9))
        remember(tracker_engine, planted.id, phrase)
        for other in others:
            say(engine, other, str(number), uuid4().hex * 10)
            remember(tracker_engine, other.id, uuid4().hex)
    return planted


def _phrases_in(folder: Path) -> set[str]:
    files = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    return {phrase for phrase in PHRASES if any(phrase.encode() in file for file in files)}


def _flush(engine: Engine) -> None:
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            connection.exec_driver_sql("CHECKPOINT")


def _folder(engine: Engine, tmp_path: Path, server: postgres.Server | None) -> Path:
    return tmp_path if server is None else server.folder / "data" / "base"


def test_no_file_of_the_database_holds_erased_words_after_the_nightly_maintenance(
    engine: Engine, tracker_engine: Engine, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    postgresql = engine.dialect.name == "postgresql"
    server = request.getfixturevalue("postgres_server") if postgresql else None
    folder = _folder(engine, tmp_path, server)
    planted = _plant(engine, tracker_engine)
    _flush(engine)
    assert _phrases_in(folder) == set(PHRASES)
    assert erase_conversation(engine, tracker_engine, planted.id, now=NOW)
    assert history(engine, planted) == []
    assert maintain(engine)
    assert maintain(tracker_engine)
    _flush(engine)
    assert _phrases_in(folder) == set()


def test_no_file_holds_erased_words_in_the_index_of_searches_either(
    engine: Engine, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    postgresql = engine.dialect.name == "postgresql"
    server = request.getfixturevalue("postgres_server") if postgresql else None
    folder = _folder(engine, tmp_path, server)
    planted, other = start(engine), start(engine)
    for number, letter in enumerate(ascii_lowercase):
        say(engine, planted, str(number), "An answer", text=f"my {letter}{WORD} went", now=NOW)
        say(engine, other, str(number), "An answer", text=f"my {letter}day went", now=NOW)
    _flush(engine)
    assert _files_with(folder, WORD)
    assert erase_conversation(engine, None, planted.id, now=NOW)
    assert maintain(engine)
    _flush(engine)

    assert _files_with(folder, WORD) == []


def _files_with(folder: Path, word: str) -> list[str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file.name for file in files if word.encode() in file.read_bytes()]


def test_maintenance_says_so_when_someone_reading_stood_in_its_way(
    engine: Engine, tracker_engine: Engine
) -> None:
    if engine.dialect.name == "postgresql":
        assert maintain(engine)
        return
    _plant(engine, tracker_engine)
    with reading(engine) as reader:
        reader.exec_driver_sql("SELECT count(*) FROM messages")
        say(engine, start(engine), "a")
        assert not maintain(engine)
    assert maintain(engine)


def test_the_database_works_on_after_maintenance(engine: Engine) -> None:
    conversation = start(engine)
    say(engine, conversation, "a")
    assert maintain(engine)
    say(engine, conversation, "b")
    assert len(history(engine, conversation)) == 4
