"""Answer “and in Stoke?”: what another toolkit says on the subject of the last answer."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.elsewhere import answer_elsewhere
from actions.explain.last_answer import last_answer, offer_topics
from actions.preferences.areas import held_areas
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionOtherArea(SafeAction):
    """The person's own area stays as it is: they only looked over the fence."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_other_area"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the counterpart of the last answer; before the first answer, offer topics."""
        area = {area.id: area for area in await held_areas()}.get(conversation.named("area") or "")
        if area is None or await last_answer(conversation) is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        return await answer_elsewhere(area.name, conversation, say)
