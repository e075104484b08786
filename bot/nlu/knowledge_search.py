"""Search the knowledge base for every message, so that actions find the entries in the tracker.

The sentence vector is already there.  What the search finds travels in the parsed message as
`knowledge`: {"version", "verdict", "follows", "near", "areas", "hits": [{"id", "score",
"likeness", "spelt"}]}.  `follows` says that the last answer decided what was searched for, `near`
that a short question found an entry close to it, and `areas` are the toolkits named.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import SentenceEncoder, load_encoder
from bot.language.pictures import without_pictures
from bot.nlu.follow_ups import COMPARE, LAST_ENTRY_SLOT, OTHER_AREA, SET_AREA, without
from bot.nlu.sentence_vectors import VECTOR, SentenceVectors
from bot.settings import load_settings
from knowledge.follow_on import asks_for_item, leans_on_last, says_nothing_else
from knowledge.model import GENERAL, GLOSSARY
from knowledge.ordinals import position_named
from knowledge.ranking import Hit
from knowledge.search import Context, SearchIndex
from knowledge.verdict import Thresholds, verdict

KNOWLEDGE = "knowledge"
AREA_SLOT, EXPLAIN = "preferences__area", "explain"
COUNTERPART = Thresholds(unsure=0.62, least=-9.0, close=0.0)


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
        last = _slot(tracker, LAST_ENTRY_SLOT)
        areas = areas_named(message)
        leans = leans_on_last(message.get(TEXT))
        answered = index.catalogue.entry(last)
        elsewhere = _elsewhere(message, areas, answered.toolkit) if answered else None
        item = None if elsewhere else _item(index, message.get(TEXT), last)
        follows = bool(elsewhere or item)
        if elsewhere and last:
            hits = index.counterparts(last, elsewhere, limit=self._limit)
        elif item and last:
            asked = {"name": EXPLAIN, "confidence": 1.0}
            message.set(INTENT, asked, add_to_output=True)
            message.set("intent_ranking", [asked], add_to_output=True)
            hits = index.items(item, self._encoder.encode([item])[0], last, limit=self._limit)
        else:
            follows = bool(last) and _intent(message) in self._follow_ups
            context = Context(areas or _of_slot(tracker) or self._stay(message, last), last)
            hits = self._search(index, message, context, follows=follows)
        judged = verdict(hits, COUNTERPART if elsewhere or item else Thresholds())
        return {
            "version": index.version,
            "verdict": judged.value,
            "follows": follows,
            "near": bool(hits) and leans and index.is_near(hits[0].entry, last),
            "areas": list(areas),
            "hits": [_as_json(hit) for hit in hits],
        }

    def _search(
        self, index: SearchIndex, message: Message, context: Context, *, follows: bool
    ) -> tuple[Hit, ...]:
        """Search with the person's words; where they follow on, with the last title beside them."""
        question, vector = without_pictures(message.get(TEXT)), message.get(VECTOR)
        if follows and context.last:
            answered = index.catalogue.entry(context.last)
            question = f"{question} {answered.title if answered else ''}".strip()
            vector = self._encoder.encode([question])[0]
        return index.search(question, vector, context, limit=self._limit)

    def _stay(self, message: Message, last: str | None) -> tuple[str, ...]:
        """With no area, a follow-up is about the last answer's toolkit."""
        return _of(last) if last and _intent(message) in self._follow_ups else ()

    def _current_index(self) -> SearchIndex:
        """The index of the file in place now: a swapped file is read anew, in some 100 ms."""
        swapped_at = self._path.stat().st_mtime_ns
        if self._index is None or swapped_at != self._swapped_at:
            self._index, self._swapped_at = SearchIndex(self._path), swapped_at
        return self._index


def areas_named(message: Message) -> tuple[str, ...]:
    """The toolkits named in a message, each once, in their order."""
    found = [e["value"] for e in message.get(ENTITIES, []) if e["entity"] == "area"]
    return tuple(dict.fromkeys(found))


def _elsewhere(message: Message, areas: tuple[str, ...], home: str) -> str | None:
    """Where the last question is asked again: a toolkit, GENERAL for all, or None.

    Where it was answered for, its `home`, there is nothing more to say.
    """
    intent = _intent(message)
    if intent == COMPARE:
        return GENERAL
    if intent not in {SET_AREA, OTHER_AREA} or len(areas) != 1 or areas[0] == home:
        return None
    named = [e for e in message.get(ENTITIES, []) if e["entity"] == "area"]
    return areas[0] if says_nothing_else(without(message.get(TEXT), named)) else None


def _item(index: SearchIndex, text: str, last: str | None) -> str | None:
    """The item of the last answer's list that is asked for, or None."""
    if last is None or not asks_for_item(text):
        return None
    answered = index.catalogue.entry(last)
    points = answered.points if answered else ()
    position = position_named(text, len(points))
    return None if position is None else points[position]


def _intent(message: Message) -> str:
    return str((message.get(INTENT) or {}).get("name"))


def _slot(tracker: DialogueStateTracker | None, name: str) -> str | None:
    return (tracker.get_slot(name) or None) if tracker else None


def _of_slot(tracker: DialogueStateTracker | None) -> tuple[str, ...]:
    area = _slot(tracker, AREA_SLOT)
    return (area,) if area else ()


def _of(entry_id: str) -> tuple[str, ...]:
    """The toolkit of an entry, as its id tells; none for what belongs to no single one."""
    toolkit = entry_id.split("/", 1)[0]
    return () if toolkit in {GENERAL, GLOSSARY} else (toolkit,)


def _as_json(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.entry,
        "score": round(hit.score, 3),
        "likeness": round(hit.likeness, 3),
        "spelt": round(hit.spelt, 3),
    }
