"""A real PostgreSQL server for tests, in a temporary folder and on a socket no network sees."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

_SETTINGS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c shared_buffers=16MB"

_MADE = ("-A", "trust", "-E", "UTF8", "-N")


@dataclass(frozen=True)
class Server:
    """A running server; `folder` holds its socket and its log."""

    folder: Path
    programs: Path
    data: Path

    def url(self, database: str) -> str:
        """Give the address of one of its databases, as SQLAlchemy reads it."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def create_database(self, name: str, template: str = "template1") -> str:
        """Create a database, if need be as a copy of another, and give its address."""
        self.run_sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def run_sql(self, statement: str, database: str = "postgres") -> None:
        """Run one statement as the server's owner, outside a transaction."""
        engine = create_engine(self.url(database), future=True, poolclass=NullPool)
        with engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            alone.exec_driver_sql(statement)

    def control(self, *arguments: str) -> None:
        """Run `pg_ctl` on this server and wait for it: stop, start, restart."""
        log = self.folder / "log"
        _run(self.programs / "pg_ctl", "-D", self.data, "-l", log, "-w", *arguments)

    def start(self) -> None:
        """Start the server on the data it has."""
        self.control("-o", f"{_SETTINGS} -k {self.folder}", "start")


numbers = count(1)
"""For names of databases that no other test has."""


def programs() -> Path | None:
    """Find the server's programs on the path or where Debian puts them; the newest, or None."""
    found = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return Path(found).resolve().parent
    return debian[-1].parent if debian else None


def why_not() -> str | None:
    """Say in plain words why no server can be started here; None where one can."""
    if programs() is None:
        return "PostgreSQL's programs are not installed (Debian: apt-get install postgresql)"
    if os.getuid() == 0 and not _owner():
        return "PostgreSQL does not run as root, and there is no user postgres to run it as"
    return None


@contextmanager
def running_server(kept: Path | None = None) -> Iterator[Server]:
    """Start a server of our own and take it away again, data and all.

    Data in the folder `kept` stay, and are found there again.
    """
    found = programs()
    if found is None:
        raise RuntimeError(why_not())
    folder = _given_away(Path(tempfile.mkdtemp(prefix="postgres-")))
    server = Server(folder, found, kept or folder / "data")
    try:
        if not server.data.exists():
            _given_away(server.data)
            _run(found / "initdb", "-D", server.data, "-U", "postgres", *_MADE)
        server.start()
        try:
            yield server
        finally:
            server.control("-m", "fast" if kept else "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _given_away(folder: Path) -> Path:
    """Make a folder, where it is missing, that the server's owner may write."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    return folder


def _version(program: Path) -> int:
    name = program.parent.parent.name
    return int(name) if name.isdecimal() else 0


def _owner() -> bool:
    return any(entry.pw_name == "postgres" for entry in pwd.getpwall())


def _run(*command: Any) -> None:
    became: dict[str, Any] = {}
    if os.getuid() == 0:
        became = {"user": "postgres", "group": "postgres", "extra_groups": []}
    words = [str(word) for word in command]
    # To a file, not a pipe: a server started here keeps the pipe open, and the wait never ends.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(words, stdout=said, stderr=said, cwd="/", check=False, **became)
        if done.returncode:
            said.seek(0)
            raise RuntimeError(f"{words[0]} failed: {said.read().decode(errors='replace')}")
