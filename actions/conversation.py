"""What an action may know of a conversation, read from Rasa's tracker once and by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from knowledge.instruments.moves import Said

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


@dataclass(frozen=True)
class WalkSlots:
    """Which walk is open and where: `move` is the dialogue act that the form was given.

    `last` is the walk that was open last, finished ones too.
    """

    id: str | None
    instrument: str | None
    question: str | None
    move: str | None
    misses: int
    last: str | None


class Conversation:
    """A read-only view of the tracker; slots are named `<topic>__<name>`."""

    def __init__(self, tracker: Tracker) -> None:
        """Keep the tracker; nothing is copied."""
        self._tracker = tracker
        self._message: dict[str, Any] = tracker.latest_message or {}

    @property
    def id(self) -> str:
        """Whose conversation it is, as the records know it too."""
        return str(self._tracker.sender_id)

    @property
    def paused(self) -> bool:
        """Whether the message follows a disclosure, so that no question may."""
        return bool((self._message.get("metadata") or {}).get("paused"))

    @property
    def may_send_card(self) -> bool:
        """Whether no more cards came from this person's address than one hour allows."""
        return bool((self._message.get("metadata") or {}).get("may_send_card", True))

    @property
    def typed(self) -> bool:
        """Whether the message was typed, and not a choice pressed."""
        return not self.text.startswith("/")

    @property
    def walk(self) -> WalkSlots:
        """Where the open walk stands."""
        return WalkSlots(
            id=self._slot("walk__id"),
            instrument=self._slot("walk__instrument"),
            question=self._slot("walk__question"),
            move=self._slot("walk__answer"),
            misses=int(self._slot("walk__misses") or 0),
            last=self._slot("walk__last"),
        )

    @property
    def said(self) -> Said:
        """What the message means in the open walk: by the choice pressed, or as understood."""
        option, number = self.named("option"), self.named("number")
        if option or number:
            return Said(option=option or "", number=int(number) if number else None)
        understood = {} if not self.typed else self._message.get("walk") or {}
        named = self.named("question") or understood.get("question") or ""
        fields = {
            name: understood[name]
            for name in ("option", "number", "words", "note")
            if understood.get(name) is not None
        }
        return Said(**fields, question=named)

    @property
    def instrument_meant(self) -> str | None:
        """The instrument a message asks to be taken through; None where it is not clear which."""
        meant: str | None = (self._message.get("walk") or {}).get("instrument")
        return self.named("instrument") or meant

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
