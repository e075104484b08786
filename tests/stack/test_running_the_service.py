"""The whole service while it runs: switched off and on, given changed answers, without a stop."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.settings import PROJECT
from tests.support.stack import Stack, until

ENTRY = "stoke/what-it-is"
QUESTION = "What is co-production?"
SECONDS = 20.0


def command(stack: Stack, *words: str) -> str:
    """What a command says that must succeed."""
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", *words],
        cwd=PROJECT,
        env=stack.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def switched_on(stack: Stack) -> Iterator[None]:
    yield
    command(stack, "on")
    until(lambda: stack.http.get("/chat").status_code == 200, SECONDS)


@pytest.fixture
def knowledge(stack: Stack, tmp_path: Path) -> Iterator[Path]:
    """The knowledge base in use, which is put back as it was."""
    file = stack.home / "knowledge.db"
    kept = tmp_path / "knowledge.db"
    shutil.copy(file, kept)
    yield file
    os.replace(shutil.copy(kept, file.with_suffix(".back")), file)


@pytest.mark.usefixtures("switched_on")
def test_a_command_switches_the_service_off_and_on_without_a_restart(stack: Stack) -> None:
    before = stack.pids()

    command(stack, "off", "It is off until Monday.")

    page = stack.http.get("/chat")
    assert page.status_code == 503
    assert "It is off until Monday. Nothing you send is read or kept." in page.text
    assert stack.http.post("/api/conversations").json()["code"] == "off"
    command(stack, "on")
    until(lambda: stack.http.post("/api/conversations").status_code == 201, SECONDS)
    assert stack.pids() == before


def test_a_new_knowledge_base_is_answered_from_without_a_restart(
    stack: Stack, knowledge: Path
) -> None:
    before, pids = answer(stack), stack.pids()
    changed = knowledge.with_suffix(".new")
    shutil.copy(knowledge, changed)
    with sqlite3.connect(changed) as database:
        (body,) = database.execute("SELECT body FROM entries WHERE id = ?", (ENTRY,)).fetchone()
        assert before in body
        told = body.replace(before, "Changed words, which nobody wrote before.")
        database.execute("UPDATE entries SET body = ? WHERE id = ?", (told, ENTRY))
    database.close()

    os.replace(changed, knowledge)

    assert answer(stack) == "Changed words, which nobody wrote before."
    assert stack.pids() == pids


def test_the_staffs_pages_are_served_beside_the_assistant(stack: Stack) -> None:
    address = f"http://127.0.0.1:{stack.ports['review']}"
    page = httpx.get(f"{address}/", timeout=SECONDS)

    assert page.status_code == 303
    assert page.headers["location"] == "/sign-in"
    assert f"Staff sign in at     {address}/" in stack.output.read_text(encoding="utf-8")


def answer(stack: Stack) -> str:
    """The text of what is answered to the question in Stoke; a busy machine is asked again."""
    texts: list[str] = []

    def answered() -> bool:
        told = stack.open(area="stoke").send(text=QUESTION).json().get("messages", [])
        texts.extend(str(one["text"]) for one in told if one["kind"] == "answer")
        return bool(texts)

    until(answered, SECONDS, stack.all_logs)
    return texts[0]
