"""The conversations of a generated year: who talks how long, of what, and what came of it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from random import Random

from bot.records.messages import PLACES_PER_TURN
from bot.records.tables import DONE
from bot.safety.kinds import KINDS
from knowledge.model import Content
from tests.support.bulk import Row, as_text, new_hash, new_id
from tests.support.year_turns import Turn, Turns
from tests.support.year_walks import WALK_COLUMNS, Walks
from tests.support.year_words import Words
from tests.support.year_work import TALK_WORK_COLUMNS, Work

TALK_COLUMNS = {
    "conversations": (
        "id", "token_hash", "area", "reading", "paused", "turns", "started_at", "last_at",
        "ended_at", "cards",
    ),
    "turns": (
        "id", "conversation_id", "message_id", "fingerprint", "state", "number", "trace",
        "began_at", "finished_at",
    ),
    "messages": (
        "id", "conversation_id", "turn_id", "position", "role", "kind", "body", "created_at",
    ),
    "feedback": ("message_id", "conversation_id", "useful", "given_at"),
    "disclosures": (
        "id", "conversation_id", "kind", "noticed_at", "acknowledged_at", "acknowledged_by",
    ),
    "walks": WALK_COLUMNS,
    **TALK_WORK_COLUMNS,
}  # fmt: skip

_YEAR = timedelta(days=365)
_AREAS = ("sefton", "stoke", "staffordshire", "high-needs", None)
_AREA_SHARES = (5, 4, 4, 3, 2)
_EASY, _WALKING, _UNSAFE, _LONG, _ENDED, _RATED, _USEFUL = 0.15, 0.04, 0.006, 0.002, 0.3, 0.08, 0.7
_KINDS, _SHARES = ("question", "unsure", "elsewhere", "small"), (66, 7, 11, 16)
_TURNS = 1.05  # on average beyond the first, in a talk that is not one of the very long
_CLOCK = ((0.0, 0.04, 0.90, 1.0), (0.0, 7.0, 21.0, 24.0))
"""Which share of a day's talks begin before which hour."""
_ACKNOWLEDGED = timedelta(days=2)


class Talks:
    """Adds talks to rows by table, one after the other."""

    def __init__(
        self, content: Content, words: Words, chance: Random, until: datetime, work: Work
    ) -> None:
        self._chance, self._until = chance, until.astimezone(timezone.utc)
        self._work = work
        self._turns = Turns(content, words, chance)
        self._walks = Walks(content, self._turns, chance, self._until)

    def add(self, rows: dict[str, list[Row]], share: float) -> None:
        """Add the talk that began after this share of the year."""
        chance = self._chance
        talk, began = new_id(chance), self._began(share)
        area = chance.choices(_AREAS, _AREA_SHARES)[0]
        reading = "easy" if chance.random() < _EASY else "standard"
        moment, number, unsafe = began, 0, False
        for number, turn in enumerate(self._said(rows, talk, area, reading, began), 1):
            moment = began if number == 1 else moment + timedelta(seconds=chance.uniform(8, 90))
            moment = min(moment, self._until)
            self._add_turn(rows, talk, number, turn, moment)
            if turn.trace is None:
                unsafe = True
                rows["disclosures"].append(self._disclosure(talk, moment))
        ended = as_text(moment) if chance.random() < _ENDED else None
        times = (as_text(began), as_text(moment), ended)
        about = (area, reading, int(unsafe), number)
        rows["conversations"].append((talk, new_hash(chance), *about, *times, 0))
        self._work.on_talk(rows, talk, moment)

    def _began(self, share: float) -> datetime:
        """A moment of the year, the fewer in the night; never one that is still to come."""
        even = self._until - _YEAR * (1 - share)
        midnight = even.replace(hour=0, minute=0, second=0, microsecond=0)
        shares, hours = _CLOCK
        passed = (even - midnight) / timedelta(days=1)
        place = min(bisect(shares, passed), len(shares) - 1)
        part = (passed - shares[place - 1]) / (shares[place] - shares[place - 1])
        hour = hours[place - 1] + part * (hours[place] - hours[place - 1])
        spread = midnight + timedelta(hours=hour)
        return spread if spread < self._until else even

    def _said(
        self, rows: dict[str, list[Row]], talk: str, area: str | None, reading: str, began: datetime
    ) -> Iterator[Turn]:
        chance = self._chance
        yield self._turns.opening()
        long = chance.random() < _LONG
        count = chance.randrange(60, 200) if long else 1 + round(chance.expovariate(1 / _TURNS))
        unsafe_at = chance.randrange(count) if chance.random() < _UNSAFE else None
        for number in range(count):
            yield self._turns.disclosure() if number == unsafe_at else self._talked(area, reading)
        if chance.random() < _WALKING:
            yield from self._walks.take(rows["walks"], (talk, area, began, count + 2))

    def _talked(self, area: str | None, reading: str) -> Turn:
        kind = self._chance.choices(_KINDS, _SHARES)[0]
        if kind == "question":
            return self._turns.question(area or "", reading)
        if kind == "unsure":
            return self._turns.unsure(area or "")
        return self._turns.elsewhere() if kind == "elsewhere" else self._turns.small()

    def _add_turn(
        self, rows: dict[str, list[Row]], talk: str, number: int, turn: Turn, moment: datetime
    ) -> None:
        chance, began = self._chance, as_text(moment)
        turn_id, ended = new_id(chance), as_text(moment + timedelta(milliseconds=80))
        rows["turns"].append(
            (
                turn_id,
                talk,
                new_id(chance),
                new_hash(chance),
                DONE,
                number,
                turn.trace,
                began,
                ended,
            )
        )
        first = 0 if turn.messages[0].role == "user" else 1
        for place, message in enumerate(turn.messages, number * PLACES_PER_TURN + first):
            message_id = new_id(chance)
            at = began if message.role == "user" else ended
            about = (message.role, message.kind, message.body, at)
            rows["messages"].append((message_id, talk, turn_id, place, *about))
            if message.kind == "answer" and chance.random() < _RATED:
                useful = int(chance.random() < _USEFUL)
                rows["feedback"].append((message_id, talk, useful, ended))

    def _disclosure(self, talk: str, moment: datetime) -> Row:
        seen = moment + self._chance.random() * _ACKNOWLEDGED
        by = ("staff", as_text(seen)) if seen < self._until else (None, None)
        kind = self._chance.choice(KINDS)
        return (new_id(self._chance), talk, kind, as_text(moment), by[1], by[0])
