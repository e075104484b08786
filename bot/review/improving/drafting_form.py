"""The form of a draft: from what was typed to a draft, and to what loading would read of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.records.drafts import Ask, Draft
from bot.review.forms import Form
from bot.review.moments import today
from knowledge.drafts import Draft as Written
from knowledge.model import ASK_KINDS

_MOST_ORIGINS = 50


def draft_from(form: Form, *, draft_id: str, asks: Iterable[Ask], by: str, now: datetime) -> Draft:
    """The draft that was typed; whether it is ready is for the caller to find out."""
    toolkit, name = form.text("toolkit"), form.text("name")
    return Draft(
        id=draft_id,
        toolkit=toolkit,
        entry=f"{toolkit}/{name}" if name else "",
        topic=form.text("topic"),
        title=form.text("title"),
        answer=form.text("answer"),
        easy=form.text("easy"),
        points=_lines(form.text("points")),
        section=form.text("section"),
        page=form.text("page"),
        see_also=_lines(form.text("see_also")),
        checked=today(now),
        ready=False,
        changed_by=by,
        changed_at=now,
        asks=tuple(asks),
    )


def asks_typed(form: Form) -> list[Ask]:
    """The ways to ask that were typed, a line each."""
    return [Ask(kind, line) for kind in ASK_KINDS for line in _lines(form.text(f"asks_{kind}"))]


def begun(toolkit: str, asks: Iterable[Ask], by: str, now: datetime) -> Draft:
    """A draft in which only how people asked stands as yet."""
    empty = Form({"toolkit": [toolkit]})
    return draft_from(empty, draft_id="", asks=asks, by=by, now=now)


def as_written(draft: Draft) -> Written:
    """The draft as its file will have it: without questions that are still a person's own words."""
    ours = [ask for ask in draft.asks if ask.message_id is None]
    fields = {name: getattr(draft, name) for name in Written.__dataclass_fields__ if name != "asks"}
    asks = {kind: [ask.words for ask in ours if ask.kind == kind] for kind in ASK_KINDS}
    return Written(**fields, asks=asks)


def origins(typed: str) -> list[str]:
    """The ids of messages in an address, which a draft begins with."""
    return [one for one in typed.split(",") if one][:_MOST_ORIGINS]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
