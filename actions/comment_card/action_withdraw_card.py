"""Take a card back: asked once, then nothing finds it any more."""

from __future__ import annotations

from actions.comment_card import records
from actions.comment_card.sending import COME_BACK
from actions.comment_card.wording import WORDING
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionWithdrawCard(SafeAction):
    """No staff are needed, and none is told."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_withdraw_card"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Ask whether that is meant; then delete it, and say so only when it is gone."""
        visit = conversation.named("visit")
        card = await records.visited(visit, conversation.id)
        if visit is None or card is None:
            say.step("utter_card_words_needed", "notice", details={"links": [COME_BACK]})
            return []
        if conversation.named("sure") is None:
            say.response("utter_card_sure", kind="question", choices=_sure(visit))
            return []
        await records.withdrawn(card, in_a_walk=conversation.walk.id is not None)
        if await records.visited(visit, conversation.id) is not None:
            raise RuntimeError("the card was not deleted")
        say.response("utter_card_withdrawn", kind="receipt")
        return []


def _sure(visit: str) -> list[dict[str, str]]:
    return [
        {
            "title": WORDING["sure"],
            "payload": f'/withdraw_card{{"visit": "{visit}", "sure": "yes"}}',
        },
        {"title": WORDING["keep"], "payload": f'/see_card{{"visit": "{visit}"}}'},
    ]
