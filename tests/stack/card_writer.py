"""Somebody who writes a comment card over HTTP, and what is kept of it anywhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.planted import words_to_search_by
from tests.stack.walker import Message, Walker, code_in
from tests.support.stack import NotBuilt, Stack, running_stack

BEGIN = "I want to tell the council what it was like"
PROJECT = "the Terrace Road youth club"
MORE = "a wider door for the axolotl tank"
SAD, PRIVATE, SKIP = (
    "🙁 I do not make a difference there",
    "No, only for the council",
    "Skip this one",
)
SEND, DELETE, ANEW = "Send my card", "Stop, and delete it", "Begin an empty card"
TITLE = "Comment card: tell the council how it was"
QUESTIONS = ("project", "statement", "more", "sharing", "check")
PART_OF_CARD = "(part of your comment card)"
DATABASES = ("records.db", "tracker.db")


@contextmanager
def stack_of_many_cards(home: Path) -> Iterator[Stack]:
    """A service of its own, at which one address may send any number of cards."""
    try:
        with running_stack(home, COPRO_CARDS_PER_HOUR="100000") as service:
            yield service
    except NotBuilt as missing:
        pytest.skip(str(missing))


def comes_to(stack: Stack, question: str, area: str = "sefton") -> Walker:
    """Somebody who answered everything before this question of the card."""
    writer = Walker.at(stack, area)
    writer.says(BEGIN)
    goes_on_to(writer, question)
    return writer


def goes_on_to(writer: Walker, question: str, begin: str = "project") -> None:
    """Answer the questions from `begin` on, up to this one."""
    for asked in QUESTIONS[QUESTIONS.index(begin) : QUESTIONS.index(question)]:
        if asked in {"statement", "sharing"}:
            writer.presses(SAD if asked == "statement" else PRIVATE)
        else:
            writer.says(PROJECT if asked == "project" else MORE)
    assert writer.asked["text"], writer.said


def sends(stack: Stack) -> tuple[Walker, str]:
    """Somebody who sent a whole card, and its code."""
    writer = comes_to(stack, "check")
    writer.presses(SEND)
    return writer, code_in(writer.said)


def shown_card(asked: Message) -> str:
    """What the look back shows."""
    return "\n".join(asked["points"])


def rows(stack: Stack, database: str, query: str) -> list[tuple[object, ...]]:
    """What a query finds, read past the service."""
    connection = sqlite3.connect(f"file:{stack.home / database}?mode=ro", uri=True, timeout=5)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def cards_holding(stack: Stack, words: str) -> int:
    """How many cards hold these words."""
    held = f"SELECT 1 FROM cards WHERE project || ' ' || words LIKE '%{words}%'"
    return len(rows(stack, "records.db", held))


REAL_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'said_words*'"
"""The index of searches is asked for its words: what was struck out of it goes at night."""


def places_of(stack: Stack, *phrases: str) -> set[str]:
    """Every table and log in which any of these phrases stands now."""
    kept = {
        f"{database}: {table}": repr(rows(stack, database, f'SELECT * FROM "{table}"'))
        for database in DATABASES
        for (table,) in rows(stack, database, REAL_TABLES)
    } | {"logs": stack.all_logs(), "search": words_to_search_by(stack.home / "records.db")}
    return {place for place, words in kept.items() if any(one in words for one in phrases)}


def files_with(stack: Stack, *phrases: str) -> set[str]:
    """Every file of the service that holds any of these phrases, as bytes."""
    files = (path for path in stack.home.rglob("*") if path.is_file())
    return {
        path.name for path in files if any(one.encode() in path.read_bytes() for one in phrases)
    }
