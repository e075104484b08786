"""What staff have begun in a generated year, one of each, so that each page shows something."""

from __future__ import annotations

from datetime import datetime, timezone
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records import drafts
from bot.records.drafts import Ask, Draft
from bot.records.engine import open_engine
from bot.records.staff_tables import staff

_BY = "editor.year"


def put_beside(url: str) -> dict[str, str]:
    """Put them beside the year at `url`; what the gaps of their addresses are filled with."""
    engine = open_engine(url)
    now = datetime.now(timezone.utc)
    with engine.begin() as connection:
        account = connection.execute(select(staff.c.id).order_by(staff.c.name)).scalars().first()
        made = {"account_id": str(account), "draft_id": _draft(connection, now)}
    engine.dispose()
    return made


def _draft(connection: Connection, now: datetime) -> str:
    draft = Draft(
        id=uuid4().hex,
        toolkit="stoke",
        entry="stoke/travel-money",
        topic="people",
        title="Money for travelling to a meeting",
        answer="The toolkit says that costs of getting there are paid.",
        easy="You get your bus money back.",
        points=("Keep the ticket.",),
        section="People",
        page="4",
        see_also=(),
        checked=now.date(),
        ready=True,
        changed_by=_BY,
        changed_at=now,
        asks=(Ask("parent", "who pays for the bus"), Ask("young", "do i get my bus money back")),
    )
    drafts.keep(connection, draft)
    return draft.id
