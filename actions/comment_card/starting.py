"""Begin a card: first who reads it and when, and what not to write."""

from __future__ import annotations

from actions.comment_card import records
from actions.contact.council import council
from actions.conversation import Conversation
from actions.safe_action import Events
from actions.speaker import Speaker
from actions.walk.records import begun
from actions.walk.walking import opened
from knowledge.instruments.model import Instrument

MOST_CARDS = 3  # a conversation


async def start_card(instrument: Instrument, conversation: Conversation, say: Speaker) -> Events:
    """Begin it, unless this conversation has sent as many as one may."""
    if await records.sent_by(conversation.id) >= MOST_CARDS:
        say.response("utter_card_enough", contact_line=council().contact_line)
        return []
    walk = await begun(conversation.id, instrument.id, conversation.area)
    say.response(
        "utter_card_intro",
        intro=instrument.easy if conversation.easy else instrument.intro,
        read_by=council().cards.read_by,
        days=str(council().cards.reply_within_days),
        emergency=council().safeguarding.emergency_phone,
        helpline=_helpline(),
    )
    return opened(walk, instrument)


def _helpline() -> str:
    """The helpline that is there for everyone, as the council's file has it."""
    line = next(line for line in council().safeguarding.helplines if not line.kinds)
    return f"{line.name} ({line.phone})"
