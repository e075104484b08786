"""What people can be walked through, as choices: their own area's first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from actions.conversation import Conversation
from actions.knowledge_base import knowledge_base
from actions.safe_action import in_thread
from actions.speaker import Choice
from actions.walk.walking import all_instruments
from knowledge.instruments.model import Instrument
from knowledge.model import GENERAL

MOST_OFFERED = 10


async def offered(conversation: Conversation) -> list[Choice]:
    """A button for each instrument that suits the last answer, or else the area."""
    after = await offered_after(conversation.last_entry)
    if after:
        return [starting(one) for one in after]
    return [starting(one) for one in suited(await all_instruments(), conversation.area)]


async def offered_after(entry_id: str | None) -> list[Instrument]:
    """What somebody can be walked through who was answered with this entry last."""
    if entry_id is None:
        return []
    found: list[Instrument] = await in_thread(knowledge_base().offered_after, entry_id)
    return found


def suited(instruments: Sequence[Instrument], area: str | None) -> list[Instrument]:
    """Those of no single area, then those of this one; where there is none, some of each."""
    homes = [area] if area else sorted({one.toolkit for one in instruments} - {GENERAL})
    of_each = [[one for one in instruments if one.toolkit == home] for home in homes]
    in_turn = [one for row in zip_longest(*of_each) for one in row if one is not None]
    return [*(one for one in instruments if one.toolkit == GENERAL), *in_turn][:MOST_OFFERED]


def starting(instrument: Instrument) -> Choice:
    """A button that begins a walk."""
    return {
        "title": instrument.title,
        "payload": f'/start_walk{{"instrument": "{instrument.id}"}}',
    }
