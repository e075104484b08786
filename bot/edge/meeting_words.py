"""The words of the pages that put a paper for a meeting together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bot.council import Council
from bot.edge.card_words import Trouble
from bot.edge.meeting_fields import MOST, MeetingFields
from bot.edge.problems import Problem
from bot.edge.wording import Wording

_FILE = Path(__file__).with_name("meeting_wording.yml")
ANSWERS = "answers"


class MeetingWords:
    """Everything these pages say, for one council."""

    def __init__(self, council: Council, wording: Wording) -> None:
        """`wording` has the words that all pages share."""
        self.council = council
        self._wording = wording
        self._own = Wording(council, _FILE)

    def of(self, section: str = "meeting", **values: str | int) -> dict[str, Any]:
        """The labels of a page; gaps that the template fills itself stay as they are."""
        return self._own.labels(section, **values)

    def problem(self, problem: Problem, target: str) -> Trouble:
        """The words of a problem, ours where we have any, and where it can be put right."""
        own = self._own.labels("problems", **problem.values).get(problem.code)
        if own is not None:
            return Trouble(own["title"], own["detail"], target)
        words = self._wording.problem(problem.code, problem.values)
        return Trouble(words.title, words.detail, target)

    def box_problem(self, fields: MeetingFields, long: Sequence[str]) -> Trouble:
        """Say that a box holds too much."""
        name = long[0]
        words = self.of(most=MOST[name], length=len(fields.typed()[name]))
        return Trouble(words["too_long_title"], words["too_long"], name)

    def nothing(self, target: str) -> Trouble:
        """Say that nothing was chosen or typed."""
        words = self.of()
        return Trouble(words["nothing_title"], words["nothing"], target)

    def hidden(self, kinds: Iterable[str]) -> str:
        """Say what was hidden on a paper; "" where nothing was."""
        named = self._wording.listed(kinds)
        return str(self.of(kinds=named)["hidden"]) if named else ""
