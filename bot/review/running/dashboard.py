"""How the service does: the last 24 hours, 7 days and 90 days, in figures that name nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import daily_figures
from bot.records.areas import Areas
from bot.records.daily_figures import cards_by_area, days_counted, first_begun, last_counted, sums
from bot.records.happenings import ANSWERED, CONVERSATIONS, NOT_ANSWERED, OutcomeOf, happened
from bot.review.area_names import area_names
from bot.review.conversations.instruments_held import instruments_held, outcomes_by
from bot.review.moments import begins, today
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.running.figure_columns import HEIGHT, WIDTH, columns
from bot.review.running.figures import (
    CHARTED,
    HOURS,
    QUARTER,
    WEEK,
    Figures,
    by_day,
    by_hour,
    put_together,
    within_areas,
)
from bot.review.visit import Visit

PERIODS = {"24-hours": 1, "7-days": WEEK, "90-days": QUARTER}
"""Days by the name a period has in the address."""

_DAYS_IN_A_PART = {WEEK: 1, QUARTER: 7}
_FIRST = "24-hours"


@dataclass(frozen=True)
class Asked:
    """Whose figures of which days; `areas` None: all."""

    now: datetime
    days: int
    areas: Areas
    outcome_of: OutcomeOf


async def show(visit: Visit) -> HTTPResponse:
    """The figures of one period."""
    period = visit.asked("period") or _FIRST
    if period not in PERIODS:
        raise Problem("not_found")
    held = instruments_held(visit.services.settings.knowledge_db)
    asked = Asked(visit.now, PERIODS[period], visit.areas, outcomes_by(held))
    figures, missing = await visit.read(lambda connection: _read(connection, asked))
    charted = [part.figures for part in figures.parts]
    return visit.page(
        "dashboard.html",
        period=period,
        periods=PERIODS,
        figures=figures,
        missing=missing,
        areas=await area_names(visit),
        instruments=held,
        talks=columns(charted, [CONVERSATIONS]),
        replies=columns(charted, [ANSWERED, NOT_ANSWERED]),
        width=WIDTH,
        height=HEIGHT,
    )


def _read(connection: Connection, asked: Asked) -> tuple[Figures, int]:
    """The figures, and how many days of them are still to be counted."""
    if asked.days == 1:
        return _last_hours(connection, asked), 0
    return _last_days(connection, asked)


def _last_hours(connection: Connection, asked: Asked) -> Figures:
    """Counted one by one; of cards only the day is known, so those of today are taken."""
    hour = asked.now.replace(minute=0, second=0, microsecond=0)
    first, day = hour - timedelta(hours=HOURS - 1), today(asked.now)
    found = happened(connection, first, hour + timedelta(hours=1), asked.outcome_of)
    since = list(within_areas(found, asked.areas))
    cards = cards_by_area(connection, day, day, asked.areas)
    return put_together({}, since, asked.areas, by_hour(since, first), cards)


def _last_days(connection: Connection, asked: Asked) -> tuple[Figures, int]:
    last = today(asked.now)
    first = last - timedelta(days=asked.days - 1)
    open_day = first_open_day(connection, last)
    found = happened(connection, begins(open_day), asked.now, asked.outcome_of)
    since = list(within_areas(found, asked.areas))
    before = open_day - timedelta(days=1)
    counted = daily_figures.by_day(connection, first, before, asked.areas, CHARTED)
    parts = by_day(counted, since, first, asked.days, _DAYS_IN_A_PART[asked.days])
    cards = cards_by_area(connection, first, last, asked.areas)
    whole = sums(connection, first, before, asked.areas)
    figures = put_together(whole, since, asked.areas, parts, cards)
    return figures, _missing(connection, first, before)


def first_open_day(connection: Connection, last: date) -> date:
    """The first day to be counted one by one: today, or yesterday while that is not counted."""
    counted = last_counted(connection)
    yesterday = last - timedelta(days=1)
    return last if counted is not None and counted >= yesterday else yesterday


def _missing(connection: Connection, first: date, last: date) -> int:
    oldest = first_begun(connection)
    if oldest is None:
        return 0
    first = max(first, today(oldest))
    wanted = (last - first).days + 1
    return max(0, wanted - days_counted(connection, first, last)) if wanted > 0 else 0


ROUTES = (Route("/dashboard", show, Role.READER),)
