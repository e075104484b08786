"""Writing an answer that is missing: a draft of an entry, checked as loading would check it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from uuid import uuid4

from sanic.response import HTTPResponse

from bot.records import drafts
from bot.records.draft_origins import said_in, tied
from bot.records.drafts import Ask, Draft
from bot.review.improving.drafting_content import toolkits_for, topics_for_drafts, written_content
from bot.review.improving.drafting_files import file_name, remove_file, write_file
from bot.review.improving.drafting_form import as_written, asks_typed, begun, draft_from, origins
from bot.review.improving.drafting_list import found
from bot.review.improving.drafting_problems import by_field
from bot.review.improving.drafting_told import told
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit
from knowledge.drafts import refused
from knowledge.model import ASK_KINDS, Content

_FIRST_KIND = ASK_KINDS[0]


async def begin(visit: Visit) -> HTTPResponse:
    """Show an empty form, or one that begins with how people asked."""
    ids = origins(visit.asked("from"))
    said = await visit.act(
        "a new draft", lambda connection: said_in(connection, ids, visit.areas), messages=len(ids)
    )
    content = await asyncio.to_thread(written_content)
    asks = [Ask(_FIRST_KIND, " ".join(text.split()), one) for one, text in said.items()]
    allowed = [toolkit.id for toolkit in toolkits_for(content, visit.areas)]
    toolkit = visit.asked("toolkit")
    chosen = toolkit if toolkit in allowed else next(iter(allowed), "")
    draft = begun(chosen, asks, visit.staff.name, visit.now)
    return _form(visit, content, draft, {}, begun_with=",".join(said))


async def keep_new(visit: Visit) -> HTTPResponse:
    """Keep a new draft, whatever is still missing."""
    ids = origins(visit.form.text("from"))
    said = await visit.read(lambda connection: said_in(connection, ids, visit.areas))
    return await _keep(visit, uuid4().hex, said)


async def show(visit: Visit, draft_id: str) -> HTTPResponse:
    """Show a draft in its form, with what loading would say of it."""
    draft = await found(visit, draft_id)
    content = await asyncio.to_thread(written_content)
    return _form(visit, content, draft, await asyncio.to_thread(_reasons, draft, content))


async def keep(visit: Visit, draft_id: str) -> HTTPResponse:
    """Keep a draft as it was changed."""
    find = partial(drafts.find, draft_id=draft_id, toolkits=visit.areas)
    before: Draft = await visit.read(find)
    if visit.form.text("seen") not in ("", before.changed_at.isoformat()):
        return await _meanwhile(visit, before)
    said = {ask.message_id: ask.words for ask in before.asks if ask.message_id}
    return await _keep(visit, draft_id, said)


async def _meanwhile(visit: Visit, before: Draft) -> HTTPResponse:
    """Give back what was typed where a colleague kept the draft since it was opened."""
    said = {ask.message_id: ask.words for ask in before.asks if ask.message_id}
    asks, by, now = tied(asks_typed(visit.form), said), before.changed_by, before.changed_at
    typed = draft_from(visit.form, draft_id=before.id, asks=asks, by=by, now=now)
    if replace(typed, ready=before.ready, checked=before.checked) == before:
        return _kept(visit, before)  # the same form, sent twice
    content = await asyncio.to_thread(written_content)
    return _form(visit, content, typed, {}, meanwhile=True)


async def _keep(visit: Visit, draft_id: str, said: Mapping[str, str]) -> HTTPResponse:
    form, home = visit.form, visit.services.settings.home
    content = await asyncio.to_thread(written_content)
    if form.text("toolkit") not in {one.id for one in toolkits_for(content, visit.areas)}:
        raise Problem("bad_request")
    asks: Iterable[Ask] = asks_typed(form)
    if not form.text("ours"):
        asks = tied(asks, said)
    by, now = visit.staff.name, visit.now
    typed = draft_from(form, draft_id=draft_id, asks=asks, by=by, now=now)
    ready = not await asyncio.to_thread(_reasons, typed, content)
    draft = replace(typed, ready=ready)
    await visit.act(draft_id, lambda connection: drafts.keep(connection, draft), ready=ready)
    await asyncio.to_thread(write_file if ready else remove_file, home, draft)
    return _kept(visit, draft)


def _kept(visit: Visit, draft: Draft) -> HTTPResponse:
    return visit.go(f"/drafts/{draft.id}", done=told("ready" if draft.ready else "kept"))


def _reasons(draft: Draft, content: Content) -> dict[str, list[str]]:
    written = as_written(draft)
    return by_field(refused(written, content), written)


def _form(
    visit: Visit,
    content: Content,
    draft: Draft,
    reasons: Mapping[str, list[str]],
    begun_with: str = "",
    meanwhile: bool = False,
) -> HTTPResponse:
    return visit.page(
        "draft.html",
        status=409 if meanwhile else 200,
        draft=draft,
        meanwhile=meanwhile,
        name=draft.entry.rpartition("/")[2],
        asks={kind: [ask for ask in draft.asks if ask.kind == kind] for kind in ASK_KINDS},
        reasons=reasons,
        begun_with=begun_with,
        toolkits=toolkits_for(content, visit.areas),
        topics=topics_for_drafts(content),
        file_name=file_name(draft),
    )


ROUTES = (
    Route("/drafts/new", begin, Role.EDITOR, act="begin_draft"),
    Route("/drafts/new", keep_new, Role.EDITOR, act="keep_draft", method="POST"),
    Route("/drafts/<draft_id>", show, Role.EDITOR, act="read_draft"),
    Route("/drafts/<draft_id>", keep, Role.EDITOR, act="keep_draft", method="POST"),
)
