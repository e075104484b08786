"""Changing what staff set while the service runs: kept, audited, then put in force."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from sqlalchemy.future import Connection

from bot.records import service_settings
from bot.records.service_settings import Kept
from bot.review.visit import Visit
from bot.web.service_file import bring_up_to_date
from bot.web.service_settings import ServiceSettings, read_values

logger = logging.getLogger(__name__)

TARGET = "service"


async def now_set(visit: Visit) -> ServiceSettings:
    """What is set at this moment."""
    return _as_settings(await visit.read(service_settings.kept))


async def change(visit: Visit, values: Mapping[str, Any], **detail: Any) -> bool:
    """Set these values (None takes one back); False where all of them were so before.

    With `detail` it is in the audit all the same. The edge beside us reads the file within a
    second; an edge elsewhere, and one whose file could not be written, the records within 30.
    """

    def work(connection: Connection) -> tuple[bool, Kept]:
        by, now = visit.staff.name, visit.now
        changed = service_settings.change(connection, values, by=by, now=now)
        if changed or detail:
            visit.note(connection, TARGET, changed=changed, **detail)
        return bool(changed), service_settings.kept(connection)

    changed, kept = await visit.write(work)
    file = visit.services.settings.service_file
    try:
        await asyncio.to_thread(bring_up_to_date, file, _as_settings(kept))
    except OSError as error:
        logger.error("The file of settings could not be written: %s", type(error).__name__)
    return changed


def _as_settings(kept: Kept) -> ServiceSettings:
    return read_values(kept.values, kept.changed_at)
