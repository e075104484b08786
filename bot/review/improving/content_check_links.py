"""Trying the web addresses of the content: only ever because somebody asked for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timezone
from urllib.parse import urljoin, urlsplit

import httpx

from bot.records.links import Found

WORKS, MOVED, GONE, TURNED_AWAY, FAILS, SILENT = (
    "works",
    "moved",
    "gone",
    "turned_away",
    "fails",
    "silent",
)
FAILING = frozenset({GONE, FAILS, SILENT})
"""What people who follow the link would run into."""

_SECONDS = 15.0
_AT_ONCE = 4
_HOPS = 5
_GONE = frozenset({404, 410})
_NOT_FOR_PROGRAMS = frozenset({401, 403, 405, 406, 429, 451, 999})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; link check)", "Accept": "text/html, */*"}

Keep = Callable[[Found], Awaitable[None]]


async def try_all(urls: Iterable[str], keep: Keep) -> None:
    """Ask for each address, a few at once, and keep what was found as soon as it is."""
    turns = asyncio.Semaphore(_AT_ONCE)
    async with httpx.AsyncClient(timeout=_SECONDS, headers=_HEADERS) as client:

        async def one(url: str) -> None:
            async with turns:
                status = await _status(client, url)
            await keep(Found(url, outcome_of(status), status, datetime.now(timezone.utc)))

        await asyncio.gather(*(one(url) for url in urls))


def outcome_of(status: int | None) -> str:
    """What a status means to a person; None: nothing answered."""
    if status is None:
        return SILENT
    if status in _REDIRECTS:
        return MOVED
    if status < 400:
        return WORKS
    if status in _GONE:
        return GONE
    return TURNED_AWAY if status in _NOT_FOR_PROGRAMS else FAILS


async def _status(client: httpx.AsyncClient, url: str) -> int | None:
    """The status at the end of the site's own redirects; None where nothing answered in time."""
    try:
        return await asyncio.wait_for(_followed(client, url), _SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, asyncio.TimeoutError):
        return None


async def _followed(client: httpx.AsyncClient, url: str) -> int:
    """Only the head of each answer is read. A redirect to another site is not followed.

    Else whoever owns a site could make this machine ask for addresses inside the council's network.
    """
    for _ in range(_HOPS):
        async with client.stream("GET", url) as answer:
            status, leads_to = answer.status_code, answer.headers.get("location", "")
        onward = urljoin(url, leads_to)
        if status not in _REDIRECTS or not leads_to or _site(onward) != _site(url):
            return status
        url = onward
    return status


def _site(url: str) -> tuple[str, int | None]:
    """The host, with or without `www`, and the port where it is named."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.port
