"""Every field of a card as it may be kept: one clean form, no disclosure, personal details hidden.

The order is that of a message in the chat: normalise, disclosure check, redaction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.edge.card_fields import TYPED, CardFields
from bot.safety.disclosure import Disclosure
from bot.safety.kinds import KINDS
from bot.safety.normalise import normalise
from bot.safety.redaction import Redacted


@dataclass(frozen=True)
class Checked:
    """Fields that may be kept, and the kinds hidden in them.

    `disclosure` is the kind of the most urgent one; the fields that told of any are empty.
    """

    fields: CardFields
    hidden: tuple[str, ...]
    disclosure: str | None = None


class CardCheck:
    """Check what is typed on a card; both checks may take a while, so call it in a thread."""

    def __init__(
        self, find: Callable[[str], Disclosure | None], redact: Callable[[str], Redacted]
    ) -> None:
        self._find = find
        self._redact = redact

    def fields(self, fields: CardFields) -> Checked:
        """All fields of a card."""
        words = {name: self.words(getattr(fields, name)) for name in TYPED}
        kept = {name: one.fields.more for name, one in words.items()}
        hidden = dict.fromkeys(kind for one in words.values() for kind in one.hidden)
        told = {one.disclosure for one in words.values()}
        worst = next((kind for kind in KINDS if kind in told), None)
        return Checked(replace(fields, **kept), tuple(hidden), worst)

    def words(self, typed: str) -> Checked:
        """Words alone, in the field `more`."""
        text = normalise(typed).strip()
        found = self._find(text) if text else None
        if found is not None:
            return Checked(CardFields(), (), found.kind)
        redacted = self._redact(text)
        return Checked(CardFields(more=redacted.text), tuple(redacted.hidden))
