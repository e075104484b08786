"""The staff's app as a process of its own on some records, with somebody signed in to it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import httpx
from sqlalchemy.future import Engine

from bot.records import staff_sessions
from bot.records.engine import open_engine
from bot.review.forms import proof_of
from bot.settings import PROJECT, load_settings
from tests.support.review import COOKIE, signed_in
from tests.support.stack import until

_SECONDS = 60.0


@dataclass(frozen=True)
class ReviewApp:
    """A running app; `http` is the browser of an administrator, `token` its cookie's."""

    pid: int
    http: httpx.Client
    token: str
    records: Engine

    def type_password_again(self) -> None:
        """As if the administrator had just done so."""
        now = datetime.now(timezone.utc)
        with self.records.begin() as connection:
            session = staff_sessions.find(connection, self.token, now)
            assert session is not None
            staff_sessions.prove(connection, session, now)

    @contextmanager
    def sent(self, path: str, **fields: str) -> Iterator[httpx.Response]:
        """Send a form; the answer is there to be read as it comes."""
        form = {"proof": proof_of(self.token), **fields}
        with self.http.stream("POST", path, data=form) as answer:
            assert answer.status_code == 200, f"{path} answered {answer.status_code}"
            yield answer

    def most_megabytes(self) -> float:
        """The most memory the process ever held, in MB of 1024 squared bytes."""
        return self._status("VmHWM") / 1024

    def forget_the_most(self) -> None:
        """Begin to watch anew how much memory it holds."""
        Path(f"/proc/{self.pid}/clear_refs").write_text("5", encoding="ascii")

    def _status(self, name: str) -> int:
        lines = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


@contextmanager
def review_app(url: str) -> Iterator[ReviewApp]:
    """Start the app on the records at `url` and stop it at the end."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.review"],
            cwd=PROJECT,
            env={**os.environ, **_settings(Path(folder), port, url)},
        )
        try:
            until(lambda: _listens(port), _SECONDS)
            records = open_engine(url)
            _, token = signed_in(records)
            address = f"http://127.0.0.1:{port}"
            with httpx.Client(base_url=address, cookies={COOKIE: token}, timeout=600) as http:
                yield ReviewApp(process.pid, http, token, records)
            records.dispose()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _settings(home: Path, port: int, url: str) -> dict[str, str]:
    """An own home, with the knowledge base that was built."""
    built = load_settings().knowledge_db
    if built.exists():
        (home / built.name).symlink_to(built)
    return {
        "COPRO_HOME": str(home),
        "COPRO_DATABASE_URL": url,
        "COPRO_REVIEW_PORT": str(port),
        "COPRO_SECURE_COOKIES": "no",
    }


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
