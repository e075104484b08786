"""The sets that measure the check for disclosures are large, and apart from all it learnt."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml
from rapidfuzz import fuzz, process

from bot.adapting.disclosures.lessons import Lesson, disclosures_and_look_alikes
from bot.evaluation.disclosures import disclosures, look_alikes
from bot.safety.disclosure import PHRASES
from bot.safety.kinds import KINDS

ALIKE = 93  # per cent of letters
SHORT = 4  # words: strangers who say it as briefly as “I hate my life” coincide


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.fixture(scope="module")
def learnt() -> list[str]:
    """All that the check learnt from, and the phrases without their signs."""
    by_kind = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))
    phrases = [line for lines in by_kind.values() for line in lines]
    lessons: list[Lesson] = disclosures_and_look_alikes()
    return [words(text) for text in (*(one.text for one in lessons), *phrases)]


def test_there_are_six_hundred_disclosures_and_forty_of_each_kind() -> None:
    kinds = Counter(one.kind for one in disclosures())
    assert sum(kinds.values()) >= 600
    assert set(kinds) == set(KINDS)
    assert min(kinds.values()) >= 40


def test_each_way_of_putting_it_is_there() -> None:
    ways = Counter(one.how for one in disclosures())
    assert set(ways) == {"direct", "indirect", "slang", "misspelt", "childlike"}
    assert min(ways.values()) >= 80


def test_there_are_a_thousand_look_alikes() -> None:
    assert len(look_alikes()) >= 1000


def test_nothing_that_measures_is_nearly_what_was_learnt(learnt: list[str]) -> None:
    alike = []
    for text in [*(one.text for one in disclosures()), *(text for _, text in look_alikes())]:
        said = words(text)
        if len(said.split()) < SHORT:
            continue
        found = process.extractOne(said, learnt, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found is not None:
            alike.append(f"{text!r} ~ {found[0]!r}")
    assert alike == []
