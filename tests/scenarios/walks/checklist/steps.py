"""What these scenarios share: how somebody begins one of the checklists."""

from __future__ import annotations

from tests.support.conversation import Talk

YES, PARTLY, NO, NOT_SURE = "Yes", "Partly", "No, or not yet", "Not sure"


async def begins(talk: Talk, reading: str = "standard") -> None:
    """An organiser in Sefton begins the list for the time before people are involved."""
    await talk.opens(area="sefton", reading=reading)
    await talk.gives('/start_walk{"instrument": "sefton-pre-involvement"}')
    await talk.is_asked("time-and-money")


async def begins_the_audit(talk: Talk) -> None:
    """A parent in Sefton begins the audit of the eight "I" statements."""
    await talk.opens(area="sefton")
    await talk.gives('/start_walk{"instrument": "sefton-audit"}')
    await talk.is_asked("something-to-offer")


async def begins_the_logo(talk: Talk) -> None:
    """Somebody in Staffordshire begins the criteria of the logo, and names the work."""
    await talk.opens(area="staffordshire")
    await talk.gives('/start_walk{"instrument": "staffordshire-logo"}')
    await talk.is_asked("work")
    await talk.says("our new short breaks offer")
    await talk.is_asked("lived-experience")
