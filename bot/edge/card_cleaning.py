"""Making Rasa forget the words of a comment card, as soon as the turn that ended it is over.

The action that sends or stops a card takes its words out of the log and notes what Rasa must
forget. Rasa itself remembers until its turn is over, so only the edge can tell when to do it.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timezone
from functools import cache
from pathlib import Path

import yaml
from sqlalchemy.future import Engine

from bot.edge.card_records import INSTRUMENT
from bot.records import cleaning
from bot.records.cleaning import Swept
from bot.records.engine import reading
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

_WORDING = Path(__file__).with_name("wording.yml")

MINUTES = 10
"""How often what could not be forgotten at once is tried again."""


class CardCleaning:
    """Forget one conversation's card now, and sweep up what was left over."""

    def __init__(self, store: Store, idle_minutes: int) -> None:
        self._store = store
        self._idle_minutes = idle_minutes

    async def after_turn(self, conversation_id: str) -> None:
        """Let Rasa forget where a finished turn ended a card; a failure is left to the sweep.

        Also asked before a turn: what failed after the last one is done before Rasa reads its
        memory again.
        """
        try:
            await self._store.run(lambda: self._forget(conversation_id))
        except StoreFailedError:
            logger.error("A card was not yet forgotten by Rasa; it is tried again.")

    async def sweep_for_ever(self) -> None:
        """Sweep every ten minutes, until the server stops."""
        while True:
            await asyncio.sleep(MINUTES * 60)
            await self.sweep()

    async def sweep(self) -> None:
        """Do all that is left over; a failure is logged without any words, and tried again."""
        try:
            await self._store.run(self._sweep)
        except StoreFailedError:
            logger.error("Cards that are over could not be swept up; they are tried again.")

    def _forget(self, conversation_id: str) -> None:
        with reading(self._store.records) as connection:
            noted = cleaning.pending(connection, conversation_id)
        if noted is None or not noted.ready:
            return
        cleaning.forget(self._store.records, self._store.tracker, conversation_id)

    def _sweep(self) -> None:
        sweep_now(self._store.records, self._store.tracker, self._idle_minutes)


def sweep_now(records: Engine, tracker: Engine, idle_minutes: int) -> Swept:
    """Do all that is left over of cards in conversations that are quiet; also asked every night."""
    now = datetime.now(timezone.utc)
    return cleaning.sweep(records, tracker, now, idle_minutes, [INSTRUMENT], placeholder())


@cache
def placeholder() -> str:
    """The words that stand in a chat for what was on a card."""
    return str(yaml.safe_load(_WORDING.read_text(encoding="utf-8"))["code"]["of_card"])
