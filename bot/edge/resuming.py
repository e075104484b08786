"""A code typed in the chat: looked up before anything is logged, and never logged itself."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.edge.guesses import Guesser, Guesses
from bot.edge.problems import Problem
from bot.edge.typed_code import TypedCode, find_code
from bot.records.codes import Target
from bot.records.tables import CARD, WALK

_UNKNOWN = Target(WALK, "unknown")


@dataclass(frozen=True)
class Resumed:
    """What is logged in the place of a code, and what Rasa is asked for.

    A card is only named: its payload needs a visit, which the turn opens as it begins.
    """

    text: str
    payload: str = ""
    card_id: str = ""


class Resuming:
    """Recognise codes; `hidden` are the words that stand for one in the log."""

    def __init__(self, guesses: Guesses, hidden: str) -> None:
        self._guesses = guesses
        self._hidden = hidden

    async def of(self, text: str | None, conversation: str, address: str) -> Resumed | None:
        """What a message with a code asks for; None for every other message.

        A `Problem` after too many wrong codes. `StoreFailedError` where none can be looked up.
        """
        typed = find_code(text) if text else None
        if typed is None:
            return None
        guesser = Guesser(address, conversation, sentences=not typed.certain)
        target = await self._target_of(typed, guesser)
        if target is None:
            return None
        if target.kind == CARD:
            return Resumed(self._hidden, card_id=target.id)
        return Resumed(self._hidden, _payload("resume_walk", target.kind, target.id))

    async def _target_of(self, typed: TypedCode, guesser: Guesser) -> Target | None:
        if typed.certain:
            return await self._guesses.target_of(typed.code, guesser) or _UNKNOWN
        try:
            return await self._guesses.target_of(typed.code, guesser)
        except Problem:
            return None


def see_card(visit_id: str) -> str:
    """What Rasa is asked for when a code leads to a card that may be seen in this conversation."""
    return _payload("see_card", "visit", visit_id)


def _payload(act: str, name: str, value: str) -> str:
    return f"/{act}{json.dumps({name: value})}"
