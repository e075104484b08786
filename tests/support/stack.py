"""The whole service, started as `make run` starts it, in a temporary home on free ports.

What was built is copied, never built anew: `make test` builds before it runs the tests.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.service.build import MODEL, steps
from bot.service.steps import Stamps
from bot.settings import PROJECT, load_settings
from tests.support.edge import Talk

READY_SECONDS = 120.0
STOP_SECONDS = 30.0
ENOUGH = {"COPRO_MESSAGES_PER_MINUTE": "100000", "COPRO_CONVERSATIONS_PER_MINUTE": "100000"}
SPAWNED = re.compile(r"spawned: '(\w+)' with pid (\d+)")


class NotBuilt(RuntimeError):
    """Something that `make build` makes is missing."""


@dataclass
class Stack:
    """A running service; `ready_after` is how many seconds it took from the command to ready."""

    home: Path
    environment: dict[str, str]
    ports: dict[str, int]
    http: httpx.Client
    output: Path
    ready_after: float = 0.0
    _command: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """Where the edge answers."""
        return f"http://127.0.0.1:{self.ports['edge']}"

    def open(self, **body: Any) -> Talk:
        """Open a conversation, which must succeed."""
        opened = self.http.post("/api/conversations", json=body)
        assert opened.status_code == 201, opened.text
        return Talk(self.http, opened.json()["token"], opened.json()["messages"])

    def start(self) -> None:
        """Start everything and wait until a question is answered."""
        began = time.monotonic()
        with self.output.open("wb") as output:
            self._command = subprocess.Popen(
                [sys.executable, "-m", "bot.cli", "run"],
                cwd=PROJECT,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        until(self._told_ready, READY_SECONDS, self.all_logs)
        self.ready_after = time.monotonic() - began

    def _told_ready(self) -> bool:
        assert self._command is not None
        assert self._command.poll() is None, self.all_logs()
        return "Press Ctrl-C" in self.output.read_text(encoding="utf-8")

    def end(self, number: int = signal.SIGINT) -> int:
        """Stop everything as Ctrl-C does; the exit status of the command."""
        assert self._command is not None
        for name in self.ports:
            self.signal(name, signal.SIGCONT)
        self._command.send_signal(number)
        try:
            return self._command.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._command.pid, signal.SIGKILL)
            raise

    def ready(self) -> bool:
        """Whether every process listens and a canary question is answered."""
        try:
            return (
                all(self.listens(name) for name in self.ports)
                and self.http.get("/readyz").status_code == 200
            )
        except httpx.TransportError:
            return False

    def pid(self, name: str) -> int:
        """The process that now runs as `name` (actions, rasa1, edge), from the supervisor's log."""
        log = (self.home / "logs" / "supervisor.log").read_text(encoding="utf-8")
        return [int(pid) for other, pid in SPAWNED.findall(log) if other == name][-1]

    def signal(self, name: str, number: int) -> None:
        """Send a signal to a process; one that is gone meanwhile is left alone."""
        try:
            os.kill(self.pid(name), number)
        except ProcessLookupError:
            return

    def kill(self, name: str) -> None:
        """`kill -9`, which nothing can prepare for."""
        self.signal(name, signal.SIGKILL)

    @contextmanager
    def frozen(self, *names: str) -> Iterator[None]:
        """Stop processes where they are, as a machine does that hangs."""
        for name in names:
            self.signal(name, signal.SIGSTOP)
        try:
            yield
        finally:
            for name in names:
                self.signal(name, signal.SIGCONT)

    def listens(self, name: str) -> bool:
        """Whether a process accepts connections."""
        try:
            with socket.create_connection(("127.0.0.1", self.ports[name]), timeout=1):
                return True
        except OSError:
            return False

    def pids(self) -> list[int]:
        """Every process of the service, the supervisor and the command too."""
        assert self._command is not None
        supervisor = (self.home / "run" / "supervisor.pid").read_text(encoding="ascii")
        return [self._command.pid, int(supervisor), *(self.pid(name) for name in self.ports)]

    def all_logs(self) -> str:
        """Everything that any process wrote, for searching and for telling why a test failed."""
        files = [self.output, *sorted((self.home / "logs").glob("*"))]
        return "\n".join(
            f"== {file.name}\n{file.read_text(encoding='utf-8', errors='replace')}"
            for file in files
            if file.is_file()
        )


def until(true: Callable[[], bool], seconds: float, told: Callable[[], str] = str) -> float:
    """Wait until something is true and return after how many seconds; fail after `seconds`."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, f"not within {seconds} s\n{told()[-5000:]}"
        time.sleep(0.05)
    return time.monotonic() - began


def new_stack(home: Path, rasas: int = 1, **settings: str) -> Stack:
    """A service that is not started yet, with copies of what was built."""
    copy_built(home)
    names = ["actions", *(f"rasa{number}" for number in range(1, rasas + 1)), "edge", "review"]
    ports = dict(zip(names, _free_ports(len(names)), strict=True))
    urls = [f"http://127.0.0.1:{port}" for name, port in ports.items() if name.startswith("rasa")]
    ours = {
        "COPRO_HOME": str(home),
        "COPRO_EDGE_PORT": str(ports["edge"]),
        "COPRO_REVIEW_PORT": str(ports["review"]),
        "COPRO_RASA_URLS": ",".join(urls),
        "COPRO_ACTIONS_URL": f"http://127.0.0.1:{ports['actions']}",
        **ENOUGH,
        **settings,
    }
    inherited = {name: value for name, value in os.environ.items() if not _is_setting(name)}
    http = httpx.Client(base_url=f"http://127.0.0.1:{ports['edge']}", timeout=20)
    return Stack(home, inherited | ours, ports, http, home / "output.txt")


def copy_built(home: Path) -> None:
    """Copy what was built to `home` and note it as up to date there, so that nothing is built."""
    built = load_settings()
    encoders = (built.encoder_dir, built.reply_encoder_dir, built.safety_encoder_dir)
    folders = (*encoders, built.language_dir)
    for thing in (*folders, built.knowledge_db, MODEL):
        if not thing.exists():
            raise NotBuilt(f"{thing} is missing: `make build` makes it.")
    home.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        shutil.copytree(folder, home / folder.name)
    shutil.copy(built.knowledge_db, home / "knowledge.db")
    stamps = Stamps(home / "built.json")
    for step in steps(load_settings({"COPRO_HOME": str(home)})):
        stamps.record(step)


def _is_setting(name: str) -> bool:
    return name.startswith("COPRO_")


def _free_ports(count: int) -> list[int]:
    """Ports that nobody listens at now, all held at once so that they differ."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports


@contextmanager
def running_stack(home: Path, rasas: int = 1, **settings: str) -> Iterator[Stack]:
    """Start a service and stop all of it at the end, whatever happened."""
    service = new_stack(home, rasas, **settings)
    try:
        service.start()
        yield service
    finally:
        service.end()
        service.http.close()


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """One service for all tests of the session; a test that breaks something mends it."""
    try:
        with running_stack(tmp_path_factory.mktemp("service") / "home") as service:
            yield service
    except NotBuilt as missing:
        pytest.skip(str(missing))
