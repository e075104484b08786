"""Set the area a person names, or say honestly that it is not held."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.explain.answering import choices_of
from actions.explain.elsewhere import answer_elsewhere
from actions.explain.general import general_answers
from actions.explain.last_answer import last_answer
from actions.preferences.areas import held_areas, in_words
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionSetArea(SafeAction):
    """Areas are recognised by the names their toolkits list."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_set_area"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Set the area named in the message; where something was answered, answer it for there."""
        areas = await held_areas()
        named = {area.id: area for area in areas}.get(conversation.named("area") or "")
        if named is None:
            general = await choices_of(await general_answers())
            say.response("utter_area_unknown", choices=general, areas=in_words(areas))
            return []
        say.response("utter_area_set", area=named.name)
        chosen: Events = [SlotSet("preferences__area", named.id)]
        answered = await last_answer(conversation)
        if conversation.found.follows and answered and answered.toolkit != named.id:
            return [*chosen, *await answer_elsewhere(named.name, conversation, say)]
        return chosen
