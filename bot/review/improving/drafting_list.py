"""The drafts there are: listing, removing and taking along."""

from __future__ import annotations

import asyncio
from functools import partial

from sanic.response import HTTPResponse

from bot.records import drafts
from bot.records.drafts import Draft
from bot.review.improving.drafting_content import written_content
from bot.review.improving.drafting_files import file_name, remove_file
from bot.review.improving.drafting_form import as_written
from bot.review.improving.drafting_told import told
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit
from knowledge.drafts import draft_file


async def show_all(visit: Visit) -> HTTPResponse:
    """List the drafts, the last changed first."""
    listed = await visit.act("drafts", partial(drafts.listed, toolkits=visit.areas))
    content = await asyncio.to_thread(written_content)
    names = {toolkit.id: toolkit.name for toolkit in content.toolkits}
    return visit.page("drafts.html", drafts=listed, names=names, file_name=file_name)


async def drop(visit: Visit, draft_id: str) -> HTTPResponse:
    """Remove a draft and its file."""
    work = partial(drafts.drop, draft_id=draft_id, toolkits=visit.areas)
    draft = await visit.act(draft_id, work)
    await asyncio.to_thread(remove_file, visit.services.settings.home, draft)
    return visit.go("/drafts", done=told("dropped"))


async def save_file(visit: Visit, draft_id: str) -> HTTPResponse:
    """Give the file of a draft that is ready."""
    draft = await found(visit, draft_id)
    if not draft.ready:
        raise Problem("not_found")
    body = draft_file(as_written(draft)).encode()
    return visit.file(body, file_name(draft), "application/yaml; charset=utf-8")


async def found(visit: Visit, draft_id: str) -> Draft:
    """One draft, looked at by whoever asks for it; a `Problem` where it is not theirs."""
    work = partial(drafts.find, draft_id=draft_id, toolkits=visit.areas)
    return await visit.act(draft_id, work)


ROUTES = (
    Route("/drafts", show_all, Role.EDITOR, act="list_drafts"),
    Route("/drafts/<draft_id>/drop", drop, Role.EDITOR, act="drop_draft", method="POST"),
    Route("/drafts/<draft_id>/file", save_file, Role.EDITOR, act="save_draft_file"),
)
