"""What a candidate changes: messages heard differently, known answers that got better or worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.records.past_messages import Past
from bot.records.trials import BETTER, CHANGED, NOBODYS, WORSE, Line, Reply
from knowledge.model import GENERAL, Entry

EXPLAIN = "explain"


@dataclass(frozen=True)
class Asked:
    """Everything both models hear: past messages, turns known to be right, and entries' titles."""

    messages: Sequence[Past]
    judged: Sequence[Past]
    titles: Sequence[Past]

    @property
    def every(self) -> list[Past]:
        """All of it, in one order."""
        return [*self.messages, *self.judged, *self.titles]


def titles_of(entries: Iterable[Entry]) -> list[Past]:
    """Each entry's title, asked in its area: the entry itself is right."""
    return [Past("", entry.title, _area(entry), Reply(EXPLAIN, entry.id)) for entry in entries]


def is_right(reply: Reply, right: Reply) -> bool:
    """Whether a reply is what staff know to be right; some acts answer with no entry."""
    return reply.act == right.act and right.entry in ("", reply.entry)


def lines(asked: Asked, before: Sequence[Reply], after: Sequence[Reply]) -> list[Line]:
    """What changed: what got worse first, then better, then the messages, most frequent first."""
    heard = list(zip(asked.every, before, after, strict=True))
    start = len(asked.messages)
    known = list(_known(heard[start:]))
    changed = [_line(CHANGED, *one) for one in heard[:start] if one[1] != one[2]]
    worse_first = sorted(known, key=lambda line: line.kind != WORSE)
    return [*worse_first, *sorted(changed, key=lambda line: -line.times)]


def counts(asked: Asked) -> Mapping[str, Any]:
    """How many of each were heard, by area."""
    return {
        "messages": _by_area(asked.messages),
        "judged": _by_area(asked.judged),
        "titles": len(asked.titles),
    }


def _known(heard: Iterable[tuple[Past, Reply, Reply]]) -> Iterator[Line]:
    for past, was, now in heard:
        right = past.right or Reply()
        got = (is_right(was, right), is_right(now, right))
        if got == (False, True):
            yield _line(BETTER, past, was, now)
        elif got == (True, False):
            yield _line(WORSE, past, was, now)


def _line(kind: str, past: Past, was: Reply, now: Reply) -> Line:
    right = past.right or Reply()
    return Line(kind, was, now, right, past.times, past.message_id or None)


def _by_area(pasts: Iterable[Past]) -> dict[str, int]:
    return dict(Counter(past.area or NOBODYS for past in pasts))


def _area(entry: Entry) -> str | None:
    return None if entry.toolkit == GENERAL else entry.toolkit
