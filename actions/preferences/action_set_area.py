"""Set the area a person names, or say honestly that it is not held."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.preferences.areas import held_areas, in_words
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionSetArea(SafeAction):
    """Areas are recognised by the names their toolkits list."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_set_area"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Set the area named in the message."""
        areas = await held_areas()
        named = {area.id: area for area in areas}.get(conversation.named("area") or "")
        if named is None:
            say.response("utter_area_unknown", areas=in_words(areas))
            return []
        say.response("utter_area_set", area=named.name)
        return [SlotSet("preferences__area", named.id)]
