"""Asking Rasa for a turn, and believing nothing that is not of the agreed form.

Every way in which that can fail is one exception, because to the person they are all the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.edge.rasa_messages import NotAsAgreedError, checked_messages, is_reading, is_text_or_none

SECONDS = 6.0
"""Longer than Rasa's own 5 s, so that its honest refusal arrives; shorter than the edge's 7 s."""

_PATH = "/webhooks/council/turn"


class RasaFailedError(Exception):
    """Rasa gave no answer that can be shown; the message names the reason without any words."""


@dataclass(frozen=True)
class RasaAnswer:
    """A turn's messages (choices still with payloads), the preferences it left, and its trace."""

    messages: list[dict[str, Any]]
    area: str | None
    reading: str
    trace: dict[str, Any] | None


class RasaClient:
    """Speak to the Rasa processes; a conversation always goes to the same one."""

    def __init__(self, urls: Sequence[str], seconds: float = SECONDS) -> None:
        """Must be made inside a running event loop."""
        self.urls = tuple(urls)
        timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=min(1.0, seconds))
        connector = aiohttp.TCPConnector(limit=200, keepalive_timeout=4)
        self._session = aiohttp.ClientSession(timeout=timeout, connector=connector)

    async def turn(self, body: Mapping[str, Any]) -> RasaAnswer:
        """Take one turn of the conversation named in `body`; `RasaFailedError` in every trouble."""
        return await self.turn_at(url_for(str(body["conversation"]), self.urls), body)

    async def turn_at(self, url: str, body: Mapping[str, Any]) -> RasaAnswer:
        """Take one turn at a given Rasa process."""
        try:
            async with self._session.post(url + _PATH, json=body) as response:
                if response.status != 200:
                    raise RasaFailedError(f"status {response.status}")
                return rasa_answer(json.loads(await response.read()))
        except RasaFailedError:
            raise
        except NotAsAgreedError as error:
            raise RasaFailedError(f"not as agreed: {error}") from None
        except Exception as error:
            raise RasaFailedError(type(error).__name__) from None

    async def close(self) -> None:
        """Let go of the connections."""
        await self._session.close()


def url_for(conversation: str, urls: Sequence[str]) -> str:
    """Choose the process of a conversation, the same after every restart."""
    digest = hashlib.sha256(conversation.encode()).digest()
    return urls[int.from_bytes(digest[:8], "big") % len(urls)]


def rasa_answer(body: Any) -> RasaAnswer:
    """Check an answer of Rasa; `NotAsAgreedError` names what is missing."""
    if not isinstance(body, dict):
        raise NotAsAgreedError("body")
    area, reading, trace = body.get("area"), body.get("reading", "standard"), body.get("trace")
    if not is_text_or_none(area) or not is_reading(reading):
        raise NotAsAgreedError("preferences")
    return RasaAnswer(
        messages=checked_messages(body.get("messages")),
        area=area,
        reading=reading,
        trace=trace if isinstance(trace, dict) else None,
    )
