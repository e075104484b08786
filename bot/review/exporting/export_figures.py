"""What conversations and cards come to, added up for a report from the rows of an export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.records.exporting_cards import CardRow
from bot.records.exporting_conversations import ConversationRow
from bot.records.projects import project_key

_ADDED_UP = (
    "turns", "answers", "unanswered", "useful", "not_useful", "walks", "walks_finished",
    "disclosures", "reviewed",
)  # fmt: skip


@dataclass
class CardCounts:
    """How many cards; those of a flood count nowhere. `projects` have the name first met."""

    cards: int = 0
    statements: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    projects: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)


def talk_figures(pages: Iterable[Sequence[ConversationRow]]) -> Mapping[str, int]:
    """The sums of all conversations, by name; and how many there are."""
    sums = Counter(dict.fromkeys(("conversations", *_ADDED_UP), 0))
    for page in pages:
        sums["conversations"] += len(page)
        for row in page:
            sums.update({name: int(getattr(row, name)) for name in _ADDED_UP})
    return sums


def card_counts(pages: Iterable[Sequence[CardRow]]) -> CardCounts:
    """The counts of all cards."""
    counts = CardCounts()
    for row in (row for page in pages for row in page if not row.flood):
        key = project_key(row.project)
        counts.cards += 1
        counts.statements[row.statement or ""] += 1
        counts.states[row.state] += 1
        counts.projects[key] += 1
        counts.names.setdefault(key, row.project)
    return counts
