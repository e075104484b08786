"""Say an honest no in one message, never with the same words twice within three turns."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.contact.council import council_lines
from actions.conversation import Conversation
from actions.explain.answering import choices_of
from actions.explain.general import general_answers
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker

VARIANTS = 3
OTHER_COUNCIL = "other_council"


class ActionRefuse(SafeAction):
    """The wording depends on what was asked and on how many refusals came before."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_refuse"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say the next variant of `utter_refuse_<intent>_<1 to 3>`."""
        count = conversation.refusals
        entries = await general_answers() if conversation.intent == OTHER_COUNCIL else []
        say.response(
            f"utter_refuse_{conversation.intent}_{count % VARIANTS + 1}",
            choices=await choices_of(entries),
            **council_lines(),
        )
        counted = SlotSet("out_of_scope__refusals", count + 1)
        offered = [SlotSet("explain__offered", [entry.id for entry in entries])]
        return [counted, *(offered if entries else [])]
