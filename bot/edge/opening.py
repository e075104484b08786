"""Opening a conversation, which works without Rasa: the first notice is then the edge's own."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from bot.edge.bodies import Preferences
from bot.edge.limits import Limits
from bot.edge.problems import Problem
from bot.edge.rasa_client import RasaAnswer, RasaClient, RasaFailedError
from bot.edge.rasa_messages import plain_message
from bot.edge.tokens import Tokens, token_hash
from bot.edge.turn_records import Opened, TurnRecords
from bot.edge.wording import Wording
from bot.records.messages import PublicMessage
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

PAYLOAD = "/open_conversation"


@dataclass(frozen=True)
class Opening:
    """A new conversation: the token is told once, to the person alone."""

    token: str
    messages: list[PublicMessage]


class Openings:
    """Open conversations."""

    def __init__(
        self,
        wording: Wording,
        limits: Limits,
        tokens: Tokens,
        store: Store,
        records: TurnRecords,
        rasa: RasaClient,
    ) -> None:
        self._wording = wording
        self._limits = limits
        self._tokens = tokens
        self._store = store
        self._records = records
        self._rasa = rasa

    async def admit(self, address: str) -> None:
        """Count the new conversation before a byte of its body is read."""
        await self._limits.conversation(address)

    async def open(self, wanted: Preferences) -> Opening:
        """Open one admitted conversation, or raise the `Problem` in the way."""
        token = self._tokens.new()
        try:
            opened = await self._store.run(
                lambda: self._records.start(token_hash(token), wanted, PAYLOAD)
            )
            answer = await self._greeting(opened)
            finished = await self._store.run(lambda: self._records.finish(opened, answer))
        except (StoreFailedError, LookupError):
            raise Problem("records", retry_after=5) from None
        return Opening(token, finished.messages)

    async def _greeting(self, opened: Opened) -> RasaAnswer:
        try:
            return await self._rasa.turn(opened.ask)
        except RasaFailedError as error:
            logger.error("A conversation was opened without Rasa: %s", error)
            return self._without_rasa(opened)

    def _without_rasa(self, opened: Opened) -> RasaAnswer:
        conversation = opened.conversation
        words = [
            plain_message(kind, self._wording.notice(name, conversation.reading))
            for kind, name in (("notice", "opening"), ("error", "opening_failed"))
        ]
        return RasaAnswer(words, conversation.area, conversation.reading, None)
