"""The knowledge base is swapped in whole, and a failed build changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge, findable_texts
from knowledge.search import SearchIndex
from knowledge.store import KnowledgeBase
from tests.support.content import ENTRY, ContentFolder


class EncoderError(Exception):
    """What the encoder of these tests raises."""


def broken_encoder(texts: Sequence[str]) -> Any:
    raise EncoderError


def count(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_every_entry_is_written_with_its_words_and_vectors(
    content: ContentFolder, knowledge_db: Path
) -> None:
    entries = content.load().entries

    assert count(knowledge_db, "entries") == len(entries)
    assert count(knowledge_db, "entry_words") == len(entries)
    assert count(knowledge_db, "vectors") == sum(len(list(findable_texts(e))) for e in entries)


def test_an_entry_is_found_by_its_asks_its_title_and_what_it_says(content: ContentFolder) -> None:
    content.change(points=["A point."])

    assert list(findable_texts(content.load().entries[0])) == [
        ("ask", "please tell me about making decisions together"),
        ("ask", "guidance on making decisions together"),
        ("ask", "whats making decisions together"),
        ("ask", "abuot making decisions together"),
        ("title", "About making decisions together"),
        (
            "answer",
            "About making decisions together: This answer is about making decisions together.",
        ),
        ("answer", "About making decisions together: It comes from the toolkit."),
        ("answer", "About making decisions together: A point."),
    ]


def test_vectors_are_stored_as_the_encoder_gave_them(
    knowledge_db: Path, encoder: SentenceEncoder
) -> None:
    with closing(sqlite3.connect(knowledge_db)) as connection:
        words, stored = connection.execute("SELECT text, vector FROM vectors").fetchone()

    # In 8-bit integers a text comes out a little otherwise beside others than alone.
    assert np.frombuffer(stored, "<f4") @ encoder.encode([words])[0] > 0.999


def test_a_folder_is_made_where_it_is_missing(
    content: ContentFolder, encoder: SentenceEncoder, tmp_path: Path
) -> None:
    target = tmp_path / "new" / "home" / "knowledge.db"
    build_knowledge(content.load(), encoder.encode, target)

    assert KnowledgeBase(target).version() == content.load().version


def test_a_failed_build_leaves_the_old_file_as_it_was(
    content: ContentFolder, knowledge_db: Path
) -> None:
    before = knowledge_db.read_bytes()

    with pytest.raises(EncoderError):
        build_knowledge(content.load(), broken_encoder, knowledge_db)

    assert knowledge_db.read_bytes() == before


def test_a_first_build_that_fails_leaves_no_file_that_could_be_read(
    content: ContentFolder, tmp_path: Path
) -> None:
    target = tmp_path / "knowledge.db"

    with pytest.raises(EncoderError):
        build_knowledge(content.load(), broken_encoder, target)

    assert not target.exists()


def test_a_build_after_a_failed_one_starts_anew(
    content: ContentFolder, encoder: SentenceEncoder, tmp_path: Path
) -> None:
    target = tmp_path / "knowledge.db"
    with pytest.raises(EncoderError):
        build_knowledge(content.load(), broken_encoder, target)

    build_knowledge(content.load(), encoder.encode, target)

    assert count(target, "entries") == 4
    assert list(tmp_path.glob("*.part*")) == []


def test_the_built_file_carries_the_version_of_its_content(
    content: ContentFolder, knowledge_db: Path, encoder: SentenceEncoder
) -> None:
    first = KnowledgeBase(knowledge_db).version()
    content.change(ENTRY, title="Deciding together")
    build_knowledge(content.load(), encoder.encode, knowledge_db)

    second = KnowledgeBase(knowledge_db).version()
    assert first != second
    assert second == content.load().version == SearchIndex(knowledge_db).version


@pytest.mark.parametrize("name", ["a b", "a#b", "a%41b", "a?b", "é"])
def test_the_folder_of_the_data_may_have_any_name(
    content: ContentFolder, encoder: SentenceEncoder, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name / "knowledge.db"
    build_knowledge(content.load(), encoder.encode, target)

    assert target.exists()
    assert KnowledgeBase(target).version() == SearchIndex(target).version
