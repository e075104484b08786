"""Say a response that tells where a person can be reached, whichever of them was asked for."""

from __future__ import annotations

from actions.contact.council import council_lines
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionSignpost(SafeAction):
    """The response is named by the dialogue act: a new signpost needs only wording and a rule."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_signpost"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say `utter_<intent>` with the council's own lines."""
        say.response(f"utter_{conversation.intent}", **council_lines())
        return []
