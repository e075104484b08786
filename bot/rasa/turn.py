"""One turn of a conversation: exactly once, wholly stored or not at all, with its trace."""

from __future__ import annotations

import asyncio
import re
import time
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.rasa.fail_closed import TurnFailed
from bot.rasa.messages import Collector, public_message
from bot.rasa.trace import trace_of

TURN_SECONDS = 5.0
COMMAND = re.compile(r"^[\s/]+")
AREA, READING = "preferences__area", "preferences__reading"


@dataclass(frozen=True)
class TurnRequest:
    """What the edge asks; `payload` is a choice's private meaning, given instead of `text`."""

    conversation: str
    message_id: str
    text: str = ""
    payload: str = ""
    area: str | None = None
    reading: str = "standard"
    paused: bool = False
    may_send_card: bool = True
    canary: bool = False

    @property
    def words(self) -> str:
        """What Rasa is given: typed text can never force an intent, a payload does."""
        return self.payload or COMMAND.sub("", self.text).strip() or "?"


@dataclass(frozen=True)
class TurnResult:
    """What the edge is answered."""

    messages: list[dict[str, Any]]
    area: str | None
    reading: str
    trace: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The answer's body."""
        return {
            "messages": self.messages,
            "area": self.area,
            "reading": self.reading,
            "trace": self.trace,
        }


async def take_turn(agent: Agent, request: TurnRequest) -> TurnResult:
    """Answer one message; raises `TurnFailed` where any part failed, and then stores nothing."""
    try:
        return await asyncio.wait_for(_locked_turn(agent, request), TURN_SECONDS)
    except Exception as error:
        raise TurnFailed(type(error).__name__) from None


async def _locked_turn(agent: Agent, request: TurnRequest) -> TurnResult:
    started = time.perf_counter()
    processor = agent.processor
    if processor is None:
        raise TurnFailed("no model is loaded")
    async with agent.lock_store.lock(request.conversation):
        channel = Collector()
        tracker = await processor.fetch_tracker_and_update_session(request.conversation, channel)
        if _events_of(tracker, request.message_id) is None:
            await _answer(processor, tracker, channel, request)
        return _result(tracker, request.message_id, started)


async def _answer(
    processor: MessageProcessor,
    tracker: DialogueStateTracker,
    channel: Collector,
    request: TurnRequest,
) -> None:
    for slot, value in ((AREA, request.area), (READING, request.reading)):
        if tracker.get_slot(slot) != value:
            tracker.update(SlotSet(slot, value), processor.domain)
    message = UserMessage(
        request.words,
        channel,
        request.conversation,
        input_channel=channel.name(),
        message_id=request.message_id,
        metadata={"paused": request.paused, "may_send_card": request.may_send_card},
    )
    await processor._handle_message_with_tracker(message, tracker)
    await processor.run_action_extract_slots(channel, tracker)
    await processor._run_prediction_loop(channel, tracker)
    if not channel.messages or tracker.latest_action_name != ACTION_LISTEN_NAME:
        raise TurnFailed("the turn ended without an answer")
    if not request.canary:
        await processor.save_tracker(tracker)


def _events_of(tracker: DialogueStateTracker, message_id: str) -> list[Event] | None:
    """The events of the turn this message began, or None where it was not taken yet."""
    events = list(tracker.events)
    for position in range(len(events) - 1, -1, -1):
        event = events[position]
        if isinstance(event, UserUttered):
            return events[position:] if event.message_id == message_id else None
    return None


def _result(tracker: DialogueStateTracker, message_id: str, started: float) -> TurnResult:
    events = _events_of(tracker, message_id) or []
    milliseconds = round((time.perf_counter() - started) * 1000, 1)
    actions = [e.action_name for e in events if isinstance(e, ActionExecuted) and e.action_name]
    return TurnResult(
        messages=[public_message(e.message()) for e in events if isinstance(e, BotUttered)],
        area=tracker.get_slot(AREA),
        reading=tracker.get_slot(READING) or "standard",
        trace=trace_of(tracker.latest_message, actions, milliseconds),
    )
