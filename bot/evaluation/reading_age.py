"""How old a reader should be: every answer by a formula, against what each level aims at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from knowledge.model import GENERAL, Entry
from knowledge.plain_english import count_words, sentences

COMPARISONS = "comparisons"
SCHOOL_STARTS = 5  # years: the age at which grade 0 is taught


@dataclass(frozen=True)
class Level:
    """A reading level: what of an entry it shows, and for what age it is written.

    `aim` is the highest mean of a toolkit, and `limit` the highest of one entry, in years.
    """

    name: str
    aim: float
    limit: float
    aimed_at: str
    shown: Callable[[Entry], tuple[str, ...]]


def _standard(entry: Entry) -> tuple[str, ...]:
    return (entry.answer, *entry.points, *(stance.says for stance in entry.stances))


def _easy(entry: Entry) -> tuple[str, ...]:
    return (entry.easy,)


LEVELS = (
    Level("standard", 14, 17, "13 to 14 or younger", _standard),
    Level("easy", 11, 12, "9 to 11 or younger", _easy),
)


@dataclass(frozen=True)
class ReadingAges:
    """The mean age by toolkit and level, and the entries that are far above what is aimed at."""

    means: Mapping[tuple[str, Level], float]
    far_above: tuple[str, ...]


def reading_age(texts: Iterable[str]) -> float:
    """The age in years by the Automated Readability Index; each text ends its last sentence.

    Characters are letters and digits. Names count as they stand, though readers may know them.
    """
    parts = [sentence for text in texts for sentence in sentences(text)]
    words = sum(map(count_words, parts))
    if not words:
        return 0.0
    characters = sum(c.isalnum() for part in parts for c in part)
    grade = 4.71 * characters / words + 0.5 * words / len(parts) - 21.43
    return grade + SCHOOL_STARTS


def reading_ages(entries: Iterable[Entry]) -> ReadingAges:
    """Measure every entry at every level."""
    ages: dict[tuple[str, Level], list[float]] = defaultdict(list)
    far_above = []
    for entry in entries:
        home = COMPARISONS if entry.toolkit == GENERAL else entry.toolkit
        for level in LEVELS:
            age = reading_age(level.shown(entry))
            ages[home, level].append(age)
            if age > level.limit:
                far_above.append(f"{entry.id}, {level.name}: {age:.1f}")
    return ReadingAges({of: fmean(every) for of, every in ages.items()}, tuple(far_above))
