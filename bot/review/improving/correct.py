"""Correcting one turn: it was right, another answer or act is, or there is no answer yet."""

from __future__ import annotations

import asyncio
from functools import partial

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.improving.judging import EXPLAIN
from bot.records import corrections
from bot.records.corrections import ENTRY, NO_ANSWER
from bot.records.said import Said, said_in
from bot.review.act_names import act_title, acts_to_choose, shipped
from bot.review.improving import correct_entries
from bot.review.improving.correct_form import LONGEST, Typed, typed_act, typed_entry
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

_PAGE = "/conversations/<conversation_id>/turns/<turn_id>/correct"


async def show(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Show the turn, and the ways to correct it."""
    return await _shown(visit, await _opened(visit, conversation_id, turn_id))


async def search(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Show it with the answers that hold the words searched for."""
    said = await _opened(visit, conversation_id, turn_id, searched=True)
    return await _shown(visit, said, searched=visit.form.text("q"))


async def keep_entry(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Keep the words as a way to ask for an entry."""
    choices = await asyncio.to_thread(correct_entries.choices, visit.areas)
    return await _keep(visit, conversation_id, turn_id, typed_entry(visit.form, choices))


async def keep_act(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Keep the words as an example of a dialogue act."""
    acts = {act for group in shipped().values() for act in group}
    return await _keep(visit, conversation_id, turn_id, typed_act(visit.form, acts))


async def right(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Note that the turn was right as it was."""

    def work(connection: Connection) -> None:
        said = said_in(connection, conversation_id, turn_id, visit.areas)
        entry = said.entries[0] if said.answered and said.entries else ""
        _judge(visit, connection, turn_id, said.act, entry)

    await visit.act(turn_id, work)
    return visit.go(_back(conversation_id), done="Marked as right.")


async def no_answer(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Note that there is no answer to it yet."""

    def work(connection: Connection) -> None:
        said_in(connection, conversation_id, turn_id, visit.areas)
        _judge(visit, connection, turn_id, NO_ANSWER, "")

    await visit.act(turn_id, work)
    return visit.go(_back(conversation_id), done="Noted that we have no answer to it.")


async def undo(visit: Visit, conversation_id: str, turn_id: str) -> HTTPResponse:
    """Forget what was said to be right for it."""

    def work(connection: Connection) -> None:
        said_in(connection, conversation_id, turn_id, visit.areas)
        corrections.unjudge(connection, turn_id)

    await visit.act(turn_id, work)
    return visit.go(_back(conversation_id), done="Taken back.")


async def _keep(visit: Visit, conversation_id: str, turn_id: str, typed: Typed) -> HTTPResponse:
    if typed.wrong:
        said = await _opened(visit, conversation_id, turn_id, refused=True)
        return await _shown(visit, said, searched=visit.form.text("q"), typed=typed)

    def work(connection: Connection) -> None:
        said = said_in(connection, conversation_id, turn_id, visit.areas)
        of_entry = typed.kind == ENTRY
        act, entry = (EXPLAIN, typed.target) if of_entry else (typed.target, "")
        made = {"kind": typed.kind, "target": typed.target, "asker": typed.asker}
        corrections.keep(
            connection,
            turn_id=turn_id,
            area=said.area,
            words=typed.words,
            by=visit.staff.name,
            now=visit.now,
            **made,
        )
        _judge(visit, connection, turn_id, act, entry)

    await visit.act(turn_id, work, kind=typed.kind, taught=typed.target)
    return visit.go(_back(conversation_id), done="The correction is kept.")


def _judge(visit: Visit, connection: Connection, turn_id: str, act: str, entry: str) -> None:
    by, now = visit.staff.name, visit.now
    corrections.judge(connection, turn_id, act=act, entry=entry, by=by, now=now)


async def _opened(visit: Visit, conversation_id: str, turn_id: str, **detail: bool) -> Said:
    work = partial(said_in, conversation_id=conversation_id, turn_id=turn_id, areas=visit.areas)
    return await visit.act(turn_id, work, **detail)


async def _shown(
    visit: Visit, said: Said, *, searched: str = "", typed: Typed | None = None
) -> HTTPResponse:
    choices = await asyncio.to_thread(correct_entries.choices, visit.areas)
    found = await asyncio.to_thread(correct_entries.found, visit.services.settings, searched)
    chosen = typed.target if typed and typed.kind == ENTRY else ""
    return visit.page(
        "correct.html",
        status=400 if typed else 200,
        said=said,
        page=f"{_back(said.conversation_id)}/turns/{said.turn_id}/correct",
        act_title=act_title,
        acts=acts_to_choose(),
        searched=searched,
        offered=correct_entries.offered(found if searched else said.entries, choices, chosen),
        typed=typed or Typed("", "", "", said.text),
        longest=LONGEST,
    )


def _back(conversation_id: str) -> str:
    return f"/conversations/{conversation_id}"


ROUTES = (
    Route(_PAGE, show, Role.EDITOR, act="read_turn"),
    Route(f"{_PAGE}/search", search, Role.EDITOR, act="read_turn", method="POST"),
    Route(f"{_PAGE}/entry", keep_entry, Role.EDITOR, act="correct_turn", method="POST"),
    Route(f"{_PAGE}/act", keep_act, Role.EDITOR, act="correct_turn", method="POST"),
    Route(f"{_PAGE}/right", right, Role.EDITOR, act="mark_turn_right", method="POST"),
    Route(f"{_PAGE}/none", no_answer, Role.EDITOR, act="note_missing_answer", method="POST"),
    Route(f"{_PAGE}/undo", undo, Role.EDITOR, act="take_mark_back", method="POST"),
)
