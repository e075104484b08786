"""The form that puts a paper for a meeting together: what is ticked, and what is typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.edge.browser import Form

MOST_ANSWERS = 30
MOST_FIELDS = 120
"""More than all ticks and boxes together, and no more work than a browser's own form."""
MOST: Mapping[str, int] = {"heading": 80, "own": 600, "notes": 600}
"""Characters by box: all boxes full of any script still fit into a body of 16 KB."""
LONGER_WHEN_HIDDEN = 3
"""For words that were looked at: "[date of birth]" may be longer than what it hides."""
_TAKE, _ASK = "take-", "ask-"


@dataclass(frozen=True)
class MeetingFields:
    """What a person chose and typed: `own` has a question a line; all may be left out."""

    heading: str = ""
    own: str = ""
    notes: str = ""
    take: frozenset[str] = frozenset()
    ask: frozenset[str] = frozenset()

    def typed(self) -> dict[str, str]:
        """The boxes with their names."""
        return {name: getattr(self, name) for name in MOST}

    def named(self) -> Iterator[tuple[str, str]]:
        """Every field with its value, for a form that carries them on."""
        yield from ((name, words) for name, words in self.typed().items() if words)
        for prefix, ticked in ((_TAKE, self.take), (_ASK, self.ask)):
            yield from ((prefix + one, "yes") for one in sorted(ticked))

    def own_questions(self) -> tuple[str, ...]:
        """The questions of the person's own, one a line."""
        return tuple(line.strip() for line in self.own.splitlines() if line.strip())

    def only(self, take: Collection[str], ask: Collection[str]) -> MeetingFields:
        """The same without ticks that nobody offered."""
        return replace(self, take=self.take & set(take), ask=self.ask & set(ask))

    def says_nothing(self) -> bool:
        """Whether there would be nothing on the paper but its heading."""
        return not (self.take or self.ask or self.own.strip() or self.notes.strip())


def meeting_fields_of(form: Form) -> MeetingFields:
    """Read a posted form."""
    boxes = {name: form.text(name) for name in MOST}
    return MeetingFields(**boxes, take=_ticked(form, _TAKE), ask=_ticked(form, _ASK))


def too_long(fields: MeetingFields, times: int = 1) -> list[str]:
    """The names of boxes that hold more than they may, or than so many times that."""
    return [name for name, words in fields.typed().items() if len(words) > MOST[name] * times]


def _ticked(form: Form, prefix: str) -> frozenset[str]:
    ids = (name[len(prefix) :] for name in form.fields if name.startswith(prefix))
    return frozenset(one for one in ids if one)
