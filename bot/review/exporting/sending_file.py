"""Sending a file while it is made: each part in a thread, and no faster than it is fetched.

A part may be empty, where much has to be read before the first can be sent.

When making it fails half-way the connection is cut, so that no browser takes a part for the whole.
"""

from __future__ import annotations

from asyncio import WriteTransport
from collections.abc import Iterator
from typing import Any, cast

from sanic.response import HTTPResponse, ResponseStream

from bot.review.visit import Visit
from bot.web.store import StoreFailedError


def sent_in_parts(visit: Visit, name: str, kind: str, parts: Iterator[bytes]) -> HTTPResponse:
    """Answer with a file to save; `name` is made of letters, digits, dots and hyphens."""
    run = visit.services.store.run

    async def send(stream: ResponseStream) -> None:
        try:
            while (part := await run(lambda: next(parts, None))) is not None:
                if part:
                    await stream.response.send(part)
        except StoreFailedError:
            cast("WriteTransport", visit.request.transport).abort()

    told = {"Content-Disposition": f'attachment; filename="{name}"'}
    return cast("HTTPResponse", ResponseStream(cast("Any", send), headers=told, content_type=kind))
