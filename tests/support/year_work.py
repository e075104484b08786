"""What staff did with the talks and cards of a generated year: read, tagged, noted, passed on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from tests.support.bulk import Row, as_text, new_id
from tests.support.year_words import Words

STAFF_COLUMNS = {
    "staff": ("id", "name", "role", "areas", "password_hash", "must_change", "made_at"),
}
TALK_WORK_COLUMNS = {
    "conversation_reviews": ("conversation_id", "assigned_to", "reviewed_at", "reviewed_by"),
    "conversation_tags": ("conversation_id", "tag"),
    "conversation_notes": ("id", "conversation_id", "written_by", "words", "written_at"),
}
CARD_WORK_COLUMNS = {
    "card_tags": ("card_id", "tag"),
    "card_staff_notes": ("id", "card_id", "number", "text", "author", "day"),
}

_NAMES = ("reader.year", "reviewer.year", "editor.year")
_REVIEWED, _ASSIGNED, _TAGGED, _NOTED = 0.2, 0.1, 0.06, 0.01
_CARD_TAGGED, _CARD_NOTED = 0.4, 0.05


class Work:
    """Adds what staff did to rows by table."""

    def __init__(self, words: Words, chance: Random, until: datetime) -> None:
        self._words, self._chance, self._until = words, chance, until
        self._staff = [(new_id(chance), name) for name in _NAMES]
        self._tags: Sequence[str] = words.lists["tags"]

    def staff(self) -> list[Row]:
        """Those who did it; nobody can sign in as one of them."""
        made = as_text(self._until - timedelta(days=400))
        return [(one, name, name[:-5], "[]", "none", 0, made) for one, name in self._staff]

    def on_talk(self, rows: dict[str, list[Row]], talk: str, last: datetime) -> None:
        """Perhaps something was done with a conversation."""
        chance = self._chance
        who, name = chance.choice(self._staff)
        when = as_text(min(last + timedelta(hours=chance.uniform(1, 90)), self._until))
        reviewed, assigned = chance.random() < _REVIEWED, chance.random() < _ASSIGNED
        if reviewed or assigned:
            done = (when, name) if reviewed else (None, None)
            rows["conversation_reviews"].append((talk, who if assigned else None, *done))
        if chance.random() < _TAGGED:
            rows["conversation_tags"].append((talk, chance.choice(self._tags)))
        if chance.random() < _NOTED:
            note = self._words.one("staff_notes")
            rows["conversation_notes"].append((new_id(chance), talk, name, note, when))

    def on_card(self, rows: dict[str, list[Row]], card: str, day: str) -> None:
        """Perhaps something was done with a card."""
        chance = self._chance
        if chance.random() < _CARD_TAGGED:
            count = chance.choice((1, 1, 1, 2))
            rows["card_tags"] += [(card, tag) for tag in chance.sample(self._tags, count)]
        if chance.random() < _CARD_NOTED:
            note, name = self._words.one("staff_notes"), chance.choice(_NAMES)
            rows["card_staff_notes"].append((new_id(chance), card, 1, note, name, day))
