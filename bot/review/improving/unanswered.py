"""Questions that got no answer, the most asked first: what to write next."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import drafts
from bot.records.marks import NOT_ANSWERED
from bot.records.review_lists import MOST_COUNTED, Wanted
from bot.records.review_lists import count as count_marked
from bot.records.unanswered import Question, unanswered
from bot.review.asked import one_page
from bot.review.conversations.filters import within
from bot.review.improving.unanswered_likeness import Group, groups_of
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

DAYS = 90
MOST = 2_000
_GROUPS_A_PAGE = 20
_SIDE_BY_SIDE = 5
_WAITS_SECONDS = 5.0


async def show(visit: Visit) -> HTTPResponse:
    """List the groups, some to a page."""
    await visit.services.cataloguing.latest()
    since = visit.now - timedelta(days=DAYS)
    work = partial(unanswered, since=since, areas=visit.areas, most=MOST)
    questions = await visit.look("questions not answered", work)
    groups = await _groups(visit, questions)
    if groups is None:
        return visit.page("unanswered_under_way.html", count=len(questions))
    page = one_page(groups, visit.asked("page"), _GROUPS_A_PAGE)
    return visit.page(
        "unanswered.html",
        groups=page.items,
        count=len(questions),
        all_groups=len(groups),
        days=DAYS,
        most=MOST,
        at=page.at,
        page_count=page.pages,
        side_by_side=_SIDE_BY_SIDE,
    )


async def waits(visit: Visit) -> Mapping[str, Any]:
    """In how many conversations a question was not answered, and how many drafts there are."""
    since = visit.now - timedelta(days=DAYS)
    wanted = Wanted(((NOT_ANSWERED,), *within(visit.areas)), since)

    def look(connection: Connection) -> Mapping[str, int]:
        return {
            "not_answered": count_marked(connection, wanted),
            "drafts": drafts.count(connection, visit.areas),
        }

    return {**await visit.read(look), "most": MOST_COUNTED, "days": DAYS}


async def _groups(visit: Visit, questions: Sequence[Question]) -> list[Group] | None:
    """The groups; None where it takes a while, and then they are soon there for who asks again.

    Only wordings that were not met since this app began take time.
    """
    encoder = visit.services.settings.encoder_dir
    work = partial(groups_of, questions, encoder)
    task = asyncio.get_running_loop().run_in_executor(None, work)
    done, _ = await asyncio.wait([task], timeout=_WAITS_SECONDS)
    return task.result() if done else None


ROUTES = (Route("/unanswered", show, Role.READER, act="list_not_answered"),)
