"""Show what came of a card, to whoever holds its four words."""

from __future__ import annotations

from actions.comment_card import records
from actions.comment_card.sending import COME_BACK
from actions.comment_card.wording import WORDING
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Choice, Speaker
from bot.records.cards import Card

YES, NO = "yes", "no"
SAID_OF = {
    "received": "utter_card_received",
    "read": "utter_card_read",
    "answered": "utter_card_answered",
    "changed": "utter_card_changed",
}


class ActionSeeCard(SafeAction):
    """The edge looks the words up; what comes here is a visit, which ends with the conversation."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_see_card"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say where the card is, what was answered, and what can be done with it."""
        visit = conversation.named("visit")
        card = await records.visited(visit, conversation.id)
        if visit is None or card is None:
            say.step("utter_card_words_needed", "notice", details={"links": [COME_BACK]})
            return []
        answers = [answer.text for answer in await records.answers_to(card)]
        say.step(
            SAID_OF[card.state],
            "notice",
            choices_of(card, visit),
            details={"points": answers, "links": [COME_BACK]},
        )
        return []


def choices_of(card: Card, visit: str) -> list[Choice]:
    """What its writer can do with a card: change who may see it, or take it back."""
    sharing = NO if card.sharing == YES else YES
    title = WORDING["show"] if sharing == YES else WORDING["hide"]
    return [
        {"title": title, "payload": f'/share_card{{"visit": "{visit}", "sharing": "{sharing}"}}'},
        {"title": WORDING["take_back"], "payload": f'/withdraw_card{{"visit": "{visit}"}}'},
    ]
