"""Conversations that the staff's pages list, as they come from the edge."""

from __future__ import annotations

import re
from datetime import datetime, timezone

import httpx
from sqlalchemy import select

from bot.records.engine import reading
from bot.records.marks_catalogue import catch_up
from bot.records.staff_tables import staff
from tests.records.stories import Turn, tell
from tests.support.review import Person, Review

_LINK = re.compile(r'<th scope="row"><a href="/conversations/([0-9a-f]{32})')


def talked(
    review: Review, *turns: Turn, area: str | None = "sefton", at: datetime | None = None
) -> str:
    """A conversation of a moment ago, or of another; one plain turn where none is given."""
    moment = at or datetime.now(timezone.utc)
    return tell(review.records, *(turns or (Turn(),)), area=area, at=moment)


def marked(review: Review) -> None:
    """Do what the review app does in the background, however old what happened is."""
    while catch_up(review.records, datetime.now(timezone.utc), {}):
        pass


def staff_id(review: Review, person: Person) -> str:
    """The id of somebody's account."""
    with reading(review.records) as connection:
        found: str = connection.execute(
            select(staff.c.id).where(staff.c.name == person.name)
        ).scalar_one()
    return found


def listed(page: httpx.Response) -> list[str]:
    """The ids of the conversations of a page of the list, in its order."""
    assert page.status_code == 200, page.text
    return _LINK.findall(page.text)
