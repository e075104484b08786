"""Begin the same instrument anew; what was answered before is kept, and can be compared."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.safe_action import Events
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.walking import Walking, begun_anew
from knowledge.instruments.moves import STOPPED


async def restart(walking: Walking, conversation: Conversation, say: Speaker) -> Events:
    """Leave the walk as it is, and begin another of the same instrument."""
    await records.kept(walking.walk, walking.place, STOPPED)
    walk = await records.begun(conversation.id, walking.instrument.id, conversation.area)
    say.response("utter_walk_restarted", title=walking.instrument.title)
    return begun_anew(walk, walking.instrument)
