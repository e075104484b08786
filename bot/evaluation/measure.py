"""Run the evaluation sets through the trained pipeline and count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from bot.evaluation.outcome import Outcome, outcome, refusing_intents
from bot.evaluation.questions import Act, Question, Refusal
from bot.rasa.understanding import Understood
from knowledge.load import load_content
from knowledge.nearest import OFFERED, nearest_topics

Understand = Callable[[str, str | None], Awaitable[Understood]]


@dataclass
class Share:
    """How many of how many."""

    right: int = 0
    of: int = 0

    def count(self, right: bool) -> None:
        """Count one more."""
        self.right += right
        self.of += 1

    @property
    def percent(self) -> float:
        """The share in per cent; 0 of nothing."""
        return 100 * self.right / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.percent:.1f} % ({self.right} of {self.of})"


@dataclass
class Answers:
    """Right answers over a set of questions, whole and by kind of asker, with what went wrong."""

    first: Share = field(default_factory=Share)
    in_three: Share = field(default_factory=Share)
    by_kind: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@dataclass
class Refused:
    """Refusals over the questions out of scope, with those that were answered after all."""

    all: Share = field(default_factory=Share)
    by_kind: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    answered: list[str] = field(default_factory=list)


@dataclass
class Recognised:
    """Dialogue acts recognised, with those taken for another."""

    all: Share = field(default_factory=Share)
    confused: list[str] = field(default_factory=list)


async def measure_answers(
    questions: Iterable[Question], understand: Understand, area: str | None
) -> Answers:
    """Right entry first, and among the first three, for questions asked in `area` or in none."""
    found = Answers()
    refusing = refusing_intents()
    entries = {entry.id: entry for entry in load_content().entries}
    for question in questions:
        understood = await understand(question.ask, area)
        kind = outcome(understood.intent, understood.verdict, refusing)
        reached = kind in {Outcome.ANSWER, Outcome.ASKED_WHICH}
        right = question.right(area)
        first = reached and understood.entries[0] in right
        near = understood.entries[:OFFERED] if reached else ()
        if kind == Outcome.UNSURE:
            found_entries = (entries[entry_id] for entry_id in understood.entries)
            near = tuple(entry.id for entry in nearest_topics(found_entries))
        found.first.count(first)
        found.in_three.count(bool(set(near) & set(right)))
        found.by_kind[question.kind].count(first)
        found.outcomes[kind.value] += 1
        if not first:
            got = understood.entries[0] if reached else f"{kind.value} ({understood.intent})"
            found.wrong.append(f"“{question.ask}”: {got}, not {' or '.join(right)}")
    return found


async def measure_refusals(refusals: Iterable[Refusal], understand: Understand) -> Refused:
    """Questions out of scope that were given no toolkit answer."""
    found = Refused()
    refusing = refusing_intents()
    for question in refusals:
        understood = await understand(question.ask, None)
        kind = outcome(understood.intent, understood.verdict, refusing)
        refused = kind in {Outcome.REFUSED, Outcome.UNSURE}
        found.all.count(refused)
        found.by_kind[question.kind].count(refused)
        if not refused:
            got = understood.entries[0] if kind != Outcome.OTHER else understood.intent
            found.answered.append(f"“{question.ask}” ({question.kind}): {got}")
    return found


async def measure_acts(acts: Iterable[Act], understand: Understand) -> Recognised:
    """Dialogue acts recognised for what they are."""
    found = Recognised()
    for act in acts:
        understood = await understand(act.ask, None)
        found.all.count(understood.intent == act.intent)
        if understood.intent != act.intent:
            found.confused.append(f"“{act.ask}”: {understood.intent}, not {act.intent}")
    return found
