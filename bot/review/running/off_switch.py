"""The off switch: a file first, which works whatever else is down, then records and audit."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sanic.response import HTTPResponse

from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.running.service_changes import change, now_set
from bot.review.running.service_forms import MOST_IN_REASON, REASON, off_in
from bot.review.running.service_told import told
from bot.review.visit import Visit
from bot.web.off_file import off_message, switch_off, switch_on
from bot.web.service_settings import MOST_CHARACTERS, OFF

logger = logging.getLogger(__name__)

PATH = "/settings/off"


@dataclass(frozen=True)
class Standing:
    """Whether the assistant is off, what people are told ("": the usual words), and by what.

    `for_good`: by the setting of the environment, which no page can change.
    """

    off: bool
    told: str
    for_good: bool


async def standing(visit: Visit) -> Standing:
    """How the switch stands on this machine and in the records."""
    settings = visit.services.settings
    in_file = await asyncio.to_thread(off_message, settings.off_switch)
    words = in_file if in_file is not None else (await now_set(visit)).off
    return Standing(settings.off or words is not None, words or "", settings.off)


async def waits(visit: Visit) -> dict[str, Any]:
    """For the first page: whether it is off, which everybody at work should know."""
    return {"standing": await standing(visit)}


async def show(visit: Visit) -> HTTPResponse:
    """Ask before the assistant is switched off, or on again."""
    return visit.page("off_switch.html", **await _values(visit))


async def turn_off(visit: Visit) -> HTTPResponse:
    """Switch off at once; what cannot be written into the records is said, and stands."""
    filled = off_in(visit.form)
    if filled.wrong:
        values = await _values(visit) | {"wrong": filled.wrong, "values": filled.values}
        return visit.page("off_switch.html", status=400, **values)
    message, file = filled.values[OFF], visit.services.settings.off_switch
    is_off = await asyncio.to_thread(_by_file, file, message)
    try:
        await change(visit, {OFF: message}, reason=filled.values[REASON])
    except Problem:
        if not is_off:
            raise
        return visit.go(PATH, done=told("only_here"))
    return visit.go(PATH, done=told("off"))


async def turn_on(visit: Visit) -> HTTPResponse:
    """Switch on again; only where that can be written into the audit."""
    file = visit.services.settings.off_switch
    by_file = await asyncio.to_thread(off_message, file) is not None
    await change(visit, {OFF: None}, by_file=by_file)
    await asyncio.to_thread(switch_on, file)
    return visit.go(PATH, done=told("on"))


def _by_file(file: Path, message: str) -> bool:
    try:
        switch_off(file, message)
    except OSError as error:
        logger.error("The file that switches off could not be made: %s", type(error).__name__)
        return False
    return True


async def _values(visit: Visit) -> dict[str, Any]:
    most = {OFF: MOST_CHARACTERS[OFF], REASON: MOST_IN_REASON}
    return {"standing": await standing(visit), "wrong": {}, "values": {}, "most": most}


ROUTES = (
    Route(PATH, show, Role.ADMINISTRATOR),
    Route(PATH, turn_off, Role.ADMINISTRATOR, "switch_off", "POST"),
    Route("/settings/on", turn_on, Role.ADMINISTRATOR, "switch_on", "POST"),
)
