"""What an action may know of a conversation, read from Rasa's tracker once and by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

STANDARD, EASY = "standard", "easy"
SHOWN_KEPT = 20


@dataclass(frozen=True)
class Found:
    """What the pipeline's search found for the last message.

    `follows` says that the last answer decided what was searched for; `areas` are the toolkits
    that the message names.
    """

    ids: tuple[str, ...]
    verdict: str
    follows: bool = False
    areas: tuple[str, ...] = ()


class Conversation:
    """A read-only view of the tracker; slots are named `<topic>__<name>`."""

    def __init__(self, tracker: Tracker) -> None:
        """Keep the tracker; nothing is copied."""
        self._tracker = tracker
        self._message: dict[str, Any] = tracker.latest_message or {}

    @property
    def text(self) -> str:
        """The last message as stored: redacted."""
        return str(self._message.get("text") or "")

    @property
    def intent(self) -> str:
        """The dialogue act of the last message."""
        return str((self._message.get("intent") or {}).get("name") or "")

    @property
    def found(self) -> Found:
        """The entries that the search ranked for the last message, best first."""
        found = self._message.get("knowledge") or {}
        ids = tuple(hit["id"] for hit in found.get("hits") or [])
        areas = tuple(found.get("areas") or ())
        return Found(ids, str(found.get("verdict") or "unsure"), bool(found.get("follows")), areas)

    @property
    def area(self) -> str | None:
        """The toolkit chosen for this conversation, or None."""
        area: str | None = self._slot("preferences__area")
        return area

    @property
    def easy(self) -> bool:
        """Whether answers are given in easy read."""
        return bool(self._slot("preferences__reading") == EASY)

    @property
    def last_entry(self) -> str | None:
        """The entry answered last."""
        entry: str | None = self._slot("explain__last_entry")
        return entry

    @property
    def shown(self) -> list[str]:
        """Entries already answered, oldest first."""
        return list(self._slot("explain__shown") or [])

    @property
    def offered(self) -> list[str]:
        """Entries last offered as choices, in their order."""
        return list(self._slot("explain__offered") or [])

    @property
    def compared(self) -> list[str]:
        """The toolkits that the last comparison told of."""
        return list(self._slot("explain__compared") or [])

    @property
    def refusals(self) -> int:
        """How many refusals there were so far."""
        return int(self._slot("out_of_scope__refusals") or 0)

    def named(self, entity: str) -> str | None:
        """The value of an entity of the last message; None where none or several were named."""
        values = {
            item["value"]
            for item in self._message.get("entities") or []
            if item.get("entity") == entity
        }
        return str(values.pop()) if len(values) == 1 else None

    def _slot(self, name: str) -> Any:
        return self._tracker.get_slot(name)
