"""A reply about a project as it is typed, before it is kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.records.projects import project_key
from bot.review.cards.card_writing import LONGEST_NAME, trouble_with
from bot.review.forms import Form

LONGEST_PART = 900
"""Characters: what was said and what was done fit into one answer to a card."""


@dataclass(frozen=True)
class Typed:
    """Every field; `changed`: something was changed; `to_cards`: each card gets it as an answer."""

    project: str
    area: str
    said: str
    did: str
    changed: bool
    to_cards: bool


def typed_in(form: Form) -> Typed:
    """Read them from a form."""
    return Typed(
        project=form.text("project"),
        area=form.text("area"),
        said=form.text("said"),
        did=form.text("did"),
        changed=bool(form.text("changed")),
        to_cards=bool(form.text("to_cards")),
    )


def trouble_in(typed: Typed, areas: Collection[str], *, may_be_none: bool) -> str:
    """The code of the first thing that is wrong; "" where nothing is.

    `may_be_none`: a reply may be of no area at all.
    """
    if not project_key(typed.project):
        return "project_empty"
    if len(typed.project) > LONGEST_NAME:
        return "project_too_long"
    if typed.area not in areas and not (may_be_none and not typed.area):
        return "area_unknown"
    for name, text in (("said", typed.said), ("did", typed.did)):
        if trouble := trouble_with(text, LONGEST_PART):
            return f"{name}_{trouble}"
    return ""
