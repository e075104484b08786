"""`coproduction check --links`: try every web address of the content, and say which fail."""

from __future__ import annotations

import asyncio
from functools import partial

from sqlalchemy.future import Engine

from bot.commands.opened import opened_records
from bot.records import links
from bot.records.links import Found
from bot.review.improving.content_check_links import FAILING, try_all
from bot.review.improving.content_check_rows import addresses_of
from bot.settings import Settings
from knowledge.model import Content


def check_links(settings: Settings, content: Content) -> int:
    """Try them, keep what was found for the staff's page, print what fails; 1 where any does."""
    addresses = {address.url: address for address in addresses_of(content, None)}
    found: list[Found] = []
    with opened_records(settings) as records:
        asyncio.run(try_all(addresses, partial(_keep, records, found)))
    failing = sorted((one for one in found if one.outcome in FAILING), key=lambda one: one.url)
    for one in failing:
        where = [entry.id for entry in addresses[one.url].entries] or [addresses[one.url].toolkit]
        print(f"{one.url}: {one.status or 'nothing answers'} ({', '.join(where)})")
    print(f"Links: {len(found)} tried, {len(failing)} fail.")
    return 1 if failing else 0


async def _keep(records: Engine, found: list[Found], one: Found) -> None:
    found.append(one)
    with records.begin() as connection:
        links.keep(connection, one)
