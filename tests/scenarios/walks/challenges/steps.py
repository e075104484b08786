"""What these scenarios share: how somebody begins the challenges, and how they go through them."""

from __future__ import annotations

from tests.support.conversation import Talk

TRUE, A_BIT, NO, NOT_SURE = "Yes, that is us", "A bit", "No", "Not sure"
TRY, NOT_NOW, ALREADY = "I will try this", "Not for now", "We do this already"
IDEAS = {
    "power-information": "Share what you know with each other before you decide",
    "power-culture": "Count every view the same, and agree on decisions together",
    "power-setting": "Choose a place, times and words that balance power",
    "time-notice": "Give dates well ahead, on days and times that suit families",
    "time-budget": "Plan time for every stage, and agree a budget early",
    "time-structure": "Set aside time, money and people for the work",
    "styles-relationships": "Get to know each other before the work begins",
    "styles-skills": "Look for good examples and learn new ways of working",
    "styles-culture": "Make it safe to have difficult conversations, and be curious",
}


async def begins(talk: Talk, area: str | None = "staffordshire", reading: str = "standard") -> None:
    """Somebody asks to be taken through the challenges, and is told of the first."""
    await talk.opens(area=area, reading=reading)
    await talk.says("take me through the three challenges")
    await talk.is_asked("power")


async def hears_and_answers(talk: Talk, *answers: str) -> None:
    """The next challenge is told; whether it is true, and what to try, is answered by buttons."""
    await talk.chooses("Go on")
    await presses(talk, *answers)


async def presses(talk: Talk, *titles: str) -> None:
    """One button after the other."""
    for title in titles:
        await talk.chooses(title)


def listed(talk: Talk) -> list[str]:
    """The ideas that the list at the end holds, in its order."""
    points = [point for message in talk.messages for point in message["points"]]
    return [name for point in points for name, line in IDEAS.items() if point.startswith(line)]
