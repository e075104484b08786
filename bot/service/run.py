"""Start everything, wait until a question is answered, and stop everything on Ctrl-C."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from bot.service.build import build
from bot.service.processes import Process, check_ports, processes, write_configuration
from bot.settings import Settings

START_SECONDS = 120
STOP_SECONDS = 20
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StartFailed(RuntimeError):
    """The service did not become ready; the message says where to look."""


def run(settings: Settings) -> None:
    """Build, start, wait until ready, then serve until stopped."""
    wanted = processes(settings)
    check_ports(wanted)
    build(settings)
    print("Starting …", end=" ", flush=True)
    started = time.monotonic()
    for stop in STOPS:  # also where a shell in the background had set them to be ignored
        signal.signal(stop, _as_interrupt)
    supervisor = _start(write_configuration(settings, wanted))
    try:
        _wait_until_ready(settings, wanted, supervisor)
        print(f"ready in {time.monotonic() - started:.0f} s.")
        print(f"\nThe assistant answers at http://127.0.0.1:{settings.edge_port}/")
        print(f"Staff sign in at     http://127.0.0.1:{settings.review_port}/")
        print("Press Ctrl-C to stop.", flush=True)
        supervisor.wait()
    except KeyboardInterrupt:
        print("\nStopping …", end=" ", flush=True)
    finally:
        _stop(supervisor)
    print("stopped.", flush=True)


def _start(configuration: Path) -> subprocess.Popen[bytes]:
    """The supervisor in a session of its own, so that Ctrl-C reaches it through us alone."""
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "supervisor.supervisord", "-c", str(configuration)],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait_until_ready(
    settings: Settings, wanted: list[Process], supervisor: subprocess.Popen[bytes]
) -> None:
    """The ports are tried first, because the edge remembers for seconds that it was not ready."""
    deadline = time.monotonic() + START_SECONDS
    while not (all(_listens(one.port) for one in wanted) and _ready(settings.edge_port)):
        if supervisor.poll() is not None or time.monotonic() > deadline:
            raise StartFailed(
                "The service did not become ready. Each process writes to a file in "
                f"{settings.home / 'logs'}: the last lines there say why."
            )
        time.sleep(0.25)


def _listens(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


def _ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=8) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _as_interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _stop(supervisor: subprocess.Popen[bytes]) -> None:
    """Ask the supervisor to stop everything it started, and wait until it has."""
    for stop in STOPS:
        signal.signal(stop, signal.SIG_IGN)
    if supervisor.poll() is None:
        supervisor.terminate()
        try:
            supervisor.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            supervisor.kill()
            supervisor.wait()
