"""Decide between a question for the knowledge base and any other dialogue act, on all evidence.

The classifier sees what a message sounds like; the search sees whether there is anything to
answer it with.  Each alone errs where the other is sure, so their evidence is added up.
"""

from __future__ import annotations

import math
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.knowledge_search import KNOWLEDGE, KnowledgeSearch

EXPLAIN = "explain"
UNLIKELY = 1e-6

Ranking = list[dict[str, Any]]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class QuestionOrAct(GraphComponent):
    """Move `explain` to the top of the intent ranking, or off it, by the joint evidence."""

    def __init__(self, config: dict[str, Any]) -> None:
        """Read the weights of the evidence."""
        self._acts = float(config["acts"])
        self._likeness = float(config["likeness"])
        self._bias = float(config["bias"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Weights of a logistic regression on cross-validated training examples (docs/adr)."""
        return {"acts": 0.75, "likeness": 9.8, "bias": -5.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> QuestionOrAct:
        """Rasa's way to make a component."""
        return cls(config)

    @classmethod
    def required_components(cls) -> list[type]:
        """The search must have been made."""
        return [KnowledgeSearch]

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking anew on each message."""
        for message in messages:
            hits = (message.get(KNOWLEDGE) or {}).get("hits") or []
            ranking = message.get("intent_ranking") or []
            if ranking and hits:
                decided = self._decide(ranking, float(hits[0]["likeness"]))
                message.set("intent_ranking", decided, add_to_output=True)
                message.set("intent", decided[0], add_to_output=True)
        return messages

    def _decide(self, ranking: Ranking, likeness: float) -> Ranking:
        """The ranking with `explain` given its joint probability, the others sharing the rest."""
        explain = next((r["confidence"] for r in ranking if r["name"] == EXPLAIN), 0.0)
        others = [r for r in ranking if r["name"] != EXPLAIN]
        odds = math.log(max(explain, UNLIKELY)) - math.log(
            max(others[0]["confidence"], UNLIKELY)
        )
        joint = 1 / (1 + math.exp(-(self._acts * odds + self._likeness * likeness + self._bias)))
        rest = (1 - joint) / max(1 - explain, UNLIKELY)
        shared = [{**r, "confidence": r["confidence"] * rest} for r in others]
        return sorted(
            [{"name": EXPLAIN, "confidence": joint}, *shared], key=lambda r: -r["confidence"]
        )
