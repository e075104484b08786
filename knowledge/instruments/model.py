"""The shapes of instruments: questions, the ways people answer them, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from knowledge.model import Source

CHOICE, SCALE, TEXT, TELL, CHECK = "choice", "scale", "text", "tell", "check"
QUESTION_KINDS = (CHOICE, SCALE, TEXT, TELL, CHECK)
STEPS = (TELL, CHECK)  # kinds whose answers say nothing of the work itself
DECISION, CHECKLIST, SCALED, FORM, GUIDE = "decision", "checklist", "scale", "form", "guide"
CARD = "card"  # ends with being sent: it has no result of its own
INSTRUMENT_KINDS = (DECISION, CHECKLIST, SCALED, FORM, GUIDE, CARD)
COUNT, MEAN, NO_SCORE = "count", "mean", "none"
SCORES = (COUNT, MEAN, NO_SCORE)
LOWEST, HIGHEST = 1, 10

Answered = Mapping[str, tuple[str, ...]]
"""Question → the options of which one must have been given."""


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen; `says` are the ways people put it in their own words.

    `title_in` is the button for people of a toolkit's area, `means` what the answer did to the
    result, `warning` what must be told first.  `todo`: the answer calls for action.  `item` is its
    number on the paper form.
    """

    id: str
    title: str
    says: tuple[str, ...]
    title_in: Mapping[str, str] = field(default_factory=dict)
    means: str = ""
    warning: str = ""
    help: str = ""
    action: str = ""
    todo: bool = False
    score: int = 0
    item: str = ""


@dataclass(frozen=True)
class Question:
    """One step: something asked, told (`tell`), or the look back before the end (`check`).

    `item` and `page` are those of the paper form.

    `answers` names the set its options are from, "" where they are its own.  `by` is the earlier
    question whose answer chooses one of `texts` as a further paragraph.  One `needed` cannot be
    skipped, since nothing could be said without it.
    """

    id: str
    kind: str
    text: str
    easy: str
    why: str = ""
    options: tuple[Option, ...] = ()
    answers: str = ""
    item: str = ""
    page: int | None = None
    part: str = ""
    help: str = ""
    action: str = ""
    low: str = ""
    high: str = ""
    todo_below: int = 0
    ask_if: Answered = field(default_factory=dict)
    by: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    see: tuple[str, ...] = ()
    needed: bool = False

    def option(self, option_id: str | None) -> Option | None:
        """The option of this id; None where there is none."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True)
class Outcome:
    """One result, given where all its conditions hold; one without conditions always holds."""

    id: str
    title: str
    text: str
    easy: str
    steps: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    if_all: Answered = field(default_factory=dict)
    if_any: Answered = field(default_factory=dict)
    at_least: float | None = None
    at_most: float | None = None
    todos_at_most: int | None = None

    @property
    def always(self) -> bool:
        """Whether nothing is asked of the answers."""
        limits = (self.at_least, self.at_most, self.todos_at_most)
        return not self.if_all and not self.if_any and all(limit is None for limit in limits)


@dataclass(frozen=True)
class Instrument:
    """A checklist, scale, form, guide or decision; `called` are the ways people ask for it.

    `after` are the entries after whose answer it is offered, `send_to` where a form is sent.
    """

    id: str
    toolkit: str
    topic: str
    kind: str
    title: str
    called: tuple[str, ...]
    after: tuple[str, ...]
    minutes: int
    intro: str
    easy: str
    score: str
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]
    sources: tuple[Source, ...]
    checked: date
    send_to: str = ""
    file: str = ""

    def question(self, question_id: str | None) -> Question | None:
        """The question of this id; None where there is none, as when the content changed."""
        return next((one for one in self.questions if one.id == question_id), None)


@dataclass(frozen=True)
class AnswerSet:
    """Options that many questions share."""

    id: str
    options: tuple[Option, ...]
