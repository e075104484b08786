"""Search the knowledge base for every message, so that actions find the entries in the tracker.

The sentence vector is already there.  What the search finds travels in the parsed message as
`knowledge`: {"version", "verdict", "follows", "hits": [{"id", "score", "likeness", "spelt"}]};
`follows` says that the last answer's title was searched with the words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import SentenceEncoder, load_encoder
from bot.language.pictures import without_pictures
from bot.nlu.sentence_vectors import VECTOR, SentenceVectors
from bot.settings import load_settings
from knowledge.ranking import Hit
from knowledge.search import SearchIndex
from knowledge.verdict import verdict

KNOWLEDGE = "knowledge"
AREA_SLOT = "preferences__area"
LAST_ENTRY_SLOT = "explain__last_entry"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class KnowledgeSearch(GraphComponent):
    """Rank entries for each message, in its area, in the light of what was answered last."""

    def __init__(self, config: dict[str, Any], path: Path, encoder: SentenceEncoder) -> None:
        """Open the index of the knowledge base at `path`."""
        self._follow_ups = frozenset(config["follow_ups"])
        self._limit = int(config["limit"])
        self._path = path
        self._encoder = encoder
        self._swapped_at = 0
        self._index: SearchIndex | None = None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`follow_ups`: intents whose words mean little without the last answer's title."""
        return {"follow_ups": [], "limit": 5}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KnowledgeSearch:
        """Rasa's way to make a component."""
        settings = load_settings()
        return cls(config, settings.knowledge_db, load_encoder(settings.encoder_dir))

    @classmethod
    def required_components(cls) -> list[type]:
        """The sentence vector must have been computed."""
        return [SentenceVectors]

    def process(
        self, messages: list[Message], tracker: DialogueStateTracker | None = None
    ) -> list[Message]:
        """Put what the search finds on each message."""
        for message in messages:
            if message.get(TEXT) and message.get(VECTOR) is not None:
                found = self._find(message, tracker)
                message.set(KNOWLEDGE, found, add_to_output=True)
        return messages

    def _find(self, message: Message, tracker: DialogueStateTracker | None) -> dict[str, Any]:
        index = self._current_index()
        last = str(tracker.get_slot(LAST_ENTRY_SLOT) or "") if tracker else ""
        question, vector = without_pictures(message.get(TEXT)), message.get(VECTOR)
        follows = bool(last) and (message.get(INTENT) or {}).get("name") in self._follow_ups
        if follows:
            question = f"{question} {index.title(last)}"
            vector = self._encoder.encode([question])[0]
        hits = index.search(
            question,
            vector,
            toolkit=_area_named(message) or (tracker.get_slot(AREA_SLOT) if tracker else None),
            last=last or None,
            limit=self._limit,
        )
        return {
            "version": index.version,
            "verdict": verdict(hits).value,
            "follows": follows,
            "hits": [_as_json(hit) for hit in hits],
        }

    def _current_index(self) -> SearchIndex:
        """The index of the file in place now: a swapped file is read anew, in some 100 ms."""
        swapped_at = self._path.stat().st_mtime_ns
        if self._index is None or swapped_at != self._swapped_at:
            self._index, self._swapped_at = SearchIndex(self._path), swapped_at
        return self._index


def _area_named(message: Message) -> str | None:
    areas = [e["value"] for e in message.get("entities", []) if e["entity"] == "area"]
    return areas[0] if len(areas) == 1 else None


def _as_json(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.entry,
        "score": round(hit.score, 3),
        "likeness": round(hit.likeness, 3),
        "spelt": round(hit.spelt, 3),
    }
