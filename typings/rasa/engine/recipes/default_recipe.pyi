from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from rasa.engine.graph import GraphComponent

Component = TypeVar("Component", bound=GraphComponent)

class DefaultV1Recipe:
    class ComponentType(Enum):
        MESSAGE_TOKENIZER = 0
        MESSAGE_FEATURIZER = 1
        INTENT_CLASSIFIER = 2
        ENTITY_EXTRACTOR = 3
        POLICY_WITHOUT_END_TO_END_SUPPORT = 4
        POLICY_WITH_END_TO_END_SUPPORT = 5
        MODEL_LOADER = 6

    @classmethod
    def register(
        cls,
        component_types: ComponentType | list[ComponentType],
        is_trainable: bool,
        model_from: str | None = None,
    ) -> Callable[[type[Component]], type[Component]]: ...
