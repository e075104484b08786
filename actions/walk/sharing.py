"""Let several people answer the same instrument, each alone, under one share code."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.safe_action import Events
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.codes import code_of, result_page
from actions.walk.walking import Walking
from bot.records.walks import Walk


async def share(walking: Walking, conversation: Conversation, say: Speaker) -> Events:
    """Share the open walk, and go on with it."""
    await say_shared(walking.walk, say)
    return [SlotSet("walk__answer", None)]


async def say_shared(walk: Walk, say: Speaker) -> None:
    """Say the share code, and what the others will and will not see."""
    group = await records.shared(walk)
    page = {"title": "What everyone answered", "url": result_page("group", group.id)}
    say.step(
        "utter_walk_shared",
        "receipt",
        details={"links": [page]},
        code=code_of("group", group.id),
    )
