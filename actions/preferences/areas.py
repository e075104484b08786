"""The areas the assistant holds, as choices and in words."""

from __future__ import annotations

from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, in_thread
from actions.speaker import Choice, Speaker
from knowledge.model import Toolkit


async def held_areas() -> list[Toolkit]:
    """Every toolkit held, by name."""
    found: list[Toolkit] = await in_thread(knowledge_base().toolkits)
    return found


def area_choices(areas: list[Toolkit]) -> list[Choice]:
    """A button for each area."""
    return [{"title": area.name, "payload": f'/set_area{{"area": "{area.id}"}}'} for area in areas]


def in_words(areas: list[Toolkit]) -> str:
    """The areas' names as English: “A”, “A and B”, “A, B and C”."""
    names = [area.name for area in areas]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


async def ask_area(say: Speaker) -> Events:
    """Ask which area a person means, with each as a choice."""
    say.response("utter_ask_area", kind="question", choices=area_choices(await held_areas()))
    return []
