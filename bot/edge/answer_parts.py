"""What is shown under an answer and never stored: its hard words explained, and its other level."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.edge.answer_glossary import Glossary
from bot.edge.answer_levels import AnswerLevels, other_level
from bot.edge.answer_terms import TermIndex
from bot.edge.problems import Problem
from bot.records.messages import PublicMessage
from knowledge.saying import EASY


class AnswerParts:
    """Complete messages as they are given to the person."""

    def __init__(self, knowledge_file: Path) -> None:
        """The knowledge base may be missing: then nothing is added."""
        self._glossary = Glossary(knowledge_file)
        self._levels = AnswerLevels(knowledge_file)

    async def shown(self, messages: Sequence[PublicMessage]) -> list[PublicMessage]:
        """The same messages, each answer of the knowledge base with its parts."""
        if not any(message.get("entry") for message in messages):
            return list(messages)
        index = await self._glossary.index()
        return [message | parts_of(message, index) for message in messages]

    async def at_level(
        self, messages: Sequence[PublicMessage], message_id: str, reading: str
    ) -> list[PublicMessage]:
        """All messages, the one of that id at another reading level.

        A `Problem` where it is not there, or not at that level.
        """
        places = {message["id"]: place for place, message in enumerate(messages)}
        if message_id not in places:
            raise Problem("no_such_message")
        place = places[message_id]
        again = await asyncio.to_thread(self._levels.at, messages[place], reading)
        return [*messages[:place], *await self.shown([again]), *messages[place + 1 :]]


def parts_of(message: Mapping[str, Any], index: TermIndex) -> dict[str, Any]:
    """The fields that are added to a message; none to one that says no entry."""
    entry = message.get("entry")
    if entry is None:
        return {}
    easy = entry["reading"] == EASY
    texts = [message["text"], *message["points"]]
    terms = index.terms_in(texts, but=entry["id"])
    return {
        "terms": [{"term": term.name, "meaning": term.meaning(easy=easy)} for term in terms],
        "other_reading": other_level(message),
    }
