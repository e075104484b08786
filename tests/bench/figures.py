"""What the benchmark found, beside the aims, as the section of docs/figures.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench.talking import Timings


@dataclass(frozen=True)
class Service:
    """The service with some number of Rasa processes; memory in MB after the load."""

    rasas: int
    ready_seconds: float
    idle_megabytes: float
    loaded_megabytes: float
    crowd: Timings
    bare_crowd: Timings


@dataclass(frozen=True)
class Found:
    """Everything one run measured; `turn_5` and `turn_100` are medians in milliseconds."""

    alone: Timings
    bare_alone: Timings
    turn_5: float
    turn_100: float
    one: Service
    two: Service
    training_seconds: float | None
    load: float


def as_markdown(found: Found) -> str:
    """The section's text."""
    return "\n".join(_lines(found))


def _lines(found: Found) -> Iterator[str]:
    alone, bare = found.alone, found.bare_alone
    yield "## Speed and memory"
    yield ""
    yield f"Repeat with `make bench`. Measured on {os.cpu_count()} cores with Python"
    yield f"{platform.python_version()} on {platform.system()}, where other programs kept"
    yield f"{found.load:.1f} cores busy at the start. Client, edge, Rasa, actions and databases"
    yield "share them. Every turn goes from the client through the edge and back, and is on disk."
    yield "The bare server is Sanic that answers what it is sent, measured beside each figure."
    yield ""
    yield "| what | aim | measured | against the bare server |"
    yield "|---|---|---|---|"
    yield _row("`make run` again to the first answer", "≤ 25 s", f"{found.one.ready_seconds:.1f} s")
    for name, share, aim in (("half", 0.5, 40), ("95 %", 0.95, 80)):
        measured = f"{alone.at(share):.0f} ms"
        times = _times(alone.at(share), bare.at(share))
        yield _row(f"a turn, one person: {name} within", f"≤ {aim} ms", measured, times)
    slower = (
        f"{found.turn_100:.0f} ms and {found.turn_5:.0f} ms: {found.turn_100 / found.turn_5:.2f}"
    )
    yield _row("turn 100 beside turn 5 of a conversation", "≤ 2", slower)
    for service, turns, slowest in ((found.one, 30, 1200), (found.two, 50, 800)):
        yield from _crowd(service, turns, slowest)
    for service, most in ((found.one, "≤ 1.1 GB"), (found.two, "≤ 1.9 GB")):
        measured = f"{service.idle_megabytes:.0f} MB, {service.loaded_megabytes:.0f} MB after load"
        yield _row(f"memory of all processes, {_rasas(service)}", most, measured)
    if found.training_seconds is not None:
        yield _row("training, when it was last done", "≤ 60 s", f"{found.training_seconds:.0f} s")


def _crowd(service: Service, turns: int, slowest: int) -> Iterator[str]:
    crowd, bare = service.crowd, service.bare_crowd
    name = f"20 people at once, {_rasas(service)}"
    fewer = _times(bare.a_second, crowd.a_second)
    yield _row(f"{name}: turns a second", f"≥ {turns}", f"{crowd.a_second:.1f}", fewer)
    times = _times(crowd.at(0.95), bare.at(0.95))
    yield _row(f"{name}: 95 % within", f"≤ {slowest} ms", f"{crowd.at(0.95):.0f} ms", times)
    asked = len(crowd.milliseconds) + crowd.errors
    why = "".join(f", {number} {reason}" for reason, number in crowd.refused.most_common(3))
    yield _row(f"{name}: errors", "0", f"{crowd.errors} of {asked}{why}")


def _rasas(service: Service) -> str:
    return "one Rasa" if service.rasas == 1 else "two Rasas"


def _times(larger: float, smaller: float) -> str:
    return f"{larger / smaller:.0f} times" if smaller else "–"


def _row(*cells: str) -> str:
    return f"| {' | '.join([*cells, '–'][:4])} |"
