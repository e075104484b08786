"""Erased means everywhere: no query finds it at once, and no file after maintenance."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

from bot.settings import PROJECT
from tests.support.stack import Stack

TABLES = ("conversations", "turns", "messages", "offered_choices", "feedback", "disclosures")
PHRASE = "zebrafinch quixotry"


def rows(stack: Stack, database: str, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(f"file:{stack.home / database}?mode=ro", uri=True, timeout=5)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_an_erased_conversation_leaves_no_row_and_after_maintenance_no_byte(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")
    talk.say(f"what is co-production, {PHRASE}?")
    query = "SELECT conversation_id FROM messages WHERE body LIKE ?"
    found = rows(stack, "records.db", query.replace("?", f"'%{PHRASE}%'"))
    conversation = found[0][0]
    events = f"SELECT 1 FROM events WHERE sender_id = '{conversation}'"
    assert rows(stack, "tracker.db", events)

    assert talk.erase().status_code == 204

    assert talk.send(text="hello").status_code == 401
    assert rows(stack, "tracker.db", events) == []
    for table in ("turns", "messages", "offered_choices", "feedback", "disclosures"):
        left = f"SELECT 1 FROM {table} WHERE conversation_id = '{conversation}'"
        assert rows(stack, "records.db", left) == [], table
    assert (
        rows(stack, "records.db", f"SELECT 1 FROM conversations WHERE id = '{conversation}'") == []
    )
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "retention"],
        cwd=PROJECT,
        env=stack.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    holding = [f.name for f in stack.home.rglob("*") if f.is_file() and has(f.read_bytes())]
    assert holding == []


def has(content: bytes) -> bool:
    return PHRASE.encode() in content
