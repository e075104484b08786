"""What a trial found, in the words of the page: titles of answers in the place of ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.records.areas import Areas, may_see
from bot.records.trials import BETTER, CHANGED, WORSE, Line, Reply, Trial
from bot.review.act_names import act_title


@dataclass(frozen=True)
class Compared:
    """A message, or an answer's own title, and what the assistant makes of it before and after."""

    words: str
    before: str
    after: str
    times: int
    address: str


@dataclass(frozen=True)
class Found:
    """All that a trial found, in the areas of whoever looks."""

    better: Sequence[Compared]
    worse: Sequence[Compared]
    changed: Sequence[Compared]
    messages: int
    judged: int
    titles: int
    left_out: int


def found(trial: Trial, lines: Iterable[Line], titles: Mapping[str, str], areas: Areas) -> Found:
    """Put together what the page shows; `titles` are those of the entries, by id."""
    kinds: dict[str, list[Compared]] = {BETTER: [], WORSE: [], CHANGED: []}
    for line in lines:
        kinds[line.kind].append(_compared(line, titles))
    return Found(
        better=kinds[BETTER],
        worse=kinds[WORSE],
        changed=kinds[CHANGED],
        messages=_of_areas(trial, "messages", areas),
        judged=_of_areas(trial, "judged", areas),
        titles=int(trial.counts.get("titles", 0)),
        left_out=int(trial.counts.get("left_out", 0)),
    )


def _compared(line: Line, titles: Mapping[str, str]) -> Compared:
    of_a_turn = f"/conversations/{line.conversation_id}/turns/{line.turn_id}/correct"
    return Compared(
        words=line.words or _said(line.right, titles),
        before=_said(line.before, titles),
        after=_said(line.after, titles),
        times=line.times,
        address=of_a_turn if line.message_id else "",
    )


def _said(reply: Reply, titles: Mapping[str, str]) -> str:
    return titles.get(reply.entry, reply.entry) if reply.entry else act_title(reply.act)


def _of_areas(trial: Trial, name: str, areas: Areas) -> int:
    by_area: Mapping[str, int] = trial.counts.get(name, {})
    return sum(n for area, n in by_area.items() if may_see(areas, area))
