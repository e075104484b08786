from contextlib import AbstractContextManager
from pathlib import Path

from rasa.engine.storage.resource import Resource

class ModelStorage:
    def write_to(self, resource: Resource) -> AbstractContextManager[Path]: ...
    def read_from(self, resource: Resource) -> AbstractContextManager[Path]: ...
