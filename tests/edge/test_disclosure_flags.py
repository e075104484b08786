"""Flag mode: a queue for staff, a mail without words, and nothing claimed that did not happen."""

from __future__ import annotations

import shutil
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from bot.council import Council, Mail, load_council
from bot.records import disclosures
from bot.records.engine import open_engine
from bot.settings import PROJECT
from tests.support.edge import Edge, edge_settings, ruin_records, running_edge

WORDS = "my dad hits me"
TOLD = "safeguarding team is told"
COUNCIL = load_council(PROJECT / "council.yml")


def flagging(mail: Mail | None = None) -> Council:
    mode = replace(COUNCIL.safeguarding_mode, mode="flag", mail=mail)
    return replace(COUNCIL, safeguarding_mode=mode)


@pytest.fixture
def start(tmp_path: Path, migrated: Path) -> Iterator[Callable[[Council], Edge]]:
    """An edge of a council that chose, without any Rasa."""
    running = []

    def make(council: Council) -> Edge:
        shutil.copy(migrated, tmp_path / "records.db")
        settings = edge_settings(tmp_path, rasa_urls=("http://127.0.0.1:9",))
        starting = running_edge(settings, council=council)
        running.append(starting)
        return starting.__enter__()

    yield make
    for one in running:
        one.__exit__(None, None, None)


def waiting(edge: Edge) -> list[disclosures.Disclosure]:
    engine = open_engine(edge.settings.database_url)
    try:
        with engine.connect() as connection:
            return disclosures.waiting(connection)
    finally:
        engine.dispose()


def said(edge: Edge) -> str:
    (message,) = edge.open().send(text=WORDS).json()["messages"]
    return str(message["text"])


@contextmanager
def relay() -> Iterator[tuple[int, list[str]]]:
    """A mail relay of one thread that keeps what it is sent."""
    got: list[str] = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = server.accept()
        with connection, connection.makefile("rw", newline="\r\n") as line:

            def say(text: str) -> None:
                line.write(text + "\r\n")
                line.flush()

            say("220 relay")
            for command in line:
                if command.upper().startswith("DATA"):
                    say("354 go on")
                    for part in line:
                        if part.strip() == ".":
                            break
                        got.append(part)
                    say("250 kept")
                elif command.upper().startswith("QUIT"):
                    say("221 bye")
                    return
                else:
                    say("250 fine")

    thread = Thread(target=serve, daemon=True)
    thread.start()
    yield server.getsockname()[1], got
    server.close()


def until(true: Callable[[], Any]) -> None:
    end = time.monotonic() + 8
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    assert true()


def test_a_council_that_only_points_the_way_keeps_nobody_waiting_for_it(
    start: Callable[[Council], Edge],
) -> None:
    assert "Nobody at the council is told" in said(start(COUNCIL))


def test_a_flag_stands_in_the_queue_with_its_kind_and_no_words(
    start: Callable[[Council], Edge], tmp_path: Path
) -> None:
    edge = start(flagging())
    assert TOLD in said(edge)
    (one,) = waiting(edge)
    assert one.kind == "physical_abuse"
    assert one.conversation_id
    assert one.notice is None
    edge.app.ctx.services.store.records.dispose()
    for file in tmp_path.glob("records.db*"):
        assert WORDS.encode() not in file.read_bytes()


def test_where_it_could_not_be_kept_nobody_is_said_to_be_told(
    start: Callable[[Council], Edge],
) -> None:
    edge = start(flagging())
    talk = edge.open()
    ruin_records(edge)
    (message,) = talk.send(text=WORDS).json()["messages"]
    assert message["kind"] == "safety"
    assert TOLD not in message["text"]


def test_a_mail_without_words_goes_to_the_council(start: Callable[[Council], Edge]) -> None:
    with relay() as (port, got):
        mail = Mail("127.0.0.1", port, "chat@council.example.org", "duty@council.example.org")
        edge = start(flagging(mail))
        said(edge)
        until(lambda: any(one.notice == "sent" for one in waiting(edge)))
    whole = "".join(got)
    assert "physical_abuse" in whole
    assert "dad" not in whole
    assert str(waiting(edge)[0].conversation_id) not in whole


def test_a_mail_that_fails_holds_nobody_up_and_is_shown_to_staff(
    start: Callable[[Council], Edge],
) -> None:
    edge = start(flagging(Mail("127.0.0.1", 9, "a@council.example.org", "b@council.example.org")))
    assert TOLD in said(edge)
    until(lambda: any(one.notice == "failed" for one in waiting(edge)))


def test_with_rasa_and_records_gone_the_words_come_all_the_same(
    start: Callable[[Council], Edge],
) -> None:
    edge = start(flagging())
    talk = edge.open()
    ruin_records(edge)
    reply = talk.send(text="I am forced to have sex and I am only 12")
    assert reply.status_code == 200
    (message,) = reply.json()["messages"]
    assert message["kind"] == "safety"
    assert any("0800 1111" in point for point in message["points"])
