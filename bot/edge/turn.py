"""One message of a person, in the order that keeps raw words from everything downstream.

Limits, size, normalise, disclosure (no I/O), token, a code to come back with, seen before, redact,
log, Rasa, log, answer.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from bot.edge.bodies import Said
from bot.edge.card_cleaning import CardCleaning
from bot.edge.come_back import ComeBack
from bot.edge.disclosures import Disclosures
from bot.edge.limits import Limits
from bot.edge.problems import Problem
from bot.edge.rasa_client import RasaClient, RasaFailedError
from bot.edge.rasa_messages import plain_message
from bot.edge.reply import Reply
from bot.edge.resuming import Resumed, Resuming
from bot.edge.running import Running
from bot.edge.tokens import Tokens, token_hash
from bot.edge.turn_records import Finished, Full, Opened, TurnRecords
from bot.edge.unlogged import unlogged
from bot.edge.wording import Wording
from bot.records.messages import PublicMessage
from bot.records.turns import TurnLostError
from bot.safety.check import DisclosureCheck
from bot.safety.disclosure import Disclosure
from bot.safety.normalise import normalise
from bot.safety.redaction import Redacted
from bot.settings import Settings
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

_SHORT = 200  # characters, checked within 10 ms
SECONDS = 7.0
"""How long a person waits for a turn at most; the turn itself goes on and is kept."""


class Turns:
    """Answer messages, each once."""

    def __init__(
        self,
        settings: Settings,
        wording: Wording,
        limits: Limits,
        tokens: Tokens,
        check: DisclosureCheck,
        redact: Callable[[str], Redacted],
        disclosures: Disclosures,
        store: Store,
        records: TurnRecords,
        rasa: RasaClient,
        running: Running,
        resuming: Resuming,
        come_back: ComeBack,
        card_cleaning: CardCleaning,
    ) -> None:
        self._settings = settings
        self._wording = wording
        self._limits = limits
        self._tokens = tokens
        self._check = check
        self._redact = redact
        self._disclosures = disclosures
        self._store = store
        self._records = records
        self._rasa = rasa
        self._running = running
        self._resuming = resuming
        self._come_back = come_back
        self._card_cleaning = card_cleaning

    async def admit(self, token: str, address: str) -> None:
        """Count the message before a byte of it is read; a guessed token counts by address."""
        ours = self._tokens.is_ours(token)
        await self._limits.message(token_hash(token) if ours else address)

    async def reply(self, token: str, said: Said, address: str) -> Reply:
        """Answer one admitted message, or raise the `Problem` in the way."""
        said = self._normal(said)
        if said.text is not None:
            disclosure = await self._found(said.text)
            if disclosure is not None:
                return await self._disclosures.reply(token, said, disclosure.kind)
        if not self._tokens.is_ours(token):
            raise Problem("token")
        turn = self._running.start(token_hash(token), self._turn(token, said, address))
        done, _ = await asyncio.wait({turn}, timeout=SECONDS)
        if not done:
            raise Problem("still_working", retry_after=3)
        return turn.result()

    async def _found(self, text: str) -> Disclosure | None:
        """A short message takes less time than handing it to a thread and back is worth."""
        if len(text) <= _SHORT:
            return self._check.find(text)
        return await asyncio.to_thread(self._check.find, text)

    def _normal(self, said: Said) -> Said:
        if said.text is None:
            return said
        most, length = self._settings.message_characters, len(said.text)
        if length > most:
            raise Problem("too_long", limit=most, length=length)
        text = normalise(said.text)
        if not text.strip():
            raise Problem("empty")
        return replace(said, text=text)

    async def _turn(self, token: str, said: Said, address: str) -> Reply:
        try:
            resumed = await self._resuming.of(said.text, token_hash(token), address)
            begun = await self._begun(token, said, resumed)
        except StoreFailedError:
            raise Problem("not_kept", retry_after=5) from None
        if isinstance(begun, Full):
            return self._full(begun)
        answer = await self._ask(begun, address) if isinstance(begun, Opened) else begun
        return Reply(await self._shown(answer))

    async def _begun(
        self, token: str, said: Said, resumed: Resumed | None
    ) -> Opened | Full | list[PublicMessage]:
        try:
            return await self._store.run(
                lambda: self._records.begin(token, said, self._redact, resumed)
            )
        except Problem as problem:
            if problem.messages is not None:
                problem.messages = await self._come_back.shown(problem.messages)
            raise

    async def _shown(self, messages: list[PublicMessage]) -> list[PublicMessage]:
        """The answer is kept by now: sending the message again shows it with its codes."""
        try:
            return await self._come_back.shown(messages)
        except StoreFailedError:
            raise Problem("no_answer", retry_after=5) from None

    async def _ask(self, opened: Opened, address: str) -> list[PublicMessage]:
        try:
            if opened.unforgotten:
                await self._card_cleaning.after_turn(opened.conversation.id)
            may_send = await self._limits.may_send_card(address)
            answer = await self._rasa.turn(opened.ask | {"may_send_card": may_send})
            finished = await self._store.run(lambda: self._records.finish(opened, answer))
            await self._after_card(opened, finished, address)
            return finished.messages
        except RasaFailedError as error:
            logger.error("Rasa gave no answer: %s", error)
            await self._give_up(opened)
        except (StoreFailedError, TurnLostError) as error:
            logger.error("An answer was not kept: %s", error)
        raise Problem("no_answer", retry_after=5) from None

    async def _after_card(self, opened: Opened, finished: Finished, address: str) -> None:
        """What a turn that sent or stopped a comment card leaves to do, before it is answered."""
        if any(told["kind"] == "receipt" and told.get("card") for told in finished.messages):
            await self._limits.card_sent(address)
        if finished.unforgotten:
            await self._card_cleaning.after_turn(opened.conversation.id)

    async def _give_up(self, opened: Opened) -> None:
        try:
            await self._store.run(lambda: self._records.fail(opened))
        except StoreFailedError:
            logger.error("A failed turn could not be marked; it can be sent again once stale.")

    def _full(self, full: Full) -> Reply:
        limit, reading = self._settings.turns_per_conversation, full.conversation.reading
        text = self._wording.notice("no_turns_left", reading, limit=limit)
        notice = unlogged(plain_message("notice", text))
        return Reply([notice], stored=False, start_again=True)
