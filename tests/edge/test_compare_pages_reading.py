"""The compare pages follow the file of the knowledge base, and say so where it cannot be read."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from tests.edge.test_headers import assert_safe
from tests.support.comparisons import content_that_compares
from tests.support.content import ContentFolder
from tests.support.edge import Edge
from tests.support.reader import Reader

PATHS = ("/compare", "/compare/deciding", "/compare/nothing")


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return content_that_compares(tmp_path / "content")


@pytest.fixture
def comparing(edge: Edge, content: ContentFolder, encoder: SentenceEncoder) -> Edge:
    build_knowledge(content.load(), encoder.encode, edge.settings.knowledge_db)
    return edge


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the file as a writer does, so that nobody can read it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def assert_says_it_does_not_work(edge: Edge) -> None:
    for path in PATHS:
        reader = Reader.at(edge, path)
        assert reader.response.status_code == 503
        assert "not working" in reader.page.text("h1")
        assert "participation@council.example.org" in reader.response.text
        assert "Traceback" not in reader.response.text
        assert_safe(reader.response.headers)


def test_without_a_knowledge_base_the_pages_say_so_until_there_is_one(
    edge: Edge, content: ContentFolder, encoder: SentenceEncoder
) -> None:
    assert_says_it_does_not_work(edge)
    assert not edge.settings.knowledge_db.exists()

    build_knowledge(content.load(), encoder.encode, edge.settings.knowledge_db)

    assert Reader.at(edge, "/compare/deciding").response.status_code == 200


def test_a_file_that_is_no_knowledge_base_is_said_to_be_out_of_use(comparing: Edge) -> None:
    assert Reader.at(comparing, "/compare").response.status_code == 200

    comparing.settings.knowledge_db.write_bytes(b"this is no database" * 1000)

    assert_says_it_does_not_work(comparing)


def test_rows_of_another_shape_are_said_to_be_out_of_use(comparing: Edge) -> None:
    with closing(sqlite3.connect(comparing.settings.knowledge_db)) as connection:
        connection.execute("UPDATE entries SET body = '{}'")
        connection.commit()

    assert_says_it_does_not_work(comparing)


def test_a_failure_is_logged_by_its_kind_alone(edge: Edge, logs: pytest.LogCaptureFixture) -> None:
    edge.http.get("/compare/my-secret-words")

    assert "The knowledge base could not be read: FileNotFoundError" in logs.text
    assert "my-secret-words" not in logs.text


def test_a_swapped_file_is_seen_at_the_next_page(
    comparing: Edge, content: ContentFolder, encoder: SentenceEncoder
) -> None:
    reader = Reader.at(comparing, "/compare/deciding")

    content.change("general/deciding", title="Who has the last word")
    build_knowledge(content.load(), encoder.encode, comparing.settings.knowledge_db)

    assert reader.get("/compare/deciding").page.text("h1") == "Who has the last word"


def test_a_page_is_kept_so_that_the_file_is_not_read_again(comparing: Edge) -> None:
    reader = Reader.at(comparing, "/compare/deciding")

    with locked(comparing.settings.knowledge_db):
        for path in ("/compare", "/compare/asking", "/compare/asking?reading=easy"):
            assert reader.get(path).response.status_code == 200


def test_while_the_file_cannot_be_read_everyone_else_is_answered(comparing: Edge) -> None:
    waiting: list[httpx.Response] = []
    reading = threading.Thread(
        target=lambda: waiting.append(httpx.get(f"{comparing.url}/compare", timeout=20))
    )
    with locked(comparing.settings.knowledge_db):
        reading.start()
        time.sleep(0.2)
        began = time.monotonic()
        assert comparing.http.get("/chat").status_code == 200
        assert time.monotonic() - began < 1
        assert waiting == []
        reading.join(10)

    assert [reply.status_code for reply in waiting] == [503]
    assert Reader.at(comparing, "/compare").response.status_code == 200


def test_a_knowledge_base_without_comparisons_has_an_empty_list(
    edge: Edge, content: ContentFolder, encoder: SentenceEncoder
) -> None:
    content.remove("general/all.yml")
    build_knowledge(content.load(), encoder.encode, edge.settings.knowledge_db)

    reader = Reader.at(edge, "/compare")
    assert "There is nothing to compare yet." in reader.response.text
    assert reader.get("/compare/deciding").response.status_code == 404


def test_the_file_is_put_back_as_it_was_and_the_pages_return(
    comparing: Edge, tmp_path: Path
) -> None:
    kept = Path(shutil.copy2(comparing.settings.knowledge_db, tmp_path / "kept.db"))
    comparing.settings.knowledge_db.unlink()
    assert Reader.at(comparing, "/compare").response.status_code == 503

    shutil.copy2(kept, comparing.settings.knowledge_db)

    assert Reader.at(comparing, "/compare").response.status_code == 200
