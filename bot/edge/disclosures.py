"""A disclosure gets its fixed words at once, whatever else is down; they are logged if they can be.

What the person wrote is kept nowhere: only that it happened, and of which kind.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timezone
from typing import Any, NamedTuple

from sqlalchemy.future import Connection

from bot.council import Council
from bot.edge.bodies import Said
from bot.edge.idle import why_over
from bot.edge.notices import Notices
from bot.edge.problems import Problem
from bot.edge.rasa_messages import checked_message
from bot.edge.reply import Reply
from bot.edge.running import Running
from bot.edge.tokens import Tokens, fingerprint, token_hash
from bot.edge.turn_records import claim
from bot.edge.unlogged import unlogged
from bot.records import conversations, disclosures, turns, visits
from bot.records.messages import PublicMessage
from bot.safety.responses import safety_message
from bot.web.store import Store

logger = logging.getLogger(__name__)

_LOGGING_SECONDS = 2.0


class _Logged(NamedTuple):
    """The answer, and the row in the queue for staff where there is one."""

    reply: Reply
    disclosure_id: str | None = None


class Disclosures:
    """Answer disclosures with the council's numbers and Childline's, never with a question."""

    def __init__(
        self,
        council: Council,
        tokens: Tokens,
        store: Store,
        running: Running,
        idle_minutes: int,
        notices: Notices,
    ) -> None:
        self._council = council
        self._notices = notices
        self._idle_minutes = idle_minutes
        self._tokens = tokens
        self._store = store
        self._running = running

    async def reply(self, token: str, said: Said, kind: str) -> Reply:
        """Give the fixed words; logged only where that takes no time and nothing is in the way."""
        if self._tokens.is_ours(token):
            task = self._running.start(token_hash(token), self._logged(token, said, kind))
            done, _ = await asyncio.wait({task}, timeout=_LOGGING_SECONDS)
            if done and task.exception() is None:
                return task.result()
            logger.error("A safety message was shown without being logged.")
        return self._unlogged(kind, "standard")

    async def _logged(self, token: str, said: Said, kind: str) -> Reply:
        logged = await self._store.run(lambda: self._log(token, said, kind))
        if logged.disclosure_id is not None:
            self._notices.begin(logged.disclosure_id, kind)
        return logged.reply

    def _log(self, token: str, said: Said, kind: str) -> _Logged:
        now = datetime.now(timezone.utc)
        with self._store.records.begin() as connection:
            found = conversations.by_token_hash(connection, token_hash(token))
            if found is None or why_over(found, now, self._idle_minutes):
                return _Logged(self._unlogged(kind, found.reading if found else "standard"))
            begun = self._claim(connection, found.id, said, fingerprint(token, f"text {said.text}"))
            if isinstance(begun, list):
                return _Logged(Reply(begun))
            noted = disclosures.note(connection, conversation_id=found.id, kind=kind, now=now)
            conversations.set_paused(connection, found.id, True)
            words = self._words(kind, found.reading, noted=True)
            if begun is None:
                return _Logged(Reply([unlogged(words)], stored=False), noted)
            visits.close_codes(connection, found.id)
            told = turns.finish(
                connection, turn_id=begun.turn_id, messages=[words], trace=None, now=now
            )
            return _Logged(Reply(told), noted)

    def _claim(
        self, connection: Connection, conversation_id: str, said: Said, content: str
    ) -> turns.Begun | list[PublicMessage] | None:
        try:
            return claim(connection, conversation_id, said.message_id, content)
        except Problem:
            return None  # another turn is running: the words do not wait for it

    def _unlogged(self, kind: str, reading: str) -> Reply:
        return Reply([unlogged(self._words(kind, reading))], stored=False)

    def _words(self, kind: str, reading: str, *, noted: bool = False) -> dict[str, Any]:
        today = datetime.now(timezone.utc).date()
        message = safety_message(kind, reading, self._council, noted=noted, today=today)
        lists = {"points": list(message.points), "links": [dict(one) for one in message.links]}
        return checked_message({"kind": "safety", "text": message.text, **lists})
