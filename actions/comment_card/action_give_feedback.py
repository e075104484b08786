"""Begin a comment card, for whoever wants to say how being involved was."""

from __future__ import annotations

from actions.comment_card.starting import start_card
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk.walking import all_instruments
from knowledge.instruments.model import CARD


class ActionGiveFeedback(SafeAction):
    """The first card the content holds is the one that is offered."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_give_feedback"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say who reads it, and let the form ask its first question."""
        card = next(one for one in await all_instruments() if one.kind == CARD)
        return await start_card(card, conversation, say)
