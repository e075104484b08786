"""What the check for disclosures learns from: disclosures by kind, look-alikes, ordinary messages.

Among them are the sets of tests/safety that the phrases were written with: they are used up for
measuring.  The sets of tests/evaluation/safety are never read here.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.adapting.disclosures.slips import typed
from bot.adapting.lessons import more_replies, read_lessons
from bot.safety.kinds import KINDS
from bot.settings import PROJECT
from knowledge.instruments.choices import all_choices
from knowledge.load import load_content

LEARNING = PROJECT / "bot" / "safety" / "learning"
OLD_SETS = PROJECT / "tests" / "safety"
NONE = "none"
ORDINARY = "ordinary"
QUIET = frozenset({"card_comments", "complaints", "family_life", "walk_answers", ORDINARY})
BETWEEN = (". ", " ", ", ", ". ", " and ")
JOINED, JOINED_NONE = 0.22, 0.15
APART = {True: (5, 0), False: (8, 1)}  # of ordinary messages and of others: one part of so many
ORDINARY_A_ROUND = 1600


@dataclass(frozen=True)
class Lesson:
    """A text, its kind (one of KINDS, or NONE), and where it comes from."""

    text: str
    kind: str
    group: str


def disclosures_and_look_alikes() -> list[Lesson]:
    """Each text once."""
    content = (LEARNING / "not_learnt.yml").read_text(encoding="utf-8")
    never = {text.casefold() for text in yaml.safe_load(content)}
    found = {lesson.text: lesson for lesson in (*_written(), *_old())}
    return [lesson for text, lesson in found.items() if text.casefold() not in never]


def ordinary() -> list[Lesson]:
    """Questions, answers to walks, other acts, and what the toolkits say."""
    texts = dict.fromkeys(read_lessons().texts)
    for choices in all_choices(load_content().instruments):
        texts.update((said, None) for says in choices.says.values() for said in says)
    texts.update((said, None) for says in more_replies().values() for said in says)
    return [Lesson(text, NONE, ORDINARY) for text in texts]


def kept_apart(lesson: Lesson) -> bool:
    """Whether a text is not learnt but left to choose the threshold by."""
    parts, part = APART[lesson.group == ORDINARY]
    return zlib.crc32(lesson.text.encode()) % parts == part


def a_round(
    told: list[Lesson], others: list[Lesson], hard: list[Lesson], chance: random.Random
) -> list[Lesson]:
    """All that is learnt in one round: texts as people type them, some joined to another.

    `hard` are ordinary messages that were wrongly taken after the rounds before; all are learnt.
    """
    some = chance.sample(others, min(ORDINARY_A_ROUND, len(others)))
    look_alikes = [lesson for lesson in told if lesson.kind == NONE]
    quiet = [lesson.text for lesson in (*look_alikes, *some) if lesson.group in QUIET]
    again = chance.sample(look_alikes, len(look_alikes) // 2)
    found = [_as_typed(lesson, quiet, chance) for lesson in (*told, *again, *some, *hard)]
    chance.shuffle(found)
    return found


def _as_typed(lesson: Lesson, quiet: list[str], chance: random.Random) -> Lesson:
    text = typed(lesson.text, chance)
    if chance.random() < (JOINED_NONE if lesson.kind == NONE else JOINED):
        pair = [text, chance.choice(quiet)]
        chance.shuffle(pair)
        text = chance.choice(BETWEEN).join(pair)
    return Lesson(text, lesson.kind, lesson.group)


def _written() -> Iterator[Lesson]:
    for kind, texts in _read(LEARNING / "disclosures.yml").items():
        yield from (Lesson(text, kind, kind) for text in texts)
    for group, texts in _read(LEARNING / "look_alikes.yml").items():
        yield from (Lesson(text, NONE, group) for text in texts)


def _old() -> Iterator[Lesson]:
    for path in sorted(OLD_SETS.glob("disclosures*.yml")):
        for kind, ways in _read(path).items():
            if kind in KINDS:
                yield from (Lesson(t, kind, kind) for texts in ways.values() for t in texts)
    for path in sorted(OLD_SETS.glob("not_disclosures*.yml")):
        for texts in _read(path).values():
            yield from (Lesson(text, NONE, "idioms") for text in texts)


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content
