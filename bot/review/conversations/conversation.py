"""One conversation, turn by turn, with how each was understood and what staff noted beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.areas import may_see
from bot.records.marks import sampled
from bot.records.review_conversation import Talk, talk_of
from bot.records.review_noted import colleagues, tags_in_use
from bot.records.review_rows import staff_names
from bot.records.review_work import LONGEST_NOTE
from bot.records.tags import LONGEST_TAG
from bot.review.conversations.conversation_intents import INTENTS
from bot.review.conversations.queue import PATH
from bot.review.conversations.sample import KINDS
from bot.review.roles import Role, role_of
from bot.review.routes import Route
from bot.review.visit import Visit


@dataclass(frozen=True)
class _Opened:
    talk: Talk
    staff: Mapping[str, str]
    reviewers: list[tuple[str, str]]
    tags: list[str]


async def show(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Open it."""
    return await page_of(visit, conversation_id)


async def page_of(
    visit: Visit, conversation_id: str, trouble: str = "", typed: str = ""
) -> HTTPResponse:
    """The page; `trouble` says what of a form was wrong, and `typed` is given back."""

    def look(connection: Connection) -> _Opened:
        talk = talk_of(connection, conversation_id, visit.areas)
        return _Opened(
            talk=talk,
            staff=staff_names(connection),
            reviewers=can_review(connection, talk.conversation.area),
            tags=tags_in_use(connection),
        )

    opened = await visit.look(conversation_id, look)
    asked = visit.form.text("sample") or visit.asked("sample")
    return visit.page(
        "conversation.html",
        talk=opened.talk,
        opened=opened,
        intents=INTENTS,
        names=await visit.services.store.run(lambda: visit.services.names.now),
        sampled=sampled(conversation_id),
        sample=asked if asked in KINDS else "",
        longest={"tag": LONGEST_TAG, "note": LONGEST_NOTE},
        trouble=trouble,
        typed=typed,
    )


def can_review(connection: Connection, area: str | None) -> list[tuple[str, str]]:
    """Who a conversation of this area can be given to: ids and names."""
    return [
        (one.id, one.name)
        for one in colleagues(connection)
        if role_of(one.role) >= Role.REVIEWER and may_see(one.areas or None, area)
    ]


ROUTES = (Route(f"{PATH}/<conversation_id>", show, Role.READER, "read_conversation"),)
