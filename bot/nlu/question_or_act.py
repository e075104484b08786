"""Decide between a question for the knowledge base and any other dialogue act, on all evidence."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from bot.language.encoder import Vectors
from bot.nlu.evidence import Evidence, log_odds, of_addition, probability, weights_from
from bot.nlu.knowledge_search import KNOWLEDGE
from bot.nlu.sentence_vectors import VECTOR, SentenceVectors, unit_vector
from knowledge.classifier import features, fit, log_shares
from knowledge.follow_on import goes_on
from knowledge.spelling import rarity, spell

OWN_AREA = -0.25
EXPLAIN, UNSURE, OTHER_COUNCIL = "explain", "nlu_fallback", "other_council"
ABOUT_A_PLACE = {"contact_council", "council_service", "off_topic", "which_areas", OTHER_COUNCIL}

WANT_PEOPLE, LIKELY = {"talk_to_person", "emergency_help"}, 0.5

Ranking = list[dict[str, Any]]


class OtherActs:
    """The examples of every other dialogue act, as vectors (n, 384) and as they are spelt.

    `belief` is a map of shape (2432, 2), learnt from all examples: other acts, and questions.
    """

    def __init__(
        self, texts: list[str], vectors: Vectors, rarities: Vectors, belief: Vectors
    ) -> None:
        """Spell the examples once."""
        self._vectors, self._rarities, self._belief = vectors, rarities, belief
        self._spellings = spell(texts, rarities)

    def as_spelt(self, text: str) -> csr_matrix:
        """How a message is spelt, as one row like those of the examples."""
        return spell([text], self._rarities)

    def belief(self, vector: Vectors, as_spelt: csr_matrix) -> float:
        """The log-odds that a message is a question, from its meaning and spelling."""
        return belief_odds(features(vector[None, :], as_spelt), self._belief)[0]

    def likeness(self, vector: Vectors) -> float:
        """The highest cosine between a message's vector and an example's."""
        return float((self._vectors @ vector).max())

    def spelt(self, as_spelt: csr_matrix) -> float:
        """The highest cosine between a message's spelling and an example's."""
        return float((self._spellings @ as_spelt.toarray()[0]).max())


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuestionOrAct(GraphComponent):
    """Move `explain` to the top of the intent ranking, or off it, by the joint evidence."""

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        others: OtherActs | None = None,
    ) -> None:
        """Read the weights; `others` is known after training."""
        self._weights = weights_from(config)
        self._doubt = float(config["doubt"])
        self._refusals = frozenset(config["refusals"])
        self._storage, self._resource, self._others = storage, resource, others

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Fitted by `python -m bot.evaluation.weigh`; see docs/adr on how and why."""
        return {
            "odds": 0.31,
            "belief": 0.13,
            "likeness": 10.19,
            "spelt": 4.2,
            "other_likeness": -5.84,
            "other_spelt": -3.4,
            "other_place": -4.0,
            "near": 2.0,
            "bias": -3.0,
            "doubt": 0.35,
            "refusals": [],
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> QuestionOrAct:
        """Rasa's way to make a component that is still to be trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def required_components(cls) -> list[type]:
        """The vectors must have been computed (in use, the search made as well)."""
        return [SentenceVectors]

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the examples of the other acts with their vectors."""
        examples = [m for m in training_data.intent_examples if m.get(INTENT) != EXPLAIN]
        texts = [str(message.get(TEXT)) for message in examples]
        every = training_data.intent_examples
        every_text = [str(message.get(TEXT)) for message in every]
        rarities = rarity(every_text)
        inputs = features(np.stack([unit_vector(m) for m in every]), spell(every_text, rarities))
        asked = np.array([message.get(INTENT) == EXPLAIN for message in every], dtype=int)
        with self._storage.write_to(self._resource) as folder:
            np.savez(
                folder / "others.npz",
                vectors=np.stack([unit_vector(message) for message in examples]),
                rarities=rarities,
                belief=fit(inputs, asked, 2),
            )
            (folder / "others.json").write_text(json.dumps(texts), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> QuestionOrAct:
        """Rasa's way to make a trained component."""
        with model_storage.read_from(resource) as folder:
            arrays = np.load(folder / "others.npz")
            texts = json.loads((folder / "others.json").read_text(encoding="utf-8"))
            others = OtherActs(texts, arrays["vectors"], arrays["rarities"], arrays["belief"])
        return cls(config, model_storage, resource, others)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking anew on each message."""
        for message in messages:
            found = message.get(KNOWLEDGE) or {}
            hits = [] if found.get("follows") else found.get("hits") or []
            ranking = message.get("intent_ranking") or []
            if ranking and hits and self._others is not None:
                evidence = self._evidence(message, ranking, hits, self._others)
                decided = self._decide(ranking, probability(evidence, self._weights), evidence)
                message.set("intent_ranking", decided, add_to_output=True)
                message.set("intent", decided[0], add_to_output=True)
        return messages

    def _decide(self, ranking: Ranking, explain: float, evidence: Evidence) -> Ranking:
        """The ranking by the joint evidence; a doubtful refusal becomes an honest “not sure”."""
        decided = reranked(ranking, explain)
        first = decided[0]["name"]
        if first == EXPLAIN:
            return decided
        if evidence.other_place > 0 and first in ABOUT_A_PLACE:
            return [{**decided[0], "name": OTHER_COUNCIL}, *decided]
        if explain >= self._doubt and first in self._refusals:
            return [{"name": UNSURE, "confidence": 1 - explain}, *decided]
        return decided

    @staticmethod
    def _evidence(
        message: Message, ranking: Ranking, hits: list[dict[str, Any]], others: OtherActs
    ) -> Evidence:
        best_other = max(r["confidence"] for r in ranking if r["name"] != EXPLAIN)
        near = bool(message.get(KNOWLEDGE).get("near")) and not wants_people(ranking[0])
        as_spelt = others.as_spelt(message.get(TEXT))
        evidence = Evidence(
            odds=log_odds(confidence_of(ranking, EXPLAIN), best_other),
            belief=others.belief(message.get(VECTOR), as_spelt),
            likeness=max(float(hit["likeness"]) for hit in hits),
            spelt=max(float(hit["spelt"]) for hit in hits),
            other_likeness=others.likeness(message.get(VECTOR)),
            other_spelt=others.spelt(as_spelt),
            other_place=place_named(message.get(ENTITIES, [])),
            near=float(near),
        )
        return of_addition(evidence) if near and goes_on(message.get(TEXT)) else evidence


def belief_odds(inputs: Vectors, belief: Vectors) -> list[float]:
    """The log-odds of a question for each row of inputs (n, 2432)."""
    shares = log_shares(inputs, belief)
    return [float(odds) for odds in shares[:, 1] - shares[:, 0]]


def wants_people(likeliest: dict[str, Any]) -> bool:
    """Whether a person is wanted: never missed, even after an answer about contacts."""
    return likeliest["name"] in WANT_PEOPLE and float(likeliest["confidence"]) >= LIKELY


def place_named(entities: list[dict[str, Any]]) -> float:
    """1 for a place that no toolkit speaks for, -0.25 for one that a toolkit does, else 0."""
    named = {entity["entity"] for entity in entities}
    if "area" in named:
        return OWN_AREA
    return 1.0 if "place" in named else 0.0


def confidence_of(ranking: Ranking, name: str) -> float:
    """The confidence of one intent; 0 where it is not among the likeliest."""
    return next((float(r["confidence"]) for r in ranking if r["name"] == name), 0.0)


def reranked(ranking: Ranking, explain: float) -> Ranking:
    """The ranking with `explain` given this probability, the other acts sharing the rest."""
    before = confidence_of(ranking, EXPLAIN)
    share = (1 - explain) / max(1 - before, 1e-6)
    others = [r for r in ranking if r["name"] != EXPLAIN]
    rescaled = [{**r, "confidence": r["confidence"] * share} for r in others]
    asked = {"name": EXPLAIN, "confidence": explain}
    return sorted([asked, *rescaled], key=lambda r: -r["confidence"])
