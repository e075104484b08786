"""What a person can do with a whole conversation: read it, set it, rate it, end it, erase it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import TypeVar

from bot.edge.answer_parts import AnswerParts
from bot.edge.bodies import Feedback, Preferences
from bot.edge.come_back import ComeBack
from bot.edge.problems import Problem
from bot.edge.running import Running
from bot.edge.tokens import Tokens, token_hash
from bot.edge.turn_records import TurnRecords
from bot.records import conversations, erasure, feedback
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.messages import PublicMessage
from bot.web.store import Store, StoreFailedError

Result = TypeVar("Result")

_SETTLE_SECONDS = 7.0


class Conversations:
    """Each call checks the token; nothing is told of a conversation that is over."""

    def __init__(
        self,
        tokens: Tokens,
        store: Store,
        records: TurnRecords,
        running: Running,
        come_back: ComeBack,
        answers: AnswerParts,
    ) -> None:
        self._tokens = tokens
        self._store = store
        self._records = records
        self._running = running
        self._come_back = come_back
        self._answers = answers

    async def history(self, token: str) -> tuple[Conversation, list[PublicMessage]]:
        """Both sides with times, as stored, and the codes that are only shown."""
        found, said = await self._run(token, lambda: self._records.history(token))
        try:
            return found, await self._answers.shown(await self._come_back.shown(said))
        except StoreFailedError:
            raise Problem("records", retry_after=5) from None

    async def prefer(self, token: str, wanted: Preferences) -> Preferences:
        """Set what was given of area and reading level; give back both as they now are."""
        return await self._run(token, lambda: self._prefer(token, wanted))

    async def rate(self, token: str, opinion: Feedback) -> None:
        """Keep whether a message was useful; a `Problem` where it is not in this conversation."""
        await self._run(token, lambda: self._rate(token, opinion))

    async def end(self, token: str) -> None:
        """End the conversation, so that its token opens nothing more."""
        await self._run(token, lambda: self._end(token))

    async def erase(self, token: str) -> None:
        """Erase the conversation everywhere, with Rasa's memory of it; also one that is over."""
        await self._run(token, lambda: self._stop(token))
        # A turn on its way would write Rasa's rows again after they were erased.
        await self._running.settle(token_hash(token), _SETTLE_SECONDS)
        await self._run(token, lambda: self._erase(token))

    async def _run(self, token: str, work: Callable[[], Result]) -> Result:
        if not self._tokens.is_ours(token):
            raise Problem("token")
        try:
            return await self._store.run(work)
        except StoreFailedError:
            raise Problem("records", retry_after=5) from None

    def _prefer(self, token: str, wanted: Preferences) -> Preferences:
        found = self._records.conversation(token)
        area = wanted.area if "area" in wanted.given else found.area
        level = wanted.reading if "reading" in wanted.given else found.reading
        with self._store.records.begin() as connection:
            conversations.set_preferences(connection, found.id, area=area, reading=level)
        return Preferences(area, level, wanted.given)

    def _rate(self, token: str, opinion: Feedback) -> None:
        found = self._records.conversation(token)
        with self._store.records.begin() as connection:
            kept = feedback.give(
                connection,
                conversation_id=found.id,
                message_id=opinion.message,
                useful=opinion.useful,
                now=_now(),
            )
        if not kept:
            raise Problem("no_such_message")

    def _end(self, token: str) -> None:
        found = self._records.conversation(token)
        with self._store.records.begin() as connection:
            conversations.end(connection, found.id, _now())

    def _any(self, token: str) -> Conversation:
        with reading(self._store.records) as connection:
            found = conversations.by_token_hash(connection, token_hash(token))
        if found is None:
            raise Problem("token")
        return found

    def _stop(self, token: str) -> None:
        found = self._any(token)
        if found.ended_at is None:
            with self._store.records.begin() as connection:
                conversations.end(connection, found.id, _now())

    def _erase(self, token: str) -> None:
        store = self._store
        erasure.erase_conversation(
            store.records,
            store.tracker,
            self._any(token).id,
            now=_now(),
            ledger=store.ledger,
        )


def _now() -> datetime:
    return datetime.now(timezone.utc)
