"""Send a card: it is said to be sent only after its row was written and read back."""

from __future__ import annotations

from typing import Any

from actions.comment_card import records
from actions.comment_card.content import card_of
from actions.comment_card.wording import WORDING
from actions.contact.council import council
from actions.conversation import Conversation
from actions.safe_action import Events
from actions.speaker import Speaker
from actions.walk.walking import Walking, closed
from knowledge.instruments.model import Instrument

COME_BACK: dict[str, Any] = {"title": WORDING["come_back"], "url": "/card/code"}


async def send_card(walking: Walking, conversation: Conversation, say: Speaker) -> Events:
    """Send it, and say so."""
    card = card_of(walking.instrument, walking.place.answers, walking.walk.area)
    visit = await records.sent(walking.walk, card, conversation.id)
    say_sent(walking.instrument, visit.id, conversation, say)
    return closed()


async def say_sent_before(instrument: Instrument, conversation: Conversation, say: Speaker) -> bool:
    """Say again that it was sent, where the answer that said so was lost on its way."""
    visit = await records.sent_before(conversation.walk.id or "", conversation.id)
    if visit is not None:
        say_sent(instrument, visit.id, conversation, say)
    return visit is not None


def say_sent(
    instrument: Instrument, visit_id: str, conversation: Conversation, say: Speaker
) -> None:
    """The receipt, with the place of its code."""
    outcome = instrument.outcomes[-1]
    say.step(
        "utter_card_sent",
        "receipt",
        details={"card": True, "links": [COME_BACK]},
        title=outcome.title,
        told=outcome.easy if conversation.easy else outcome.text,
        code=f"{{code:visit:{visit_id}}}",
        days=str(council().cards.reply_within_days),
    )
