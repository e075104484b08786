"""People who talk to the service for the benchmark, with a client that adds little of its own."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp

QUESTIONS = (
    "what is co-production?",
    "hello",
    "what is the ladder of participation",
    "simpler please",
    "who made the toolkit",
    "what are the nine stages",
    "do they have to involve us?",
    "can you help me with my council tax",
    "what is a pledge",
    "where does that come from",
    "how do I know whether we should co-produce this",
    "thank you",
)
TURNS_A_CONVERSATION = 20
ERRORS = (aiohttp.ClientError, asyncio.TimeoutError)
POST = "/api/conversations"


@dataclass
class Timings:
    """Milliseconds of every answered turn in their order, and why others were not answered."""

    milliseconds: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def errors(self) -> int:
        """How many turns were not answered."""
        return sum(self.refused.values())

    def at(self, share: float) -> float:
        """The time that this share of turns stayed within; 0.5 is the median."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0

    @property
    def a_second(self) -> float:
        """Answered turns in a second."""
        return len(self.milliseconds) / self.seconds if self.seconds else 0.0


@dataclass(frozen=True)
class Person:
    """Someone who talks: `prepare` is not timed, `turn` is; each raises where it failed."""

    prepare: Callable[[], Awaitable[None]]
    turn: Callable[[], Awaitable[None]]


@asynccontextmanager
async def client(url: str) -> AsyncIterator[aiohttp.ClientSession]:
    """A session for everybody, its connections kept."""
    timeout, connector = aiohttp.ClientTimeout(total=15), aiohttp.TCPConnector(limit=100)
    async with aiohttp.ClientSession(url, timeout=timeout, connector=connector) as session:
        yield session


def asking(session: aiohttp.ClientSession, most_turns: int = TURNS_A_CONVERSATION) -> Person:
    """Someone who asks one question after the other, in a new conversation every so often."""
    questions, turns = itertools.cycle(QUESTIONS), itertools.count()
    headers: dict[str, str] = {}

    async def prepare() -> None:
        if next(turns) % most_turns == 0:
            opened = await _post(session, POST, {"area": None}, {})
            headers["Authorization"] = f"Bearer {opened['token']}"

    async def turn() -> None:
        body = {"message_id": str(uuid4()), "text": next(questions)}
        await _post(session, f"{POST}/current/messages", body, headers)

    return Person(prepare, turn)


def echoing(session: aiohttp.ClientSession) -> Person:
    """Someone who sends a bare server the same kind of message."""

    async def prepare() -> None:
        """Nothing is needed."""

    async def turn() -> None:
        await _post(session, "/", {"message_id": str(uuid4()), "text": QUESTIONS[0]}, {})

    return Person(prepare, turn)


async def _post(
    session: aiohttp.ClientSession, path: str, body: dict[str, Any], headers: dict[str, str]
) -> dict[str, Any]:
    async with session.post(path, json=body, headers=headers, raise_for_status=True) as reply:
        answer: dict[str, Any] = await reply.json()
        return answer


async def take_turn(person: Person, timings: Timings) -> None:
    """Take one turn and note how long it took."""
    began = time.perf_counter()
    try:
        await person.prepare()
        began = time.perf_counter()
        await person.turn()
    except ERRORS as error:
        status = getattr(error, "status", "")
        timings.refused[f"{type(error).__name__} {status}".strip()] += 1
    else:
        timings.milliseconds.append((time.perf_counter() - began) * 1000)


async def one_after_another(person: Person, count: int) -> Timings:
    """One person, who waits for each answer."""
    timings, began = Timings(), time.perf_counter()
    for _ in range(count):
        await take_turn(person, timings)
    timings.seconds = time.perf_counter() - began
    return timings


async def all_at_once(people: list[Person], seconds: float) -> Timings:
    """Several people at once, each waiting only for their own answer, for some seconds."""
    timings, began = Timings(), time.perf_counter()

    async def keep_on(person: Person) -> None:
        while time.perf_counter() - began < seconds:
            await take_turn(person, timings)

    await asyncio.gather(*(keep_on(person) for person in people))
    timings.seconds = time.perf_counter() - began
    return timings
