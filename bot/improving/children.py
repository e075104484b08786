"""The processes of a trial, each watched: when nobody wants the trial any more, it is ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from bot.settings import PROJECT

Command = Sequence[str]
Watch = Callable[[], None]
"""Called about twice a second; what it raises ends the process and comes out here."""

_SECONDS = 0.5
_TOLD_EVERY = 50
_OURS = "COPRO_"
_QUIET = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


class ChildFailedError(RuntimeError):
    """A process ended with an error."""


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of ours."""
    return [sys.executable, "-m", module, *arguments]


def environment(home: Path, cache: Path) -> dict[str, str]:
    """What a process of a trial knows: where the files are, and no secret of the service."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    places = {"COPRO_HOME": str(home), "RASA_CACHE_DIRECTORY": str(cache)}
    return {**inherited, **_QUIET, **places}


@dataclass(frozen=True)
class Child:
    """A process to be run; what it prints goes to the end of `log`, `lock` is handed on to it."""

    command: Command
    known: Mapping[str, str]
    log: Path
    lock: int

    def run(self, watch: Watch) -> None:
        """Run it to its end."""
        with self._started() as process:
            while process.poll() is None:
                watch()
                _wait(process)
            self._check(process)

    def answers(
        self, lines: Sequence[str], watch: Watch, told: Callable[[int], None]
    ) -> list[dict[str, Any]]:
        """Give it lines and take one JSON object for each; `told` how many came, now and then."""
        found: list[dict[str, Any]] = []
        with self._started(subprocess.PIPE) as process:
            for line in _lines_from(process, lines, watch):
                found.append(self._read(line))
                if len(found) % _TOLD_EVERY == 0:
                    told(len(found))
            process.wait()
            self._check(process)
        if len(found) != len(lines):
            raise ChildFailedError(self.command)
        return found

    def _read(self, line: str) -> dict[str, Any]:
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError:
            raise ChildFailedError(self.command) from None
        return answer

    def _check(self, process: subprocess.Popen[str]) -> None:
        if process.returncode != 0:
            raise ChildFailedError(self.command)

    @contextmanager
    def _started(self, pipe: int | None = None) -> Iterator[subprocess.Popen[str]]:
        with self.log.open("ab") as output:
            process = subprocess.Popen(
                list(self.command),
                cwd=PROJECT,
                env=dict(self.known),
                stdin=subprocess.DEVNULL if pipe is None else pipe,
                stdout=output if pipe is None else pipe,
                stderr=output,
                pass_fds=(self.lock,),
                text=True,
                encoding="utf-8",
            )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()


def _lines_from(
    process: subprocess.Popen[str], lines: Sequence[str], watch: Watch
) -> Iterator[str]:
    """What it prints until it ends, while it is given lines: neither side waits for the other."""
    assert process.stdin is not None
    assert process.stdout is not None
    came: Queue[str | None] = Queue()
    for talk in (partial(_feed, process.stdin, lines), partial(_take, process.stdout, came)):
        Thread(target=talk, daemon=True).start()
    while True:
        try:
            line = came.get(timeout=_SECONDS)
        except Empty:
            watch()
            continue
        if line is None:
            return
        yield line


def _wait(child: subprocess.Popen[str]) -> None:
    try:
        child.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        return


def _feed(into: IO[str], lines: Sequence[str]) -> None:
    try:
        for line in lines:
            into.write(f"{line}\n")
        into.close()
    except BrokenPipeError:
        return


def _take(output: IO[str], came: Queue[str | None]) -> None:
    for line in output:
        came.put(line)
    came.put(None)
