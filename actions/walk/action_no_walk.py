"""Answer what only means something in a walk, where none is open."""

from __future__ import annotations

from actions.comment_card.moving import moved_in_left_card
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.action_resume_walk import say_finished
from actions.walk.offering import offered
from actions.walk.sharing import say_shared
from actions.walk.walking import resumed
from knowledge.instruments.moves import FINISHED

SHARE = "share_walk"
OF_THE_FINISHED = {"restart_walk", "check_answers", "change_answer"}


class ActionNoWalk(SafeAction):
    """Say that nothing is under way and what could be.

    The last walk can still be shared, and a finished one be looked at or done again.
    """

    def name(self) -> str:
        """The name in the domain."""
        return "action_no_walk"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Share or show what was walked last, or offer what there is."""
        last = await records.found(conversation.walk.last)
        of_card = await moved_in_left_card(last, conversation, say) if last is not None else None
        if of_card is not None:
            return of_card
        if conversation.intent == SHARE and last is not None:
            await say_shared(last, say)
            return []
        if conversation.intent in OF_THE_FINISHED and last and last.state == FINISHED:
            walking = await resumed(last)
            if walking is not None:
                return say_finished(walking, say)
        say.response("utter_walk_none_open", choices=await offered(conversation))
        return []
