"""Search the knowledge base for every message, so that actions find the entries in the tracker.

The sentence vector is already there.  What the search finds travels in the parsed message as
`knowledge`: {"version", "verdict", "follows", "near", "areas", "hits": [{"id", "score",
"likeness", "spelt"}]}.  `follows` says that the last answer decided what was searched for, `near`
that a short question found an entry close to it, and `areas` are the toolkits named.
"""

from __future__ import annotations

from collections.abc import Sequence
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
from knowledge.follow_on import leans_on_last, says_nothing_else
from knowledge.list_items import item_asked_for
from knowledge.model import GENERAL, GLOSSARY
from knowledge.ranking import Hit
from knowledge.search import Context, SearchIndex
from knowledge.verdict import Thresholds, Verdict, verdict

KNOWLEDGE = "knowledge"
AREA_SLOT, EXPLAIN = "preferences__area", "explain"
LIKELY = 0.5
COUNTERPART = Thresholds(unsure=0.62, least=-9.0, close=0.0)
ITEM = Thresholds(unsure=0.4, least=0.45, close=0.0)  # judged on every list of the content


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
        item = None if elsewhere else item_asked_for(index.catalogue, message.get(TEXT), last)
        follows = bool(elsewhere or item)
        if elsewhere and last:
            hits = index.counterparts(last, elsewhere, limit=self._limit)
        elif item:
            asked = {"name": EXPLAIN, "confidence": 1.0}
            message.set(INTENT, asked, add_to_output=True)
            message.set("intent_ranking", [asked], add_to_output=True)
            vector = self._encoder.encode([item.text])[0]
            hits = index.items(item.text, vector, item.listed_by, limit=self._limit)
        else:
            follows = bool(last) and self._is_follow_up(message)
            stay = _of(last) if last and follows else ()
            context = Context(areas or _of_slot(tracker) or stay, last)
            hits = self._search(index, message, context, follows=follows)
        thresholds = COUNTERPART if elsewhere else ITEM if item else Thresholds()
        judged = verdict(hits, thresholds)
        if judged == Verdict.CLOSE and _nearer(index, hits, last):
            judged = Verdict.SURE
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

    def _is_follow_up(self, message: Message) -> bool:
        """Whether it was heard to be one, and not merely less unlike one than all else."""
        heard = message.get(INTENT) or {}
        likely = float(heard.get("confidence") or 0.0) >= LIKELY
        return likely and heard.get("name") in self._follow_ups

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


def _nearer(index: SearchIndex, hits: Sequence[Hit], last: str | None) -> bool:
    """Whether the first of two close entries is near the last answer, and the second is not."""
    first, second = (index.is_near(hit.entry, last) for hit in hits[:2])
    return first and not second


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
