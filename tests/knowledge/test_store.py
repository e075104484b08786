"""The knowledge base is read from the file in place now, and never written."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from knowledge.store import KnowledgeBase
from tests.support.comparisons import content_that_compares
from tests.support.content import ENTRY, ContentFolder


def test_entries_come_in_the_order_they_are_asked_for(knowledge_db: Path) -> None:
    wanted = ["south/ladder", ENTRY, "north/phone"]

    assert [entry.id for entry in KnowledgeBase(knowledge_db).entries(wanted)] == wanted


def test_an_entry_that_is_gone_is_left_out_and_the_next_comes_first(knowledge_db: Path) -> None:
    found = KnowledgeBase(knowledge_db).entries(["north/gone", "north/phone", ENTRY])

    assert [entry.id for entry in found] == ["north/phone", ENTRY]


def test_an_entry_asked_for_twice_comes_once(knowledge_db: Path) -> None:
    assert len(KnowledgeBase(knowledge_db).entries([ENTRY, ENTRY])) == 1


def test_asking_for_no_entry_gives_none(knowledge_db: Path) -> None:
    assert KnowledgeBase(knowledge_db).entries([]) == []


def test_an_entry_is_read_whole(content: ContentFolder, knowledge_db: Path) -> None:
    assert KnowledgeBase(knowledge_db).entries([ENTRY]) == [content.load().entries[0]]


def test_a_topic_is_read_of_one_toolkit_or_of_all(knowledge_db: Path) -> None:
    base = KnowledgeBase(knowledge_db)

    assert [entry.id for entry in base.of_topic("meaning", None)] == [ENTRY, "south/ladder"]
    assert [entry.id for entry in base.of_topic("meaning", "south")] == ["south/ladder"]
    assert base.of_topic("weather", None) == []


def test_toolkits_and_topics_are_listed(content: ContentFolder, knowledge_db: Path) -> None:
    base = KnowledgeBase(knowledge_db)

    assert [toolkit.name for toolkit in base.toolkits()] == ["Northshire", "Southshire"]
    assert base.topics() == list(content.load().topics)


def test_comparisons_come_in_the_order_of_topics_then_as_written(
    tmp_path: Path, encoder: SentenceEncoder
) -> None:
    content = content_that_compares(tmp_path / "content").load()
    build_knowledge(content, encoder.encode, tmp_path / "knowledge.db")
    found = KnowledgeBase(tmp_path / "knowledge.db").comparisons()

    assert [entry.id for entry in found] == [
        "general/deciding",
        "general/asking",
        "general/addresses",
    ]
    assert [stance.toolkit for stance in found[1].stances] == ["south", "north"]


def test_without_comparisons_there_are_none(knowledge_db: Path) -> None:
    assert KnowledgeBase(knowledge_db).comparisons() == []


def test_a_swapped_file_is_seen_at_the_next_query(
    content: ContentFolder, knowledge_db: Path, encoder: SentenceEncoder
) -> None:
    base = KnowledgeBase(knowledge_db)
    assert base.entries([ENTRY])[0].title == "About making decisions together"

    content.change(ENTRY, title="Deciding together")
    build_knowledge(content.load(), encoder.encode, knowledge_db)

    assert base.entries([ENTRY])[0].title == "Deciding together"


def test_a_missing_file_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "knowledge.db"

    with pytest.raises(OperationalError):
        KnowledgeBase(missing).version()

    assert not missing.exists()
