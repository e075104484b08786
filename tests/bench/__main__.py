"""`python -m tests.bench`: what a turn costs, alone, in a crowd and late in a conversation.

Nothing else should run meanwhile. It takes about two minutes and writes docs/figures.md.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bot.service.steps import Stamps
from bot.settings import PROJECT, load_settings
from tests.bench.figures import Found, Service, as_markdown
from tests.bench.memory import megabytes
from tests.bench.talking import Timings, all_at_once, asking, client, echoing, one_after_another
from tests.support.stack import Stack, running_stack, until

ALONE_TURNS = 200
PEOPLE = 20
CROWD_SECONDS = 30.0
BARE_SECONDS = 5.0
LONG_CONVERSATIONS = 3
EARLY, LATE = slice(3, 6), slice(98, 101)
LIMITS = {"COPRO_TURNS_PER_CONVERSATION": "10000"}
FIGURES = PROJECT / "docs" / "figures.md"


def main() -> None:
    """Measure everything, print it and write it down."""
    load = os.getloadavg()[0]
    with bare_server() as bare:
        with started(rasas=1) as stack:
            _say("One person …")
            alone, bare_alone = asyncio.run(_alone(stack, bare))
            turn_5, turn_100 = asyncio.run(_early_and_late(stack))
            one = _crowded(stack, bare, 1)
        with started(rasas=2) as stack:
            two = _crowded(stack, bare, 2)
    training = Stamps(load_settings().home / "built.json").seconds("model")
    found = Found(alone, bare_alone, turn_5, turn_100, one, two, training, load)
    text = as_markdown(found)
    print(text)
    from bot.evaluation.report import write_section  # loads Rasa, so not while measuring

    write_section(FIGURES, "speed", text)


@contextlib.contextmanager
def started(rasas: int) -> Iterator[Stack]:
    """The service in a temporary home."""
    _say(f"Starting with {rasas} Rasa …")
    with (
        tempfile.TemporaryDirectory() as folder,
        running_stack(Path(folder) / "home", rasas, **LIMITS) as stack,
    ):
        yield stack


@contextlib.contextmanager
def bare_server() -> Iterator[str]:
    """The address of a bare server in a process of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.bare", str(port)], cwd=PROJECT)
    try:
        until(lambda: _accepts(port), 20.0)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _accepts(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


async def _alone(stack: Stack, bare: str) -> tuple[Timings, Timings]:
    async with client(stack.url) as service, client(bare) as nothing:
        await one_after_another(asking(service), 20)  # first turns load what is loaded late
        measured = await one_after_another(asking(service), ALONE_TURNS)
        return measured, await one_after_another(echoing(nothing), ALONE_TURNS)


async def _early_and_late(stack: Stack) -> tuple[float, float]:
    """Medians of the turns around the 5th and the 100th, in conversations of their own."""
    early: list[float] = []
    late: list[float] = []
    async with client(stack.url) as service:
        for _ in range(LONG_CONVERSATIONS):
            turns = await one_after_another(asking(service, most_turns=1000), LATE.stop)
            early += turns.milliseconds[EARLY]
            late += turns.milliseconds[LATE]
    return statistics.median(early), statistics.median(late)


def _crowded(stack: Stack, bare: str, rasas: int) -> Service:
    _say(f"{PEOPLE} people at once, {rasas} Rasa …")
    time.sleep(2)
    idle = megabytes(stack.pids())
    crowd, bare_crowd = asyncio.run(_crowd(stack, bare))
    return Service(rasas, stack.ready_after, idle, megabytes(stack.pids()), crowd, bare_crowd)


async def _crowd(stack: Stack, bare: str) -> tuple[Timings, Timings]:
    async with client(stack.url) as service, client(bare) as nothing:
        people = [asking(service) for _ in range(PEOPLE)]
        crowd = await all_at_once(people, CROWD_SECONDS)
        echoes = [echoing(nothing) for _ in range(PEOPLE)]
        return crowd, await all_at_once(echoes, BARE_SECONDS)


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    main()
