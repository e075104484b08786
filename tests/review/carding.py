"""What tests of the pages of comment cards ask of the running review app."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import httpx
from sqlalchemy import select

from bot.records import audit, cards
from bot.records.audit_tables import audit as audit_rows
from bot.records.cards import Card
from bot.review.moments import today
from tests.records.carding import found, read
from tests.support.html import page_problems
from tests.support.review import Person, Review

TODAY = today(datetime.now(timezone.utc))
HOSTILE = '</textarea><script>alert("x")</script>'


def page_at(answer: httpx.Response, status: int = 200) -> str:
    """The page of an answer, which must have this status and be well made."""
    assert answer.status_code == status
    assert page_problems(answer.text) == []
    return answer.text


def acts_of(review: Review) -> list[tuple[str, str, dict[str, Any]]]:
    """Every row of the audit, whose chain must hold."""
    assert read(review.records, audit.check).broken is None
    rows = read(review.records, lambda c: c.execute(select(audit_rows).order_by("number")).all())
    return [(row.action, row.target, row.detail) for row in rows]


def there(review: Review, card: Card) -> Card:
    """The card as it stands now."""
    kept = found(review.records, card.id)
    assert kept is not None
    return kept


def answers_to(review: Review, card: Card) -> list[str]:
    return [one.text for one in read(review.records, lambda c: cards.answers_of(c, card.id))]


def sent(person: Person, card: Card, act: str, **fields: str) -> str:
    """Send a form of the card's page that is kept, and open the page it leads to."""
    answer = person.send(f"/cards/{card.id}/{act}", **fields)
    assert answer.status_code == 303
    return page_at(person.open(answer.headers["location"]))
