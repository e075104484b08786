"""Beside which field of a draft's form each reason belongs, for which loading would refuse it."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.drafts import Draft
from knowledge.model import ASK_KINDS
from knowledge.problems import Problem

FORM = "form"
"""Where a reason stands that is of no one field."""

_FIELDS = (
    ("the id ", "name"),
    ("`id`", "name"),
    ("the topic ", "topic"),
    ("`topic`", "topic"),
    ("the title ", "title"),
    ("`title`", "title"),
    ("answer and points ", "answer"),
    ("`answer`", "answer"),
    ("`easy`", "easy"),
    ("`points`", "points"),
    ("its source names an unknown toolkit", "toolkit"),
    ("it has no source", "section"),
    ("`section`", "section"),
    ("`page`", "page"),
    ("`see_also`", "see_also"),
    *((f"`asks` has none of kind {kind!r}", f"asks_{kind}") for kind in ASK_KINDS),
    *((f"`{kind}`", f"asks_{kind}") for kind in ASK_KINDS),
)
"""How a reason begins, and its field. People's words come later in it, so they mislead nobody."""


def by_field(problems: Iterable[Problem], draft: Draft) -> dict[str, list[str]]:
    """The reasons by the field they stand beside, each once."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        reasons = found.setdefault(_field(problem.reason, draft), [])
        if problem.reason not in reasons:
            reasons.append(problem.reason)
    return found


def _field(reason: str, draft: Draft) -> str:
    for kind in ASK_KINDS:
        for ask in draft.asks.get(kind, ()):
            if reason.startswith(f"the ask {' '.join(ask.split()).casefold()!r} "):
                return f"asks_{kind}"
    return next((field for begins, field in _FIELDS if reason.startswith(begins)), FORM)
