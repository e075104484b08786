"""Alive, and ready: a process that answers is not yet one whose Rasa has a model."""

from __future__ import annotations

import asyncio
import logging
import time
from uuid import uuid4

from bot.edge.rasa_client import RasaClient, RasaFailedError

logger = logging.getLogger(__name__)

_READY_SECONDS = 10.0
_NOT_READY_SECONDS = 1.0
_CANARY = "hello"


class Readiness:
    """Ask a canary question through Rasa, and keep nothing of it but whether it was answered.

    A yes holds for ten seconds and a no for one, so that coming back is seen at once.
    """

    def __init__(self, rasa: RasaClient) -> None:
        self._rasa = rasa
        self._asking = asyncio.Lock()
        self._answers: list[bool] = []
        self._asked_at = float("-inf")

    async def answers(self) -> list[bool]:
        """For each Rasa process, whether it answered."""
        async with self._asking:
            holds = _READY_SECONDS if any(self._answers) else _NOT_READY_SECONDS
            if time.monotonic() - self._asked_at >= holds:
                asked = (self._answered(url) for url in self._rasa.urls)
                self._answers = list(await asyncio.gather(*asked))
                self._asked_at = time.monotonic()
        return self._answers

    async def _answered(self, url: str) -> bool:
        canary = {
            "conversation": f"canary-{uuid4().hex}",
            "message_id": str(uuid4()),
            "text": _CANARY,
            "area": None,
            "reading": "standard",
            "paused": False,
            "canary": True,
        }
        try:
            await self._rasa.turn_at(url, canary)
        except RasaFailedError as error:
            logger.error("Not ready: %s", error)
            return False
        return True
