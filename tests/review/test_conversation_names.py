from __future__ import annotations

import os
from pathlib import Path

from bot.review.conversations.conversation_names import KnownNames, Names
from tests.edge.walking import write_knowledge


def test_names_are_those_of_the_knowledge_base_in_place(tmp_path: Path) -> None:
    file = tmp_path / "knowledge.db"
    known = KnownNames(file)
    assert known.now == Names()
    write_knowledge(file)
    names = known.now

    assert names.areas
    assert set(known.topic_of) == set(names.entries)
    assert all(topic in names.topics for topic in known.topic_of.values())
    assert known.now is names


def test_another_knowledge_base_is_noticed(tmp_path: Path) -> None:
    file, other = tmp_path / "knowledge.db", tmp_path / "other.db"
    write_knowledge(file)
    known = KnownNames(file)
    before = known.now
    write_knowledge(other)
    os.replace(other, file)

    assert known.now is not before
    assert known.now == before


def test_a_broken_knowledge_base_has_no_names_and_stops_nothing(tmp_path: Path) -> None:
    file = tmp_path / "knowledge.db"
    file.write_text("This is no database")

    assert KnownNames(file).now == Names()
