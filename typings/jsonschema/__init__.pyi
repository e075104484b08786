from typing import Any

class ValidationError(Exception):
    message: str

class Draft7Validator:
    def __init__(self, schema: dict[str, Any]) -> None: ...
    @classmethod
    def check_schema(cls, schema: dict[str, Any]) -> None: ...
    def validate(self, instance: Any) -> None: ...
