"""What the pages of cards say after a disclosure, and that it is noted without any words."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timezone
from uuid import uuid4

from bot.council import Council
from bot.edge.notices import Notices
from bot.edge.running import Running
from bot.edge.uk_time import today
from bot.records import disclosures
from bot.safety.responses import SafetyMessage, safety_message
from bot.web.store import Store

logger = logging.getLogger(__name__)

READING = "easy"
"""Cards are written for children first."""

_NOTING_SECONDS = 2.0


class CardSafety:
    """The safety words, whatever else is down."""

    def __init__(self, council: Council, store: Store, running: Running, notices: Notices) -> None:
        self._council = council
        self._store = store
        self._running = running
        self._notices = notices

    async def message(self, kind: str) -> SafetyMessage:
        """The fixed words of this kind, which wait no longer than two seconds to be noted.

        A page has no conversation, so that the note leads to nobody.
        """
        noting = self._running.start(f"card-{uuid4().hex}", self._note(kind))
        done, _ = await asyncio.wait({noting}, timeout=_NOTING_SECONDS)
        noted = bool(done) and noting.exception() is None
        if not noted:
            logger.error("A safety message on a card was shown without being noted.")
        return safety_message(kind, READING, self._council, noted=noted, today=today())

    async def _note(self, kind: str) -> None:
        disclosure_id = await self._store.run(lambda: self._row(kind))
        self._notices.begin(disclosure_id, kind)

    def _row(self, kind: str) -> str:
        now = datetime.now(timezone.utc)
        with self._store.records.begin() as connection:
            return disclosures.note(connection, conversation_id=None, kind=kind, now=now)
