"""The walk that is open in a conversation, with its instrument and the answers so far."""

from __future__ import annotations

from dataclasses import dataclass

from rasa_sdk.events import FollowupAction, SlotSet

from actions.conversation import Conversation
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, in_thread
from actions.walk import records
from bot.records.walks import Walk
from knowledge.instruments.answers import answers_from_json
from knowledge.instruments.model import Instrument
from knowledge.instruments.moves import Place, first_question
from knowledge.instruments.walking import next_question

FORM = "walk"


@dataclass(frozen=True)
class Walking:
    """A walk under way."""

    walk: Walk
    instrument: Instrument
    place: Place


async def walking_in(conversation: Conversation) -> Walking | None:
    """The open walk; None where it, or its instrument, is gone meanwhile."""
    slots = conversation.walk
    walk = await records.found(slots.id) if slots.id else None
    return await resumed(walk, slots.question, slots.misses) if walk else None


async def resumed(walk: Walk, at: str | None = None, misses: int = 0) -> Walking | None:
    """A walk with its instrument; it stands where it was left, or at the first open question."""
    instrument = await instrument_of(walk.instrument)
    if instrument is None:
        return None
    answers = answers_from_json(walk.answers)
    known = {question.id for question in instrument.questions}
    place = next((one for one in (at, walk.at) if one in known), None)
    if place is None:
        place = (next_question(instrument, answers) or instrument.questions[-1]).id
    return Walking(walk, instrument, Place(answers, place, misses))


async def instrument_of(instrument_id: str) -> Instrument | None:
    """The instrument of this id; None where the content no longer has it."""
    found: Instrument | None = await in_thread(knowledge_base().instrument, instrument_id)
    return found


async def all_instruments() -> list[Instrument]:
    """Everything that people can be walked through."""
    found: list[Instrument] = await in_thread(knowledge_base().instruments)
    return found


def opened(walk: Walk, instrument: Instrument, at: str | None = None) -> Events:
    """The slots of a walk that begins or goes on, and the form that asks its question."""
    return [
        SlotSet("walk__id", walk.id),
        SlotSet("walk__last", walk.id),
        SlotSet("walk__instrument", instrument.id),
        SlotSet("walk__question", at or first_question(instrument).id),
        SlotSet("walk__misses", 0),
        SlotSet("walk__answer", None),
        FollowupAction(FORM),
    ]


def begun_anew(walk: Walk, instrument: Instrument) -> Events:
    """The slots where another walk takes the place of the open one; the form goes on with it."""
    return [
        SlotSet("walk__answer", None),
        SlotSet("walk__id", walk.id),
        SlotSet("walk__last", walk.id),
        SlotSet("walk__question", first_question(instrument).id),
        SlotSet("walk__misses", 0),
    ]


def closed() -> Events:
    """The slots when no walk is open; the last one can still be taken up or shared."""
    names = ("walk__id", "walk__instrument", "walk__question", "walk__answer", "walk__misses")
    return [SlotSet(name, None) for name in names]
