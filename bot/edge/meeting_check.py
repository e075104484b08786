"""Every box of the paper as it may be shown: as in the chat, and nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from bot.edge.card_check import CardCheck
from bot.edge.meeting_fields import MeetingFields
from bot.safety.kinds import KINDS


@dataclass(frozen=True)
class CheckedPaper:
    """Fields that may be shown, and the kinds hidden in them.

    `disclosure` is the kind of the most urgent one; the boxes that told of any are empty.
    """

    fields: MeetingFields
    hidden: tuple[str, ...] = ()
    disclosure: str | None = None


def checked_paper(check: CardCheck, fields: MeetingFields) -> CheckedPaper:
    """All boxes; it may take a while, so call it in a thread."""
    found = {name: check.words(words) for name, words in fields.typed().items()}
    kept = {name: one.fields.more for name, one in found.items()}
    hidden = dict.fromkeys(kind for one in found.values() for kind in one.hidden)
    told = {one.disclosure for one in found.values()}
    worst = next((kind for kind in KINDS if kind in told), None)
    safe = MeetingFields(**kept, take=fields.take, ask=fields.ask)
    return CheckedPaper(safe, tuple(hidden), worst)
