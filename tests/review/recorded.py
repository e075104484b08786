"""Conversations and cards in the records of a running review app, for its pages to show."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timezone
from typing import Any

import httpx
from sqlalchemy import update

from bot.records import answering, staff_sessions
from bot.records.cards import Card
from bot.records.conversations import Conversation
from bot.records.tables import conversations
from tests.records import carding, talking
from tests.support.review import Person, Review

AT = datetime(2026, 3, 3, 9, 5, tzinfo=timezone.utc)
SPAN = {"first": "2026-03-01", "last": "2026-03-31"}


def conversation(
    review: Review, *said: str, area: str | None = "sefton", at: datetime = AT
) -> Conversation:
    """A conversation in which somebody said this, each time answered."""
    talk = talking.start(review.records, at)
    with review.records.begin() as connection:
        own = conversations.c.id == talk.id
        connection.execute(update(conversations).where(own).values(area=area))
    for number, words in enumerate(said):
        talking.say(review.records, talk, f"m{number}", text=words, now=at)
    return talk


def card(review: Review, submission: str = "a", **fields: Any) -> Card:
    """A comment card of the same day."""
    day = fields.pop("day", AT.date())
    return carding.submit(review.records, submission, day, **fields)


def publish(review: Review, one: Card) -> None:
    """Let a card be read by everybody."""
    with review.records.begin() as connection:
        answering.answer(connection, one.id, "Thank you", one.day)
        answering.publish(connection, one.id)


def type_password_again(review: Review, person: Person) -> None:
    """As if this person had just typed their password at the page that asks for it."""
    now = datetime.now(timezone.utc)
    with review.records.begin() as connection:
        session = staff_sessions.find(connection, person.token, now)
        assert session is not None
        staff_sessions.prove(connection, session, now)


def fetch(review: Review, person: Person, what: str, **fields: Any) -> httpx.Response:
    """A file, after the password was typed again."""
    type_password_again(review, person)
    return person.send("/exports/file", what=what, **{**SPAN, **fields})


def lines(answer: httpx.Response) -> list[dict[str, str]]:
    """The rows of a file of commas."""
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
