"""What an administrator sets while the service runs: banner, opening words, days and limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sanic.response import HTTPResponse

from bot.review.moments import today
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.running.off_switch import standing
from bot.review.running.service_changes import change, now_set
from bot.review.running.service_forms import Filled, numbers_in, words_in
from bot.review.running.service_told import told
from bot.review.visit import Visit
from bot.web.service_settings import KEPT, LIMITS, MOST_CHARACTERS, written_values

PATH = "/settings"


async def show(visit: Visit) -> HTTPResponse:
    """Everything that is set, each with its form."""
    return await _page(visit)


async def set_words(visit: Visit) -> HTTPResponse:
    """Keep the banner and the opening words."""
    return await _keep(visit, words_in(visit.form, today(visit.now)))


async def set_numbers(visit: Visit) -> HTTPResponse:
    """Keep how long things are stored, and how much one conversation or address may ask."""
    return await _keep(visit, numbers_in(visit.form, visit.services.settings))


async def _keep(visit: Visit, filled: Filled) -> HTTPResponse:
    if filled.wrong:
        return await _page(visit, filled.wrong)
    changed = await change(visit, filled.values)
    return visit.go(PATH, done=told("saved" if changed else "same"))


async def _page(visit: Visit, wrong: Mapping[str, str] | None = None) -> HTTPResponse:
    kept = await now_set(visit)
    environment = visit.services.settings
    values: dict[str, Any] = written_values(kept)
    if wrong:
        values = {**values, **{name: visit.form.text(name) for name in visit.form.fields}}
    return visit.page(
        "service_settings.html",
        status=400 if wrong else 200,
        wrong=wrong or {},
        values=values,
        standing=await standing(visit),
        most=MOST_CHARACTERS,
        kept=KEPT,
        limits=LIMITS,
        environment=environment,
    )


ROUTES = (
    Route(PATH, show, Role.ADMINISTRATOR),
    Route(f"{PATH}/words", set_words, Role.ADMINISTRATOR, "set_words", "POST"),
    Route(f"{PATH}/limits", set_numbers, Role.ADMINISTRATOR, "set_limits", "POST"),
)
