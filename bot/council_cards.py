"""What the council promises to those who send it a comment card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.council_file import Section

_MOST_DAYS = 365


@dataclass(frozen=True)
class Cards:
    """Who reads comment cards, and within how many days each gets an answer."""

    read_by: str
    reply_within_days: int

    def reply_by(self, sent: date) -> date:
        """The day by which a card of that day is to be answered."""
        return sent + timedelta(days=self.reply_within_days)


def read_cards(section: Section) -> Cards:
    """Read the promise, or raise `CouncilError`."""
    cards = Cards(
        read_by=section.text("read_by"),
        reply_within_days=section.number("reply_within_days", 1, _MOST_DAYS),
    )
    section.refuse_the_rest()
    return cards
