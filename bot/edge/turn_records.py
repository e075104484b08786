"""What a turn writes: one short transaction before Rasa is asked, one after it answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

from sqlalchemy.future import Connection, Engine

from bot.edge.bodies import Preferences, Said
from bot.edge.idle import why_over
from bot.edge.problems import Problem
from bot.edge.rasa_client import RasaAnswer
from bot.edge.resuming import Resumed, see_card
from bot.edge.tokens import fingerprint, token_hash
from bot.records import cleaning, conversations, feedback, messages, turns, visits
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.messages import PublicMessage
from bot.safety.redaction import Redacted

STALE_AFTER = timedelta(seconds=10)
"""A turn that ran longer died with its process: the edge itself gives up after seven seconds."""


@dataclass(frozen=True)
class Opened:
    """A turn that is ours to run, and what Rasa is to be asked."""

    conversation: Conversation
    turn_id: str
    ask: dict[str, Any]
    hidden: tuple[str, ...]
    unforgotten: bool = False
    """Whether Rasa must be made to forget an earlier card first."""


@dataclass(frozen=True)
class Finished:
    """A turn that is kept: its answer, and whether Rasa must now be made to forget a card."""

    messages: list[PublicMessage]
    unforgotten: bool


@dataclass(frozen=True)
class _Spoken:
    """A message as it is kept (`text`) and as Rasa is asked, with the kinds taken out of it."""

    ask: dict[str, str]
    hidden: tuple[str, ...] = ()
    card_id: str = ""


@dataclass(frozen=True)
class Full:
    """The conversation has had all its turns; nothing of this message was kept."""

    conversation: Conversation


class TurnRecords:
    """The records of conversations and turns, as the edge needs them; every call blocks."""

    def __init__(self, engine: Engine, *, idle_minutes: int, turns_per_conversation: int) -> None:
        self._engine = engine
        self._idle_minutes = idle_minutes
        self._most_turns = turns_per_conversation + 1  # the opening is the first

    def conversation(self, token: str) -> Conversation:
        """The open conversation of a token; a `Problem` where there is none or it is over."""
        with reading(self._engine) as connection:
            found = conversations.by_token_hash(connection, token_hash(token))
        return self._still_open(found)

    def history(self, token: str) -> tuple[Conversation, list[PublicMessage]]:
        """The open conversation of a token and all that was said in it."""
        with reading(self._engine) as connection:
            found = conversations.by_token_hash(connection, token_hash(token))
            said = messages.history(connection, found.id) if found else []
            rated = feedback.rated(connection, found.id) if found else frozenset()
        marked = [one | {"rated": True} if one["id"] in rated else one for one in said]
        return self._still_open(found), marked

    def start(self, token_digest: str, wanted: Preferences, payload: str) -> Opened:
        """Start a conversation and its first turn, in which Rasa is asked for `payload`."""
        message_id = str(uuid4())
        with self._engine.begin() as connection:
            conversation = conversations.start(
                connection,
                token_hash=token_digest,
                area=wanted.area,
                reading=wanted.reading,
                now=_now(),
            )
            begun = claim(connection, conversation.id, message_id, token_digest)
        if isinstance(begun, list):
            raise LookupError("a new conversation has no answers yet")
        ask = _ask(conversation, message_id) | {"text": "", "payload": payload}
        return Opened(conversation, begun.turn_id, ask, ())

    def begin(
        self,
        token: str,
        said: Said,
        redact: Callable[[str], Redacted],
        resumed: Resumed | None = None,
    ) -> Opened | Full | list[PublicMessage]:
        """Claim the turn and keep the words, redacted; the same answer again for a message known.

        Of a message with a code only what `resumed` says is kept.

        A `Problem` where the turn cannot be had; then nothing of it is kept.
        """
        conversation = self.conversation(token)
        spoken = _spoken(said, redact, resumed)
        try:
            with self._engine.begin() as connection:
                return self._begin(connection, conversation, token, said, spoken)
        except turns.NoConversationError:
            raise Problem("token") from None
        except _FullError:
            return Full(conversation)

    def finish(self, opened: Opened, answer: RasaAnswer) -> Finished:
        """Keep Rasa's answer and the preferences it left; the messages as the person sees them."""
        conversation, now = opened.conversation, _now()
        first, *others = answer.messages
        shown = [first | {"hidden": list(opened.hidden)}, *others]
        with self._engine.begin() as connection:
            public = turns.finish(
                connection, turn_id=opened.turn_id, messages=shown, trace=answer.trace, now=now
            )
            _keep_preferences(connection, conversation, answer)
            unforgotten = cleaning.mark_ready(connection, conversation.id)
            if conversation.paused:
                conversations.set_paused(connection, conversation.id, False)
        return Finished(public, unforgotten)

    def fail(self, opened: Opened) -> None:
        """Give the turn up, so that the same message can be sent again."""
        with self._engine.begin() as connection:
            turns.fail(connection, turn_id=opened.turn_id, now=_now())

    def _still_open(self, found: Conversation | None) -> Conversation:
        if found is None:
            raise Problem("token")
        over = why_over(found, _now(), self._idle_minutes)
        if over and found.ended_at is None:
            with self._engine.begin() as connection:
                conversations.end(connection, found.id, _now())
        if over:
            raise Problem(over, minutes=self._idle_minutes)
        return found

    def _begin(
        self,
        connection: Connection,
        conversation: Conversation,
        token: str,
        said: Said,
        spoken: _Spoken | None,
    ) -> Opened | list[PublicMessage]:
        content = f"text {said.text}" if said.choice is None else f"choice {said.choice}"
        begun = claim(connection, conversation.id, said.message_id, fingerprint(token, content))
        if isinstance(begun, list):
            return begun
        if begun.number > self._most_turns:
            raise _FullError
        if begun.number > conversation.turns:  # the last turn tried again may still show its code
            visits.close_codes(connection, conversation.id)
        chosen = spoken is None
        if spoken is None:
            choice = messages.choice(connection, conversation.id, said.choice or "")
            if choice is None:
                again = () if conversation.paused else _question_again(connection, conversation.id)
                raise Problem("choice_gone", messages=again)
            spoken = _Spoken({"text": choice.title, "payload": choice.payload})
        messages.log_person(
            connection,
            conversation_id=conversation.id,
            turn_id=begun.turn_id,
            number=begun.number,
            text=spoken.ask["text"],
            now=_now(),
            chosen=chosen,
        )
        ask = _ask(conversation, said.message_id) | spoken.ask
        if spoken.card_id:
            visit = visits.open(connection, conversation.id, spoken.card_id, _now())
            ask["payload"] = see_card(visit.id)
        unforgotten = cleaning.pending(connection, conversation.id) is not None
        return Opened(conversation, begun.turn_id, ask, spoken.hidden, unforgotten)


class _FullError(Exception):
    """Roll the turn back: there are none left."""


def claim(
    connection: Connection, conversation_id: str, message_id: str, content: str
) -> turns.Begun | list[PublicMessage]:
    """Claim a turn, or give the answer it had; a `Problem` where another is in the way."""
    begun = turns.begin(
        connection,
        conversation_id=conversation_id,
        message_id=message_id,
        fingerprint=content,
        now=_now(),
        stale_after=STALE_AFTER,
    )
    if isinstance(begun, turns.Busy):
        wait = begun.retry_after_seconds
        raise Problem("busy", retry_after=wait, seconds=wait)
    if isinstance(begun, turns.Conflict):
        raise Problem("message_id_reused")
    return begun.messages if isinstance(begun, turns.Repeat) else begun


def _spoken(
    said: Said, redact: Callable[[str], Redacted], resumed: Resumed | None
) -> _Spoken | None:
    """What was typed, as it may be kept; None for a choice, which is looked up first."""
    if resumed is not None:
        ask = {"text": resumed.text, "payload": resumed.payload}
        return _Spoken(ask, card_id=resumed.card_id)
    if said.text is None:
        return None
    redacted = redact(said.text)
    return _Spoken({"text": redacted.text}, tuple(redacted.hidden))


def _ask(conversation: Conversation, message_id: str) -> dict[str, Any]:
    return {
        "conversation": conversation.id,
        "message_id": message_id,
        "area": conversation.area,
        "reading": conversation.reading,
        "paused": conversation.paused,
        "canary": False,
    }


def _question_again(connection: Connection, conversation_id: str) -> Sequence[Mapping[str, Any]]:
    """The last message that offered choices; without them where they are no longer offered."""
    said = messages.history(connection, conversation_id)
    asked = next((message for message in reversed(said) if message.get("choices")), None)
    if asked is None:
        return []
    first = asked["choices"][0]["id"]
    still_offered = messages.choice(connection, conversation_id, first) is not None
    return [asked if still_offered else asked | {"choices": []}]


def _keep_preferences(connection: Connection, before: Conversation, answer: RasaAnswer) -> None:
    """Keep what the turn changed; what the person changed meanwhile elsewhere stays."""
    if (answer.area, answer.reading) == (before.area, before.reading):
        return
    conversations.set_preferences(connection, before.id, area=answer.area, reading=answer.reading)


def _now() -> datetime:
    return datetime.now(timezone.utc)
