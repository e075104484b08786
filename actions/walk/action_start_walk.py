"""Begin a walk through the instrument a person asks for, or offer those there are."""

from __future__ import annotations

import re

from actions.comment_card.starting import start_card
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.offering import offered, offered_after
from actions.walk.walking import instrument_of, opened
from knowledge.instruments.model import CARD, Instrument

OF_THE_ANSWER = re.compile(r"\b(it|them|these|this one|that one)\b", re.IGNORECASE)


class ActionStartWalk(SafeAction):
    """Named in words or by a button; “walk me through it” means what was answered last."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_start_walk"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say what it is for, and let the form ask the first question."""
        instrument = await _meant(conversation)
        if instrument is None:
            say.response("utter_walk_which", choices=await offered(conversation))
            return []
        if instrument.kind == CARD:
            return await start_card(instrument, conversation, say)
        earlier = await records.found(conversation.named("earlier"))
        walk = await records.begun(
            conversation.id,
            instrument.id,
            conversation.area,
            earlier_id=earlier.id if earlier else None,
        )
        say_intro(instrument, conversation, say)
        return opened(walk, instrument)


def say_intro(instrument: Instrument, conversation: Conversation, say: Speaker) -> None:
    """What it is for, and what can be said on the way."""
    say.response(
        "utter_walk_intro",
        intro=instrument.easy if conversation.easy else instrument.intro,
        minutes=str(instrument.minutes),
    )


async def _meant(conversation: Conversation) -> Instrument | None:
    """What a button names; else what “it” is after an answer; else what the words come nearest."""
    pressed, named = conversation.named("instrument"), conversation.instrument_meant
    after = await offered_after(conversation.last_entry)
    if named and (pressed or not (after and OF_THE_ANSWER.search(conversation.text))):
        return await instrument_of(named)
    return after[0] if len(after) == 1 else None
