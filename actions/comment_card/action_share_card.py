"""Change whether the words of a card may be shown to the public."""

from __future__ import annotations

from actions.comment_card import records
from actions.comment_card.action_see_card import YES, choices_of
from actions.comment_card.sending import COME_BACK
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionShareCard(SafeAction):
    """A change of mind counts at once, whatever was chosen before."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_share_card"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Keep the choice, read it back, and say so."""
        visit, sharing = conversation.named("visit"), conversation.named("sharing")
        card = await records.visited(visit, conversation.id)
        if visit is None or card is None or sharing is None:
            say.step("utter_card_words_needed", "notice", details={"links": [COME_BACK]})
            return []
        await records.sharing_set(card, sharing)
        changed = await records.visited(visit, conversation.id)
        if changed is None or changed.sharing != sharing:
            raise RuntimeError("the choice was not kept")
        name = "utter_card_shared" if sharing == YES else "utter_card_private"
        say.response(name, kind="receipt", choices=choices_of(changed, visit))
        return []
