"""The words of the pages of comment cards, with the council's promise filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.council import Council
from bot.edge.card_fields import MOST_CHARACTERS, CardFields, says_nothing
from bot.edge.problems import Problem
from bot.edge.uk_time import day_in_words, today
from bot.edge.wording import Wording

_FILE = Path(__file__).with_name("card_wording.yml")


@dataclass(frozen=True)
class Trouble:
    """What is wrong, in words, and the id of the place on the page to put it right."""

    title: str
    detail: str
    target: str


class CardWords:
    """Everything these pages say, for one council."""

    def __init__(self, council: Council, wording: Wording) -> None:
        """`wording` has the words of problems, which all pages share."""
        self._council = council
        self._wording = wording
        self._own = Wording(council, _FILE)

    def of(self, section: str, **values: str | int) -> dict[str, Any]:
        """The labels of a page; gaps that the template fills itself stay as they are."""
        promise = self._council.cards
        return self._own.labels(
            section,
            read_by=promise.read_by,
            days=promise.reply_within_days,
            limit=MOST_CHARACTERS,
            emergency=self._council.safeguarding.emergency_phone,
            contact=self._council.contact_line,
            **values,
        )

    def hidden(self, kinds: Iterable[str]) -> str:
        """Say what was hidden in a card; "" where nothing was."""
        named = self._wording.listed(kinds)
        return str(self.of("card", kinds=named)["hidden"]) if named else ""

    def problem(self, problem: Problem, target: str) -> Trouble:
        """The words of a problem, and where it can be put right."""
        words = self._wording.problem(problem.code, problem.values)
        return Trouble(words.title, words.detail, target)

    def field_problem(self, fields: CardFields, long: Sequence[str]) -> Trouble | None:
        """What stands in the way of a card; None where it can be looked at."""
        if long:
            length = len(fields.named()[long[0]])
            words = self.of("card", length=length)
            return Trouble(words["too_long_title"], words["too_long"], long[0])
        if says_nothing(fields):
            words = self.of("card")
            return Trouble(words["nothing_title"], words["nothing"], "statement")
        return None

    def promised(self, sent: date) -> dict[str, Any]:
        """The day by which a card is answered, and whether it has passed."""
        reply_by = self._council.cards.reply_by(sent)
        return {"reply_by": day_in_words(reply_by), "late": reply_by < today()}
