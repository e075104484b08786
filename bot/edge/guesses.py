"""Guesses at codes: few enough that nobody finds one by trying.

Only a wrong guess counts, so that a class behind one address can read its results all day.
"""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass

from limits import RateLimitItem, RateLimitItemPerMinute

from bot.edge.codes import Codes
from bot.edge.limits import Limits
from bot.edge.problems import Problem
from bot.records.codes import Target

_MINUTES = 15
_OF_A_CONVERSATION = RateLimitItemPerMinute(10, _MINUTES)
_OF_AN_ADDRESS = RateLimitItemPerMinute(40, _MINUTES)
_AT_ONCE = 4


@dataclass(frozen=True)
class Guesser:
    """Who tries a code: an address, and a conversation where it is typed in one.

    `sentences` are counted apart: what may be a code but reads like a sentence must not use up
    the guesses of somebody who has a code.
    """

    address: str
    conversation: str = ""
    sentences: bool = False

    def counted(self) -> list[tuple[RateLimitItem, str]]:
        """The counts that this guesser has."""
        kind = "sentence" if self.sentences else "guess"
        counts: list[tuple[RateLimitItem, str]] = [(_OF_AN_ADDRESS, f"{kind}:at:{self.address}")]
        if self.conversation:
            counts.append((_OF_A_CONVERSATION, f"{kind}:in:{self.conversation}"))
        return counts


class Guesses:
    """Look codes up for those who have not guessed wrong too often."""

    def __init__(self, codes: Codes, limits: Limits) -> None:
        """Must be made inside a running event loop."""
        self._codes = codes
        self._limits = limits
        self._few = asyncio.Semaphore(_AT_ONCE)

    async def target_of(self, typed: str, guesser: Guesser) -> Target | None:
        """Where a code leads; a `Problem` after too many wrong ones. A wrong one counts.

        Few at once: otherwise many guesses sent together would all be let in before one counts.
        """
        async with self._few:
            for item, key in guesser.counted():
                _refuse(await self._limits.wait(item, key))
            target = await self._codes.target_of(typed)
            if target is None:
                for item, key in guesser.counted():
                    await self._limits.count(item, key)
            return target


def _refuse(seconds: int) -> None:
    if seconds:
        minutes = math.ceil(seconds / 60)
        raise Problem("too_many_guesses", retry_after=seconds, seconds=seconds, minutes=minutes)
