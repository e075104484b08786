"""Every way to answer whether to co-produce, and the decision table that stands in its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import Instrument
from knowledge.instruments.outcome import outcome_of
from knowledge.instruments.walking import asked, in_force
from knowledge.load import CONTENT
from tests.support.instruments import every_walk
from tests.support.shipped import shipped_content

ASKED = ("arena", "open", "time", "resources", "interest", "interest-level", "skills")
SKIPPED, NOT_ASKED = "-", "."
TO_MEND = {
    "open": {"partly"},
    "time": {"some"},
    "resources": {"some"},
    "interest": {"some", "little"},
    "interest-level": {"own", "not_sure", NOT_ASKED},  # not asked where there is little interest
    "skills": {"help", "no", "not_sure"},
}
IN_THE_WAY = {**TO_MEND, "skills": {"no", "not_sure"}}  # needing help alone is not

FILE = CONTENT / "instruments" / "advice.yml"
HEADER = ("arena", "open", "time", "resources", "interest", "level", "skills", "outcome")
GROUP = {"c/s": "collective/strategic"}
UNSURE = re.compile(r"one or more of (.+) is not sure")
AMOUNTS = {
    "1 to 3 to mend": range(1, 4),
    "2 or 3 to mend": range(2, 4),
    "4 or more to mend": range(4, 7),
}
ANY = {"-", "", "a question that decides was skipped"}

Answered = Mapping[str, str]
"""Question → option, `SKIPPED` or `NOT_ASKED`, of each question of `ASKED`."""


@dataclass(frozen=True)
class Decided:
    """One way to answer, and what comes of it."""

    answers: Answered
    outcome: str

    def count(self, which: Mapping[str, set[str]] = TO_MEND) -> int:
        """How many answers name something to mend."""
        return sum(self.answers[question] in options for question, options in which.items())


@dataclass(frozen=True)
class Row:
    """One line of the table: what it needs of each question, and the outcome it gives."""

    cells: Mapping[str, str]
    outcome: str

    def fits(self, way: Decided) -> bool:
        """Whether the line speaks of this way to answer."""
        return all(_fits(cell, question, way) for question, cell in self.cells.items())


@cache
def advice() -> Instrument:
    """The decision as it ships."""
    return next(one for one in shipped_content().instruments if one.id == "advice")


@cache
def every_way() -> tuple[Decided, ...]:
    """Every way to answer to the end, skipping what can be skipped, and what comes of each."""
    return tuple(decided(answers) for answers in every_walk(advice()))


def decided(answers: Mapping[str, Answer]) -> Decided:
    """These answers, and what comes of them."""
    path = {question.id for question in asked(advice(), answers)}
    told = {
        question: (answers[question].option or SKIPPED) if question in path else NOT_ASKED
        for question in ASKED
    }
    return Decided(told, outcome_of(advice(), in_force(advice(), answers)).id)


@cache
def table() -> tuple[Row, ...]:
    """The lines of the table in the comment of the file, in their order."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    first = next(n for n, line in enumerate(lines) if tuple(line.strip("# ").split()) == HEADER)
    starts = [re.search(rf"\b{name}\b", lines[first]) for name in HEADER]
    places = [start.start() for start in starts if start]
    rows: list[Row] = []
    for line in lines[first + 1 :]:
        if not line.strip("# "):
            return tuple(rows)
        rows.append(_row(line, places))
    raise AssertionError("the table has no end")


def _row(line: str, places: list[int]) -> Row:
    if UNSURE.search(line) or line[places[1] :].startswith("a question"):
        ends = (line[places[0] : places[1]], line[places[1] : places[-1]])
        return Row({"arena": ends[0].strip(), "open": ends[1].strip()}, line[places[-1] :].strip())
    spans = zip(places, [*places[1:], None], strict=True)
    cells = [line[start:end].strip() for start, end in spans]
    if any(line[places[5] :].startswith(amount) for amount in AMOUNTS):
        cells[5:7] = [line[places[5] : places[7]].strip(), ""]
    return Row(dict(zip(ASKED, cells, strict=False)), cells[-1])


def _fits(cell: str, question: str, way: Decided) -> bool:
    if cell in ANY:
        return True
    if cell in AMOUNTS:
        fits = way.count() in AMOUNTS[cell] and way.count(IN_THE_WAY) > 0
        return fits and SKIPPED not in way.answers.values()
    if unsure := UNSURE.fullmatch(cell):
        return any(way.answers[one] == "not_sure" for one in unsure[1].split(", "))
    return way.answers[question] in GROUP.get(cell, cell).split("/")
