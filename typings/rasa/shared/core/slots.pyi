from typing import Any

class Slot:
    name: str
    value: Any
    influence_conversation: bool
