"""What people do one thing after another in a walk."""

from __future__ import annotations

from tests.support.conversation import Talk


async def presses(talk: Talk, *titles: str) -> None:
    """Someone presses one button after another."""
    for title in titles:
        await talk.chooses(title)


async def says_in_turn(talk: Talk, *replies: str) -> None:
    """Someone types one reply after another."""
    for reply in replies:
        await talk.says(reply)
