"""The links of the content, with what was found there; they are tried when somebody asks for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial

from sanic import Sanic
from sanic.response import HTTPResponse

from bot.records import links
from bot.records.links import Found
from bot.review.improving.content_check_links import FAILING, try_all
from bot.review.improving.content_check_rows import Address, addresses_of
from bot.review.improving.drafting_content import written_content
from bot.review.improving.drafting_told import told
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

PATH = "/content/links"


async def show(visit: Visit) -> HTTPResponse:
    """Show every address with what was last found there, the failing ones first."""
    addresses = await _addresses(visit)
    urls = [address.url for address in addresses]
    found = await visit.read(partial(links.kept, urls=urls))
    return visit.page(
        "content_links.html",
        addresses=sorted(addresses, key=lambda one: not _fails(found.get(one.url))),
        found=found,
        failing=sum(_fails(one) for one in found.values()),
        under_way=_under_way(visit.request.app),
    )


async def begin(visit: Visit) -> HTTPResponse:
    """Begin to try every address; what is found is shown as it comes in."""
    app = visit.request.app
    if _under_way(app):
        return visit.go(PATH, done=told("links_under_way"))
    urls = [address.url for address in await _addresses(visit)]
    await visit.act("links", lambda _connection: None, addresses=len(urls))
    app.ctx.trying_links = asyncio.create_task(_try(visit.services.store, urls))
    return visit.go(PATH, done=told("links_begun"))


async def _try(store: Store, urls: Sequence[str]) -> None:
    def write(found: Found) -> None:
        with store.records.begin() as connection:
            links.keep(connection, found)

    async def keep(found: Found) -> None:
        await store.run(partial(write, found))

    try:
        await try_all(urls, keep)
    except StoreFailedError:
        logger.error("What was found at the links could not be kept.")


def _under_way(app: Sanic) -> bool:
    task = getattr(app.ctx, "trying_links", None)
    return task is not None and not task.done()


async def _addresses(visit: Visit) -> list[Address]:
    content = await asyncio.to_thread(written_content)
    return addresses_of(content, visit.areas)


def _fails(found: Found | None) -> bool:
    return found is not None and found.outcome in FAILING


ROUTES = (
    Route(PATH, show, Role.READER),
    Route(PATH, begin, Role.EDITOR, act="try_links", method="POST"),
)
