"""Results of walks and groups, at the address of their code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import expect

from bot.records.groups import Group
from bot.records.tables import FINISHED
from bot.records.walks import Walk
from tests.browser.reaching import reaches
from tests.browser.reaching.visit import Visit
from tests.edge.walking import all_answered, code_of, keep, share, walk

CHECKLIST = "sefton-pre-involvement"


def show(visit: Visit, target: Walk | Group) -> None:
    """The page of a walk or a group, with all that can be opened on it open."""
    code = code_of(visit.rasa, visit.edge.open(), target)
    visit.page.goto(f"/results/{code}")
    for part in visit.page.locator("main summary").all():
        part.click()


def walked(
    visit: Visit, instrument: str, answers: Mapping[str, Any], state: str = FINISHED, **more: Any
) -> Walk:
    """A walk with these answers."""
    visit.edge.open()
    kept = walk(visit.edge, instrument, **more)
    keep(visit.edge, kept, answers, state)
    return kept


def finished(visit: Visit, instrument: str) -> Walk:
    return walked(visit, instrument, all_answered(instrument, "Words of ours, at length. " * 30))


@reaches("result-of-a-decision")
def decision(visit: Visit) -> None:
    show(visit, finished(visit, "advice"))


@reaches("result-of-a-checklist")
def checklist(visit: Visit) -> None:
    show(visit, finished(visit, CHECKLIST))


@reaches("result-of-a-scale")
def scale(visit: Visit) -> None:
    show(visit, finished(visit, "high-needs-conditions"))


@reaches("result-of-a-guide")
def guide(visit: Visit) -> None:
    show(visit, finished(visit, "stoke-promise"))


@reaches("result-of-a-form")
def form(visit: Visit) -> None:
    show(visit, finished(visit, "stoke-plan"))


@reaches("result-unfinished")
def unfinished(visit: Visit) -> None:
    (first, *_) = all_answered(CHECKLIST).items()
    show(visit, walked(visit, CHECKLIST, dict([first]), state="open"))
    expect(visit.page.get_by_text("This is not finished yet")).to_be_visible()


@reaches("result-compared-and-shared")
def compared(visit: Visit) -> None:
    earlier = walked(visit, CHECKLIST, {})
    again = walk(visit.edge, CHECKLIST, earlier_id=earlier.id)
    share(visit.edge, again)
    keep(visit.edge, again, all_answered(CHECKLIST))
    show(visit, again)


@reaches("group")
def group(visit: Visit) -> None:
    show(visit, shared_by(visit, 3))
    expect(visit.page.get_by_role("table")).to_be_visible()


@reaches("group-waiting")
def group_waiting(visit: Visit) -> None:
    show(visit, shared_by(visit, 2))


def shared_by(visit: Visit, people: int) -> Group:
    """A group of which so many have finished."""
    visit.edge.open()
    owner = walk(visit.edge, CHECKLIST)
    found = share(visit.edge, owner)
    others = [walk(visit.edge, CHECKLIST, group_id=found.id) for _ in range(people - 1)]
    for one in (owner, *others):
        keep(visit.edge, one, all_answered(CHECKLIST))
    return found


@reaches("result-delete")
def delete(visit: Visit) -> None:
    checklist(visit)
    visit.page.goto(f"{visit.page.url}/delete")


@reaches("result-deleted")
def deleted(visit: Visit) -> None:
    delete(visit)
    visit.press("Delete this result")


@reaches("result-not-shown")
def not_shown(visit: Visit) -> None:
    show(visit, walked(visit, "taken-out", {}))
