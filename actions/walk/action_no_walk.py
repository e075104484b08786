"""Answer what only means something in a walk, where none is open."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.offering import offered
from actions.walk.sharing import say_shared

SHARE = "share_walk"


class ActionNoWalk(SafeAction):
    """Say that nothing is under way and what could be; the last walk can still be shared."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_no_walk"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Share what was finished last, or offer what there is."""
        last = await records.found(conversation.walk.last)
        if conversation.intent == SHARE and last is not None:
            await say_shared(last, say)
        else:
            say.response("utter_walk_none_open", choices=await offered(conversation))
        return []
