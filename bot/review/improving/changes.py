"""What would change: a trial of all corrections beside the live assistant, and what it found."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from functools import partial

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.improving.alone import is_running, take_lock
from bot.improving.starting import start_trial
from bot.records import corrections, trials
from bot.records.areas import Areas
from bot.records.corrections import WAITING, WRITTEN
from bot.records.improving_tables import RUNNING
from bot.records.trials import BETTER, CHANGED, DIED, DONE, WORSE, Line, Trial, TrialOverError
from bot.review.asked import number_in, one_page
from bot.review.improving.changes_shown import found
from bot.review.improving.drafting_content import written_content
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

DAYS, MOST_DAYS = 30, 365
"""How far back past messages are taken from, where nobody says otherwise; and at most."""

ENOUGH_JUDGED = 50
"""With fewer turns marked as right by staff, the page says that the titles make up for it."""

_A_PAGE = 100


async def show(visit: Visit) -> HTTPResponse:
    """Show the trial that runs, or what the last one found."""
    if await _has_died(visit):
        await visit.write(partial(_note_death, visit))
    trial, lines, taught = await visit.look("trial", partial(_latest, areas=visit.areas))
    content = await asyncio.to_thread(written_content)
    titles = {entry.id: entry.title for entry in content.entries}
    told = found(trial, lines, titles, visit.areas) if trial and trial.state == DONE else None
    page = one_page(told.changed if told else (), visit.asked("page"), _A_PAGE)
    return visit.page(
        "changes.html",
        trial=trial,
        found=told,
        changed=page.items,
        at=page.at,
        pages=page.pages,
        taught=taught,
        days=DAYS,
        most_days=MOST_DAYS,
        enough=ENOUGH_JUDGED,
    )


async def start(visit: Visit) -> HTTPResponse:
    """Begin a trial, unless one runs."""
    days = number_in(visit.form.text("days")) or 0
    if not 1 <= days <= MOST_DAYS:
        raise Problem("bad_request")
    settings = visit.services.settings
    lock = await asyncio.to_thread(take_lock, settings.home)
    if lock is None:
        return visit.go("/changes", done="A trial is running already.")
    begin = partial(trials.begin, days=days, by=visit.staff.name, now=visit.now)
    try:
        trial_id: str = await visit.act("trial", begin, days=days)
    except BaseException:
        os.close(lock)
        raise
    await asyncio.to_thread(start_trial, settings, trial_id, lock)
    return visit.go("/changes", done="The trial has begun.")


async def stop(visit: Visit) -> HTTPResponse:
    """Stop the trial that runs; its processes end within a moment."""

    def work(connection: Connection) -> None:
        trial = trials.latest(connection)
        if trial is None or trial.state != RUNNING:
            raise TrialOverError
        trials.stop(connection, trial.id, visit.now)

    await visit.act("trial", work)
    return visit.go("/changes", done="The trial is stopped. Nothing was changed.")


def _latest(connection: Connection, areas: Areas) -> tuple[Trial | None, list[Line], int]:
    """The last trial with what it found, and how many corrections there are to try."""
    taught = len(corrections.kept(connection, None, (WAITING, WRITTEN)))
    trial = trials.latest(connection)
    if trial is None or trial.state != DONE:
        return trial, [], taught
    return trial, trials.lines_of(connection, trial.id, (BETTER, WORSE, CHANGED), areas), taught


async def _has_died(visit: Visit) -> bool:
    """Whether a trial that should run has no process: the machine was restarted, perhaps."""
    trial: Trial | None = await visit.read(trials.latest)
    if trial is None or trial.state != RUNNING:
        return False
    return not await asyncio.to_thread(is_running, visit.services.settings.home)


def _note_death(visit: Visit, connection: Connection) -> None:
    trial = trials.latest(connection)
    with suppress(TrialOverError):
        if trial is not None:
            trials.fail(connection, trial.id, DIED, visit.now)


ROUTES = (
    Route("/changes", show, Role.EDITOR, act="read_trial"),
    Route("/changes/start", start, Role.EDITOR, act="begin_trial", method="POST"),
    Route("/changes/stop", stop, Role.EDITOR, act="stop_trial", method="POST"),
)
