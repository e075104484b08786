"""The evaluation sets are large enough, answerable, and apart from the training examples."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml
from rapidfuzz import fuzz, process

from bot.evaluation.questions import acts, questions, refusals
from bot.settings import PROJECT
from knowledge.load import load_content
from knowledge.model import ASK_KINDS, GLOSSARY

SHORT = 4  # words: strangers who ask as briefly as “checklist” coincide
ALIKE = 93  # per cent of letters


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.fixture(scope="module")
def written_examples() -> list[str]:
    """What people wrote to teach the assistant; glossary patterns are filled by rule."""
    entries = [entry for entry in load_content().entries if entry.topic != GLOSSARY]
    asks = [ask for entry in entries for ask in entry.every_ask]
    lines = [
        line[2:]
        for path in sorted((PROJECT / "data" / "nlu").glob("*.yml"))
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        for line in str(block["examples"]).splitlines()
    ]
    return [" ".join(words(text)) for text in [*asks, *lines]]


def test_there_are_enough_questions_of_each_kind_of_asker() -> None:
    kinds = Counter(question.kind for question in questions("staffordshire"))
    assert sum(kinds.values()) >= 150
    assert set(kinds) == set(ASK_KINDS)
    assert min(kinds.values()) >= 35


def test_there_are_a_hundred_questions_to_refuse() -> None:
    assert len(refusals()) >= 100


def test_every_question_has_one_or_two_entries_that_exist() -> None:
    known = {entry.id for entry in load_content().entries}
    for question in questions("staffordshire"):
        assert 1 <= len(question.entries) <= 2, question.ask
        assert set(question.entries) <= known, question.ask


def test_no_question_stands_twice() -> None:
    asked = [q.ask.casefold() for q in questions("staffordshire")]
    asked += [q.ask.casefold() for q in refusals()] + [q.ask.casefold() for q in acts()]
    assert [ask for ask, count in Counter(asked).items() if count > 1] == []


def test_no_question_is_nearly_a_training_example(written_examples: list[str]) -> None:
    alike = []
    every = [q.ask for q in questions("staffordshire")] + [q.ask for q in refusals()]
    for ask in every:
        asked = words(ask)
        if len(asked) < SHORT:
            continue
        found = process.extractOne(
            " ".join(asked), written_examples, scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        if found is not None:
            alike.append(f"{ask!r} ~ {found[0]!r}")
    assert alike == []
