"""The shapes of a result: everything in words, so that page, Word file and PDF only lay it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

ANSWERED, SKIPPED, UNANSWERED, TOLD = "answered", "skipped", "unanswered", "told"
"""What became of a question: answered, skipped, not reached yet, or told and read."""


@dataclass(frozen=True)
class Where:
    """The place in a document that something comes from; `url` is "" where it prints none."""

    title: str
    section: str
    page: int | None
    url: str


@dataclass(frozen=True)
class Passage:
    """An entry that stands behind a question or an outcome."""

    title: str
    sources: tuple[Where, ...]


@dataclass(frozen=True)
class Verdict:
    """The outcome in words."""

    title: str
    text: str
    steps: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Reason:
    """What one answer did to the result."""

    question: str
    answer: str
    means: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Change:
    """Other answers to a question, any of which would lead to another result."""

    question: str
    answers: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class Gap:
    """An answer that calls for action, and what helps."""

    question: str
    answer: str
    help: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class PlanRow:
    """A line of the action plan; who and by when are left to be written by hand."""

    what: str
    who: str = ""
    by_when: str = ""


@dataclass(frozen=True)
class Line:
    """One question and its answer; `more` is what was told beside it, "" where nothing was."""

    item: str
    question: str
    more: str
    answer: str
    note: str
    state: str


@dataclass(frozen=True)
class Part:
    """The questions under one heading of the form; `title` is "" where it has none."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Bar:
    """A number given to a question; `label` is short, `ends` what 1 and 10 mean if its own."""

    label: str
    question: str
    value: int
    before: int | None
    ends: str


@dataclass(frozen=True)
class Chart:
    """Numbers from 1 to 10; `ends` is what 1 and 10 mean where it is the same for all."""

    title: str
    description: str
    ends: str
    bars: tuple[Bar, ...]

    @property
    def compares(self) -> bool:
        """Whether an earlier number is shown beside any."""
        return any(bar.before is not None for bar in self.bars)


@dataclass(frozen=True)
class Compared:
    """One question then and now."""

    item: str
    question: str
    before: str
    now: str
    changed: bool


@dataclass(frozen=True)
class Comparison:
    """This walk beside an earlier one; `before` and `now` are result and score, "" without."""

    when: str
    before: str
    now: str
    lines: tuple[Compared, ...]

    @property
    def changed(self) -> int:
        """How many answers are not what they were."""
        return sum(line.changed for line in self.lines)


@dataclass(frozen=True)
class ResultPage:
    """A walk's result, or where it stands; `outcome` and what follows from it once finished.

    `when` is its day in words and `at` the same moment; `area` is the name of a toolkit, "" where
    none was chosen.  `answered` of `asked` counts questions, not what is only told; `early`
    says that a finished walk left some out.
    """

    title: str
    instrument: str
    kind: str
    area: str
    when: str
    at: datetime
    finished: bool
    complete: bool
    answered: int
    asked: int
    next_question: str
    early: str
    warnings: tuple[str, ...]
    outcome: Verdict | None
    score: str
    reasons: tuple[Reason, ...]
    changes: tuple[Change, ...]
    gaps: tuple[Gap, ...]
    plan: tuple[PlanRow, ...]
    parts: tuple[Part, ...]
    chart: Chart | None
    comparison: Comparison | None
    sources: tuple[Where, ...]
    checked: str
    send_to: str


@dataclass(frozen=True)
class Count:
    """How many people gave one answer, and the same in words."""

    answer: str
    people: int
    told: str


@dataclass(frozen=True)
class GroupLine:
    """What several people answered to one question; free words are counted and never shown.

    `spread` is the lowest, highest and mean of numbers in words; `agree` is None where fewer
    than two people answered, or where words cannot be compared, and `judged` says which.
    """

    item: str
    question: str
    counts: tuple[Count, ...]
    spread: str
    agree: bool | None
    judged: str


@dataclass(frozen=True)
class GroupPage:
    """What a group answered; without `shown` nothing but how many people have finished.

    It is shown once `needed` have, and numbers agree that lie at most `near` apart.
    """

    title: str
    instrument: str
    people: int
    needed: int
    near: int
    shown: bool
    lines: tuple[GroupLine, ...]

    @property
    def agreed(self) -> int:
        """How many questions the people agree on."""
        return sum(line.agree is True for line in self.lines)

    @property
    def differed(self) -> int:
        """How many questions they answered differently."""
        return sum(line.agree is False for line in self.lines)
