"""All corrections: what waits, what lies in the working files, what cannot be taught and why."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import partial

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.improving.checking import reasons_against
from bot.improving.lessons import lessons
from bot.improving.taught_files import changed_files
from bot.improving.working_folder import bring_in_line, packed, written_lessons
from bot.records import corrections
from bot.records.areas import Areas
from bot.records.corrections import WAITING, WRITTEN, Correction, Unanswerable
from bot.review.act_names import shipped
from bot.review.improving.corrections_shown import Row, by_topic
from bot.review.improving.drafting_content import written_content
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

_FILE = "corrections.zip"
_MOST_MISSING = 50


async def show(visit: Visit) -> HTTPResponse:
    """List them by topic."""
    found, missing = await visit.act("corrections", partial(_shown, areas=visit.areas))
    return await _listed(visit, found, missing=missing)


async def write(visit: Visit) -> HTTPResponse:
    """Put what waits into the working files, when the content would take it."""
    found = await visit.read(partial(_kept, areas=visit.areas))
    ids, reasons = await asyncio.to_thread(_writable, found)
    if reasons:
        await visit.act("corrections", lambda _connection: None, refused=len(reasons))
        return await _listed(visit, found, reasons=reasons)
    await visit.act("corrections", partial(corrections.mark_written, ids=ids), written=len(ids))
    await _bring_in_line(visit)
    if not ids:
        return visit.go("/corrections", done="There was nothing to write.")
    return visit.go("/corrections", done="The working files are written.")


async def drop(visit: Visit, correction_id: str) -> HTTPResponse:
    """Take a correction back, out of the working files too."""
    work = partial(corrections.drop, correction_id=correction_id, areas=visit.areas)
    await visit.act(correction_id, work)
    await _bring_in_line(visit)
    return visit.go("/corrections", done="The correction is dropped.")


async def save(visit: Visit) -> HTTPResponse:
    """Give the working files, to be put into the project."""
    content = await asyncio.to_thread(written_content)
    work = partial(written_lessons, areas=visit.areas, content=content, examples=shipped())
    found = await visit.look("corrections", work)
    body = await asyncio.to_thread(packed, found, content)
    return visit.file(body, _FILE, "application/zip")


def _shown(connection: Connection, areas: Areas) -> tuple[list[Correction], list[Unanswerable]]:
    missing = corrections.without_answer(connection, areas, _MOST_MISSING)
    return _kept(connection, areas), missing


def _kept(connection: Connection, areas: Areas) -> list[Correction]:
    return corrections.kept(connection, areas, (WAITING, WRITTEN))


def _writable(found: Iterable[Correction]) -> tuple[list[str], list[str]]:
    """The ids of those that can be written, and what the loader has against all of them."""
    every = list(found)
    taught = lessons(every, written_content(), shipped())
    refused = {refusal.correction.id for refusal in taught.refused}
    ids = [one.id for one in every if one.state == WAITING and one.id not in refused]
    return ids, reasons_against(changed_files(taught))


async def _listed(
    visit: Visit,
    found: list[Correction],
    reasons: Iterable[str] = (),
    missing: Iterable[Unanswerable] = (),
) -> HTTPResponse:
    groups = await asyncio.to_thread(_by_topic, found)
    states = [one.state for one in found]
    return visit.page(
        "corrections.html",
        status=409 if reasons else 200,
        groups=groups,
        waiting=states.count(WAITING),
        written=states.count(WRITTEN),
        reasons=reasons,
        missing=missing,
    )


def _by_topic(found: Iterable[Correction]) -> dict[str, list[Row]]:
    return by_topic(found, written_content(), shipped())


async def _bring_in_line(visit: Visit) -> None:
    services = visit.services
    content = await asyncio.to_thread(written_content)
    work = partial(
        bring_in_line, services.store.records, services.settings.home, content, shipped()
    )
    try:
        await asyncio.to_thread(work)
    except OSError:
        raise Problem("working_files") from None


ROUTES = (
    Route("/corrections", show, Role.EDITOR, act="list_corrections"),
    Route("/corrections/write", write, Role.EDITOR, act="write_corrections", method="POST"),
    Route(
        "/corrections/<correction_id>/drop",
        drop,
        Role.EDITOR,
        act="drop_correction",
        method="POST",
    ),
    Route("/corrections/file", save, Role.EDITOR, act="save_corrections_file"),
)
