"""Say which areas the assistant holds, with each as a choice."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.preferences.areas import area_choices, held_areas, in_words
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionWhichAreas(SafeAction):
    """Read from the knowledge base, so that a new toolkit shows at once."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_which_areas"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """List the areas."""
        areas = await held_areas()
        say.response("utter_which_areas", choices=area_choices(areas), areas=in_words(areas))
        return []
