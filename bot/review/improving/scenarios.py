"""Making a test of a conversation, so that what went wrong in it cannot go wrong again unseen."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial

from sanic.response import HTTPResponse

from bot.records.transcript import Transcript, Turn, transcript
from bot.review.asked import number_in
from bot.review.forms import Form
from bot.review.improving.drafting_content import written_content
from bot.review.improving.scenarios_text import Step, page_of, scenario_name, scenario_text
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit
from knowledge.model import Content

MOST_TURNS = 80
_ANSWER, _NO_ANSWER = "answer", "notice"


async def show(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Show what was said, to be made into nobody's words."""
    whole = await _read(visit, conversation_id)
    first = number_in(visit.asked("from")) or 1
    begun = [turn for turn in whole.turns if turn.number >= first]
    return visit.page(
        "scenario.html",
        conversation_id=conversation_id,
        turns=begun[:MOST_TURNS],
        later=begun[MOST_TURNS].number if len(begun) > MOST_TURNS else None,
        earlier=len(begun) < len(whole.turns),
        most=MOST_TURNS,
    )


async def save(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Give the scenario as a file."""
    whole = await _read(visit, conversation_id)
    content = await asyncio.to_thread(written_content)
    steps = steps_of(whole.turns, visit.form, content)
    name = scenario_name(visit.form.text("title"))
    text = scenario_text(name, whole.area, whole.reading, steps)
    return visit.file(text.encode(), f"test_{name}.py", "text/x-python; charset=utf-8")


def steps_of(turns: Sequence[Turn], form: Form, content: Content) -> list[Step]:
    """The turns that were on the form, in the words now standing there; emptied ones are left out.

    A turn that should be answered and was not has its entry by now, and the other way about.
    """
    steps = []
    for turn in turns:
        words = " ".join(form.text(f"words_{turn.number}").split())
        if f"words_{turn.number}" not in form.fields or not (words or turn.disclosed):
            continue
        entry = form.text(f"entry_{turn.number}")
        kept = turn.entry == entry
        steps.append(
            Step(
                words="" if turn.disclosed else words,
                pressed=turn.pressed,
                entry=entry,
                page=page_of(entry, content),
                kind=turn.kind if kept or turn.kind != _ANSWER else _NO_ANSWER,
                intent=turn.intent if kept else "",
            )
        )
    return steps


async def _read(visit: Visit, conversation_id: str) -> Transcript:
    work = partial(transcript, conversation_id=conversation_id, areas=visit.areas)
    return await visit.act(conversation_id, work)


ROUTES = (
    Route("/conversations/<conversation_id>/scenario", show, Role.EDITOR, act="begin_scenario"),
    Route(
        "/conversations/<conversation_id>/scenario",
        save,
        Role.EDITOR,
        act="save_scenario",
        method="POST",
    ),
)
