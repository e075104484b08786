"""The process as it is run: what it loads, and that it starts with nothing set up."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from bot.settings import PROJECT

STARTS_WITHIN = 90.0
"""Seconds: a few on a quiet machine."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@contextmanager
def running(home: Path, **changes: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The real command, until the end of the context; it must stop when told."""
    port = free_port()
    environment = {key: value for key, value in os.environ.items() if "COPRO" not in key}
    environment |= {"COPRO_HOME": str(home), "COPRO_EDGE_PORT": str(port), **changes}
    environment["COPRO_RASA_URLS"] = "http://127.0.0.1:9"
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.edge"],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(url)
        yield url, process
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(STARTS_WITHIN) == 0


def wait_for(url: str) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        try:
            if httpx.get(f"{url}/healthz").status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.05)
    raise AssertionError(f"the edge did not start within {STARTS_WITHIN} s")


def test_it_starts_on_a_clean_home_and_stays_small(tmp_path: Path) -> None:
    with running(tmp_path / "new") as (url, process):
        assert httpx.post(f"{url}/api/conversations").status_code == 201
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        memory = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        assert int(memory.split()[1]) < 150_000
    assert (tmp_path / "new" / "records.db").exists()


def test_it_loads_neither_tensorflow_nor_rasa_nor_spacy() -> None:
    program = (
        "import bot.edge.__main__, sys; "
        "print([name for name in ('rasa', 'spacy', 'tensorflow') if sys.modules.get(name)])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


def test_it_answers_although_the_records_cannot_be_opened_and_recovers(tmp_path: Path) -> None:
    ruined = tmp_path / "records.db"
    ruined.write_bytes(b"this is no database" * 1000)
    with running(tmp_path) as (url, _process):
        assert httpx.post(f"{url}/api/conversations").status_code == 503
        assert httpx.get(f"{url}/chat").status_code == 200
        ruined.unlink()
        until = time.monotonic() + 15
        while httpx.post(f"{url}/api/conversations").status_code != 201:
            assert time.monotonic() < until
            time.sleep(0.3)
