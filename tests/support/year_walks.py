"""The walks of a generated year: some of their questions answered, or all, and the result."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.records.tables import FINISHED, OPEN, STOPPED
from knowledge.instruments.model import CARD, HIGHEST, LOWEST, SCALE, Instrument, Question
from knowledge.model import Content
from tests.support.bulk import Row, as_text, new_id
from tests.support.year_turns import Turn, Turns

WALK_COLUMNS = (
    "id", "conversation_id", "instrument", "area", "state", "at", "answers", "begun_at",
    "changed_at", "finished_at", "begun_turn",
)  # fmt: skip
Begun = tuple[str, "str | None", datetime, int]
"""Where a walk begins: conversation, area, moment, turn."""

_GOES_ON = 0.97  # from one question to the next


class Walks:
    """Takes people through the instruments of the content."""

    def __init__(self, content: Content, turns: Turns, chance: Random, until: datetime) -> None:
        self._turns, self._chance, self._until = turns, chance, until
        self._instruments = [one for one in content.instruments if one.kind != CARD]

    def take(self, rows: list[Row], begun: Begun) -> Iterator[Turn]:
        """The turns of one walk, whose row is added when it is over."""
        instrument = self._chance.choice(self._instruments)
        answers: dict[str, Any] = {}
        said, count = instrument.title, len(instrument.questions)
        for number, question in enumerate(instrument.questions, 1):
            yield self._turns.step(said, question.text, (number, count))
            if self._chance.random() > _GOES_ON:
                break
            said, answers[question.id] = self._answer(question)
        else:
            yield self._turns.step(said, instrument.outcomes[-1].text, None)
        rows.append(self._row(begun, instrument, answers))

    def _answer(self, question: Question) -> tuple[str, dict[str, Any]]:
        if question.options:
            chosen = self._chance.choice(question.options)
            return chosen.title, {"option": chosen.id}
        if question.kind == SCALE:
            number = self._chance.randint(LOWEST, HIGHEST)
            return str(number), {"number": number}
        return "Skip this", {}

    def _row(self, begun: Begun, instrument: Instrument, answers: dict[str, Any]) -> Row:
        talk, area, moment, turn = begun
        done = len(answers) == len(instrument.questions)
        state = FINISHED if done else self._chance.choice((OPEN, STOPPED))
        at = None if done else instrument.questions[len(answers)].id
        changed = as_text(min(moment + timedelta(minutes=len(answers) + 2), self._until))
        about = (talk, instrument.id, area, state, at, json.dumps(answers))
        ended = changed if done else None
        return (new_id(self._chance), *about, as_text(moment), changed, ended, turn)
