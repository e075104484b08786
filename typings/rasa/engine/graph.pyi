from typing import Any

from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

class ExecutionContext: ...

class GraphComponent:
    @classmethod
    def required_components(cls) -> list[type]: ...
    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> GraphComponent: ...
    @staticmethod
    def get_default_config() -> dict[str, Any]: ...
    @staticmethod
    def required_packages() -> list[str]: ...
