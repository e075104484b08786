"""Recognise what follows on from the last answer by its form, where a classifier cannot.

“And in Stoke?” names a place and nothing else; “do the others say that too?” no place at all.
What they mean depends on the answer before, so this component reads it from the tracker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.dialogue_act_classifier import DialogueActClassifier
from knowledge.comparing import asks_to_compare
from knowledge.follow_on import asks_how_many, asks_of_the_others, leans_on_last, says_nothing_else

LAST_ENTRY_SLOT = "explain__last_entry"
SET_AREA, OTHER_AREA, COMPARE = "set_area", "other_area", "compare_areas"
REPEAT = "repeat_that"
MOVES = re.compile(r"\b(chang\w*|switch\w*|mov(e|ed|ing)|lives?|living|back (to|in))\b")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FollowUps(GraphComponent):
    """Give a message the dialogue act that its form and the last answer make certain."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FollowUps:
        """Rasa's way to make a component."""
        return cls()

    @classmethod
    def required_components(cls) -> list[type]:
        """The classifier's guess is kept where the form says nothing."""
        return [DialogueActClassifier]

    def process(
        self, messages: list[Message], tracker: DialogueStateTracker | None = None
    ) -> list[Message]:
        """Set the intent of messages that follow on, and of those that cannot."""
        answered = bool(tracker and tracker.get_slot(LAST_ENTRY_SLOT))
        for message in messages:
            guess = str((message.get(INTENT) or {}).get("name"))
            if guess in {OTHER_AREA, COMPARE} and not _may_follow(message, guess, answered):
                _leave_out(message, {OTHER_AREA, COMPARE})
            if not answered:
                continue
            act = following_act(message.get(TEXT) or "", message.get(ENTITIES, []))
            if act and not (act == OTHER_AREA and guess == SET_AREA):
                _set_act(message, act)
        return messages


def _may_follow(message: Message, guess: str, answered: bool) -> bool:
    """Whether a guess that it follows on can be right: there is an answer, and little else said."""
    text = message.get(TEXT) or ""
    named = any(entity["entity"] == "area" for entity in message.get(ENTITIES, []))
    of_several = guess == COMPARE and (asks_of_the_others(text) or asks_to_compare(text))
    return answered and leans_on_last(text) and (named or of_several)


def _set_act(message: Message, act: str) -> None:
    certain = {"name": act, "confidence": 1.0}
    message.set(INTENT, certain, add_to_output=True)
    message.set("intent_ranking", [certain], add_to_output=True)


def _leave_out(message: Message, acts: set[str]) -> None:
    ranking = [r for r in message.get("intent_ranking") or [] if r["name"] not in acts]
    if ranking:
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)


def following_act(text: str, entities: Iterable[Mapping[str, Any]]) -> str | None:
    """The act of a message that only names another place, or asks of all; None where it says more.

    A place alone (“Stoke”) may as well be where somebody lives: that is left to the classifier.
    """
    areas = [entity for entity in entities if entity["entity"] == "area"]
    rest = without(text, areas)
    if not areas and asks_how_many(text):
        return REPEAT
    if not areas:
        return COMPARE if asks_of_the_others(text) else None
    if not rest.strip(" .,?!") or not says_nothing_else(rest):
        return None
    if len({entity["value"] for entity in areas}) > 1:
        return COMPARE if leans_on_last(text) or asks_to_compare(text) else None
    return SET_AREA if MOVES.search(text.casefold()) else OTHER_AREA


def without(text: str, entities: Iterable[Mapping[str, Any]]) -> str:
    """The text with these entities cut out."""
    for entity in sorted(entities, key=lambda found: -int(found["start"])):
        text = text[: entity["start"]] + text[entity["end"] :]
    return text
