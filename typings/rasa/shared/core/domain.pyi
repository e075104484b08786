from pathlib import Path
from typing import Any

from rasa.shared.core.slots import Slot

class InvalidDomain(Exception):
    def __init__(self, message: str) -> None: ...

class Domain:
    slots: list[Slot]
    responses: dict[str, list[dict[str, Any]]]
    user_actions: list[str]
    form_names: list[str]
    @property
    def intents(self) -> list[str]: ...
    @property
    def entities(self) -> list[str]: ...
    @classmethod
    def empty(cls) -> Domain: ...
    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Domain: ...
    @classmethod
    def from_file(cls, path: str | Path) -> Domain: ...
    def as_dict(self) -> dict[str, Any]: ...
