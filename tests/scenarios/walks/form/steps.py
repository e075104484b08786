"""What these scenarios share: how a group in Stoke begins its Plan form."""

from __future__ import annotations

from tests.support.conversation import Talk

TITLE = "Stoke's Plan form, before you begin"
PURPOSE = "to give families a say in the new short breaks"
PEOPLE = "four parents, two social workers and somebody from the youth council"


async def begins(talk: Talk, reading: str = "standard") -> None:
    """A group in Stoke begins the Plan form."""
    await talk.opens(area="stoke", reading=reading)
    await talk.gives('/start_walk{"instrument": "stoke-plan"}')
    await talk.is_asked("purpose")


async def begins_and_answers_two(talk: Talk) -> None:
    """A group has said what its project is for, and who is in it."""
    await begins(talk)
    await talk.says(PURPOSE)
    await talk.says(PEOPLE)
    await talk.is_asked("reason")
