"""An entity extractor for what the toolkits name: areas and glossary terms, by their ids."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.nlu.utils.spacy_utils import SpacyNLP
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ToolkitNames(GraphComponent, EntityExtractorMixin):
    """Read spaCy's entities, which carry ids, where Rasa's own extractor keeps only their text."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ToolkitNames:
        """Rasa's way to make a component."""
        return cls()

    @classmethod
    def required_components(cls) -> list[type]:
        """The document comes from SpacyNLP."""
        return [SpacyNLP]

    def process(self, messages: list[Message]) -> list[Message]:
        """Add `area` and `term` entities, each valued with an id."""
        for message in messages:
            document = message.get("text_spacy_doc")
            if document is None:
                continue
            found = [
                {
                    ENTITY_ATTRIBUTE_TYPE: entity.label_.lower(),
                    ENTITY_ATTRIBUTE_START: entity.start_char,
                    ENTITY_ATTRIBUTE_END: entity.end_char,
                    ENTITY_ATTRIBUTE_VALUE: entity.ent_id_,
                    "extractor": type(self).__name__,
                }
                for entity in document.ents
                if message.get(TEXT)
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages
