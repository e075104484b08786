"""What these scenarios share: how a partnership begins to score the twelve conditions."""

from __future__ import annotations

from tests.support.conversation import Talk

TITLE = "Score the twelve conditions of success"


async def begins(talk: Talk, reading: str = "standard") -> None:
    """A partnership begins to score the conditions, from 1 to 10 each."""
    await talk.opens(area="high-needs", reading=reading)
    await talk.gives('/start_walk{"instrument": "high-needs-conditions"}')
    await talk.is_asked("leadership")


async def scores(talk: Talk, *numbers: int) -> None:
    """Somebody presses one number after another."""
    for number in numbers:
        await talk.chooses(str(number))
