"""Keeping the content right: what was not checked for long, is not used or not liked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence

from sanic.response import HTTPResponse

from bot.review.asked import one_page
from bot.review.improving.content_check_counting import DAYS, counted
from bot.review.improving.content_check_rows import Row, most_disliked, never_used, oldest, rows_of
from bot.review.improving.drafting_content import written_content
from bot.review.moments import today
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

_PAGE = 50

LISTS: Mapping[str, Callable[[Sequence[Row]], list[Row]]] = {
    "age": oldest,
    "unused": never_used,
    "disliked": most_disliked,
}


async def show(visit: Visit) -> HTTPResponse:
    """Show one of the lists of entries, some to a page."""
    by = visit.asked("by") if visit.asked("by") in LISTS else "age"
    last = await counted(visit)
    content = await asyncio.to_thread(written_content)
    rows = LISTS[by](rows_of(content, last.uses, visit.areas, today(visit.now)))
    page = one_page(rows, visit.asked("page"), _PAGE)
    return visit.page(
        "content_check.html",
        by=by,
        rows=page.items,
        count=len(rows),
        at=page.at,
        page_count=page.pages,
        days=DAYS,
        counted_at=last.at,
    )


ROUTES = (Route("/content", show, Role.READER),)
