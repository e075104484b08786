"""Say honestly that an answer is not known, with the nearest topics and a way to reach people."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet

from actions.contact.council import council_lines
from actions.explain.answering import choices_of
from actions.safe_action import Events
from actions.speaker import Speaker
from knowledge.model import Entry
from knowledge.nearest import nearest_topics


async def say_unsure(entries: Sequence[Entry], say: Speaker) -> Events:
    """Offer the nearest entry of each of the three nearest topics; remember them as offered."""
    nearest = nearest_topics(entries)
    say.response(
        "utter_unsure" if nearest else "utter_unsure_nothing_near",
        choices=await choices_of(nearest),
        **council_lines(),
    )
    return [SlotSet("explain__offered", [entry.id for entry in nearest])]
