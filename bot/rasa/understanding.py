"""The trained pipeline alone: how one message is understood, without a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActiveLoop, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker


@dataclass(frozen=True)
class Understood:
    """What the pipeline makes of a message: dialogue act, entries ranked, and how sure it is."""

    intent: str
    confidence: float
    entries: tuple[str, ...]
    likeness: float
    verdict: str
    ranking: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Reply:
    """What the pipeline makes of a message in a walk: its act, and the option or number meant."""

    intent: str
    option: str
    number: int | None


class Understanding:
    """The pipeline of a trained model that was loaded once."""

    def __init__(self, agent: Agent) -> None:
        """Use the agent's model."""
        self._agent = agent

    async def understand(self, text: str, area: str | None = None) -> Understood:
        """Parse one message as if it were the first of a conversation about `area`."""
        processor = self._agent.processor
        assert processor is not None
        tracker = DialogueStateTracker.from_events(
            "evaluation", [SlotSet("preferences__area", area)], processor.domain.slots
        )
        parsed: dict[str, Any] = await processor.parse_message(UserMessage(text), tracker)
        found = parsed.get("knowledge") or {}
        hits = found.get("hits") or []
        return Understood(
            intent=str(parsed["intent"]["name"]),
            confidence=float(parsed["intent"]["confidence"]),
            entries=tuple(hit["id"] for hit in hits),
            likeness=float(hits[0]["likeness"]) if hits else 0.0,
            verdict=str(found.get("verdict", "unsure")),
            ranking=tuple(
                (other["name"], float(other["confidence"]))
                for other in parsed.get("intent_ranking") or []
            ),
        )

    async def understand_reply(self, text: str, instrument: str, question: str) -> Reply:
        """Parse one message as an answer to this question of a walk."""
        processor = self._agent.processor
        assert processor is not None
        events = [
            ActiveLoop("walk"),
            SlotSet("walk__instrument", instrument),
            SlotSet("walk__question", question),
        ]
        slots = processor.domain.slots
        tracker = DialogueStateTracker.from_events("evaluation", events, slots)
        parsed: dict[str, Any] = await processor.parse_message(UserMessage(text), tracker)
        meant = parsed.get("walk") or {}
        return Reply(parsed["intent"]["name"], meant.get("option", ""), meant.get("number"))
