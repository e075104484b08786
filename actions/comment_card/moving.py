"""What is different in a card: half-written it is never saved or shared; stopping forgets it."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.comment_card import records
from actions.comment_card.wording import WORDING
from actions.contact.council import council
from actions.conversation import Conversation
from actions.safe_action import Events
from actions.speaker import Choice, Speaker
from actions.walk.walking import Walking, instrument_of
from bot.records.walks import Walk
from knowledge.instruments.model import CARD, Instrument
from knowledge.instruments.moves import FINISHED, Step

STOP = "stop_walk"
STOPPING, HALF_WRITTEN = {STOP, "goodbye"}, {"save_walk", "share_walk"}
ANEW = {"restart_walk", "start_again"}


async def moved_in_card(
    walking: Walking, conversation: Conversation, say: Speaker
) -> Events | None:
    """Do what a move means in a card; None for a move that means what it means in every walk."""
    move = conversation.walk.move
    if move in HALF_WRITTEN:
        say.response("utter_card_not_saved")
        return [SlotSet("walk__answer", None)]
    if move in STOPPING:
        await records.dropped(walking.walk)
        say.response("utter_card_stopped")
        return [SlotSet("walk__answer", "stopped"), SlotSet("walk__last", None)]
    if move in ANEW:
        await records.dropped(walking.walk)
        say.response("utter_card_restarted", choices=[_anew(walking.instrument)])
        return [SlotSet("walk__answer", "stopped"), SlotSet("walk__last", None)]
    return None


async def moved_in_left_card(walk: Walk, conversation: Conversation, say: Speaker) -> Events | None:
    """Do the same for a card that was left unsent, as after words of harm; None for other walks."""
    instrument = await instrument_of(walk.instrument)
    if instrument is None or instrument.kind != CARD:
        return None
    if conversation.intent in HALF_WRITTEN:
        say.response("utter_card_not_saved")
        return []
    if conversation.intent == STOP:
        await records.dropped(walk)
        say.response("utter_card_stopped")
        return [SlotSet("walk__last", None)]
    return None


def may_end(step: Step, conversation: Conversation, say: Speaker) -> bool:
    """Whether a card can be sent now; where too many came from one place it waits, all kept."""
    if step.state != FINISHED or conversation.may_send_card:
        return True
    say.response("utter_card_too_many", kind="error", contact_line=council().contact_line)
    return False


def _anew(instrument: Instrument) -> Choice:
    """A button for an empty card: the chat forgets the one before first, which ends the form."""
    return {
        "title": WORDING["anew"],
        "payload": f'/start_walk{{"instrument": "{instrument.id}"}}',
    }
