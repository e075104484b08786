"""What these scenarios share: how the decision begins, and a quick way to one of its questions."""

from __future__ import annotations

from tests.support.conversation import Talk

START = '/start_walk{"instrument": "advice"}'
PRESSES = {
    "work": "Skip this one",
    "arena": "Collective:",
    "open": "Free to shape here",
    "time": "Yes, enough",
    "resources": "Yes, enough",
    "interest": "Yes, they want to share decisions",
    "interest-level": "Yes, at this level",
    "skills": "Yes",
    "check": "Yes, show me the result",
}
"""The button pressed at each question on the way to “Co-produce now”."""


async def begins(talk: Talk, area: str = "staffordshire", reading: str = "standard") -> None:
    """Someone of this area begins the decision, and is asked what the work is."""
    await talk.opens(area=area, reading=reading)
    await talk.gives(START)
    await talk.is_asked("work")


async def comes_to(talk: Talk, question: str, work: str = "") -> None:
    """Someone begins, says what the work is (or skips it), and presses on to this question."""
    await begins(talk)
    if work and question != "work":
        await talk.says(work)
    passed = list(PRESSES)[bool(work) : list(PRESSES).index(question)]
    for one in passed:
        await talk.chooses(PRESSES[one])
    await talk.is_asked(question)


async def presses(talk: Talk, *titles: str) -> None:
    """Someone presses one button after another."""
    for title in titles:
        await talk.chooses(title)


async def says_in_turn(talk: Talk, *replies: str) -> None:
    """Someone types one reply after another."""
    for reply in replies:
        await talk.says(reply)
