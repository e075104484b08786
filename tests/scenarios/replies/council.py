"""What people told the council in these scenarios, and what it answered to everyone."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from actions.walk.records import engine
from bot.records import cards, replies
from bot.records.card_rows import change
from bot.records.cards import NewCard

TODAY = date(2026, 11, 20)
ENOUGH, TOO_FEW = 5, 4
WORDS = "my zebrafinch was not allowed in"


def has_cards(project: str, count: int = ENOUGH, *, flood: bool = False) -> None:
    """So many people sent a card about a project; staff may have marked them as a flood."""
    with engine().begin() as connection:
        for _ in range(count):
            new = NewCard("sefton-comment-card", "sefton", project, "not_heard", "4", WORDS, "yes")
            card = cards.submit(connection, uuid4().hex, new, TODAY)
            change(connection, card.id, flood=flood, published=True)


def replied(project: str, said: str, did: str, *, changed: bool = True, days_ago: int = 0) -> None:
    """The council answers everyone about a project."""
    day = TODAY - timedelta(days=days_ago)
    with engine().begin() as connection:
        replies.add(
            connection,
            area="sefton",
            project=project,
            said=said,
            did=did,
            changed=changed,
            today=day,
        )
