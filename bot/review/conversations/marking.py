"""What staff do with a conversation: tags, notes, whose it is, and that it was reviewed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.review_work import LONGEST_NOTE, Worked, work_on
from bot.records.tags import tag_of
from bot.review.conversations.conversation import can_review, page_of
from bot.review.conversations.conversations_told import told
from bot.review.conversations.queue import PATH
from bot.review.conversations.sample import KINDS, next_of_kind
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

ONE = f"{PATH}/<conversation_id>"

Result = TypeVar("Result")


async def tag(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Put a tag on it."""
    name = tag_of(visit.form.text("tag"))
    if not name:
        return await page_of(visit, conversation_id, "tag_empty")
    kept = await _worked(visit, conversation_id, lambda worked: worked.add_tag(name))
    return _back(visit, conversation_id, "tagged" if kept else "too_many_tags")


async def untag(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Take a tag off it."""
    name = visit.form.text("tag")
    await _worked(visit, conversation_id, lambda worked: worked.remove_tag(name))
    return _back(visit, conversation_id, "untagged")


async def note(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Keep a note for colleagues."""
    words, by, now = visit.form.text("note"), visit.staff.name, visit.now
    if not words or len(words) > LONGEST_NOTE:
        trouble = "note_too_long" if words else "note_empty"
        return await page_of(visit, conversation_id, trouble, words)
    await _worked(visit, conversation_id, lambda worked: worked.add_note(words, by=by, now=now))
    return _back(visit, conversation_id, "noted")


async def take_note_away(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Delete a note: one's own, or as an administrator anybody's."""
    note_id = visit.form.text("note")
    by = None if visit.role >= Role.ADMINISTRATOR else visit.staff.name
    gone = await _worked(visit, conversation_id, lambda worked: worked.remove_note(note_id, by=by))
    return _back(visit, conversation_id, "note_gone" if gone else "note_not_yours")


async def assign(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Give it to somebody who may work on it, or to nobody."""
    to = visit.form.text("to")

    def give(worked: Worked) -> bool:
        if to and to not in dict(can_review(worked.connection, worked.area)):
            return False
        worked.assign(to or None)
        return True

    given = await _worked(visit, conversation_id, give)
    code = ("assigned" if to else "unassigned") if given else "cannot_be_assigned"
    return _back(visit, conversation_id, code)


async def review(visit: Visit, conversation_id: str) -> HTTPResponse:
    """Mark it as reviewed, or as to be reviewed again; out of the sample, go on to the next."""
    done, kind = visit.form.text("reviewed") == "yes", visit.form.text("sample")
    by, now = visit.staff.name if done else None, visit.now
    await _worked(visit, conversation_id, lambda worked: worked.set_reviewed(by, now))
    if done and kind in KINDS:
        return await next_of_kind(visit, kind)
    return _back(visit, conversation_id, "reviewed" if done else "not_reviewed")


async def _worked(visit: Visit, conversation_id: str, work: Callable[[Worked], Result]) -> Result:
    def whole(connection: Connection) -> Result:
        topics = visit.services.names.topic_of
        return work(work_on(connection, conversation_id, visit.areas, topics))

    return await visit.act(conversation_id, whole)


def _back(visit: Visit, conversation_id: str, code: str) -> HTTPResponse:
    kind = visit.form.text("sample")
    return visit.go(f"{PATH}/{conversation_id}", told(code), sample=kind if kind in KINDS else "")


ROUTES = (
    Route(f"{ONE}/tag", tag, Role.REVIEWER, "tag_conversation", "POST"),
    Route(f"{ONE}/untag", untag, Role.REVIEWER, "untag_conversation", "POST"),
    Route(f"{ONE}/note", note, Role.REVIEWER, "note_conversation", "POST"),
    Route(f"{ONE}/take-note-away", take_note_away, Role.REVIEWER, "delete_note", "POST"),
    Route(f"{ONE}/assign", assign, Role.REVIEWER, "assign_conversation", "POST"),
    Route(f"{ONE}/review", review, Role.REVIEWER, "review_conversation", "POST"),
)
