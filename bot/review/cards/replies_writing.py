"""Writing a reply about a project: begun from the tags of its cards, kept, given to each card."""

from __future__ import annotations

from dataclasses import dataclass

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import card_figures, replies
from bot.records.answering_projects import answer_all, how_many_about
from bot.records.projects import project_key
from bot.records.replies import Reply
from bot.review.cards.card_names import names_for
from bot.review.cards.card_writing import LONGEST_NAME
from bot.review.cards.cards_told import told
from bot.review.cards.replies import PATH
from bot.review.cards.replies_form import LONGEST_PART, Typed, trouble_in, typed_in
from bot.review.moments import today
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

NEW = f"{PATH}/new"


@dataclass(frozen=True)
class _Known:
    """What helps to write: projects with enough cards, and of the chosen one cards and tags."""

    projects: list[str]
    cards: int
    tags: list[str]


@dataclass(frozen=True)
class _Kept:
    """`cards`: how many got it as their answer."""

    public: bool
    cards: int


async def begin(visit: Visit) -> HTTPResponse:
    """Ask which project, and then what was said and done."""
    area = visit.areas[0] if visit.areas else ""
    return await _page(visit, Typed(visit.asked("project"), area, "", "", False, True))


async def keep(visit: Visit) -> HTTPResponse:
    """Keep a reply, and give it to each card where that was ticked. Sent twice, it is kept once."""
    typed, names = typed_in(visit.form), await names_for(visit)
    trouble = trouble_in(typed, names.areas, may_be_none=visit.areas is None)
    if trouble:
        return await _page(visit, typed, trouble)
    kept = await visit.write(lambda connection: _keep(connection, visit, typed))
    smallest = visit.services.settings.smallest_group
    lines = [told("reply_kept" if kept.public else "reply_waits", smallest=smallest)]
    if kept.cards:
        lines.append(told("reply_given", cards=kept.cards))
    return visit.go(PATH, done=" ".join(lines))


def _keep(connection: Connection, visit: Visit, typed: Typed) -> _Kept:
    smallest, day, given = visit.services.settings.smallest_group, today(visit.now), 0
    if not any(_is_same(one, typed) for one in replies.kept(connection, visit.areas)):
        said = {"project": typed.project, "said": typed.said, "did": typed.did}
        area, changed = typed.area or None, typed.changed
        reply = replies.add(connection, area=area, changed=changed, today=day, **said)
        if typed.to_cards:
            text = told("reply_as_answer", said=typed.said, did=typed.did)
            given = answer_all(
                connection, reply.project_key, text, day, changed=changed, areas=visit.areas
            )
        visit.note(connection, reply.id, changed=changed, cards=given)
    public = {one.project_key for one in replies.about(connection, "", smallest)}
    return _Kept(project_key(typed.project) in public, given if given >= smallest else 0)


def _is_same(reply: Reply, typed: Typed) -> bool:
    key = project_key(typed.project)
    return (reply.project_key, reply.said, reply.did) == (key, typed.said, typed.did)


async def _page(visit: Visit, typed: Typed, trouble: str = "") -> HTTPResponse:
    key, smallest = project_key(typed.project), visit.services.settings.smallest_group

    def look(connection: Connection) -> _Known:
        shown = card_figures.projects(connection, smallest, visit.areas)
        return _Known(
            projects=[project.name for project in shown if project.key],
            cards=how_many_about(connection, key, visit.areas) if key else 0,
            tags=card_figures.tags_about(connection, key, smallest, visit.areas) if key else [],
        )

    known = await visit.look("replies", look)
    return visit.page(
        "reply_form.html",
        status=400 if trouble else 200,
        typed=typed,
        known=known,
        names=await names_for(visit),
        chosen=bool(key),
        smallest=smallest,
        longest={"part": LONGEST_PART, "name": LONGEST_NAME},
        trouble=trouble,
    )


ROUTES = (
    Route(NEW, begin, Role.EDITOR, "begin_reply"),
    Route(NEW, keep, Role.EDITOR, "reply_to_project", "POST"),
)
