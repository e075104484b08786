"""What these scenarios share: how somebody begins the Promise, and how they go through it."""

from __future__ import annotations

from tests.support.conversation import Talk

TOLD = {
    "person": "your worker wants to know how life is for you",
    "advocate": "do not feel confident enough to say that nobody listened",
    "front-line": "supervision is the place to say so",
    "communications": "an image that can stand alone",
    "supervisor": "ask each worker how they listen",
    "commissioner": "When you write a specification",
    "leader": "Put this commitment into the strategic and delivery plans",
    "board": "Look into the board's plans",
}


async def begins(talk: Talk, role: str, reading: str = "standard") -> None:
    """Somebody asks for the Promise, and says by a button who they are."""
    await talk.opens(area="staffordshire", reading=reading)
    await talk.says("take me through the promise")
    await talk.is_asked("role")
    await talk.chooses(role)
    await talk.is_asked("person-centred")


async def hears_and_answers(talk: Talk, *answers: str) -> None:
    """Each part is told first, and then answered by a button."""
    for answer in answers:
        await talk.chooses("Go on")
        await talk.chooses(answer)


async def hears_and_says(talk: Talk, *replies: str) -> None:
    """Each part is told first, and then answered in words."""
    for reply in replies:
        await talk.chooses("Go on")
        await talk.says(reply)


async def hears_to_the_end(talk: Talk, told: int = 2) -> None:
    """What is told after the last question, heard to the end."""
    for _ in range(told):
        await talk.chooses("Go on")
