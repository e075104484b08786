"""The set that measures redaction is large and balanced, and apart from what names learn from."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml
from rapidfuzz import fuzz, process

from bot.evaluation.personal_data import MARK, Message, messages
from bot.evaluation.questions import FOLDER
from bot.safety.names.known import LEARNING, names_by_origin

ALIKE = 93  # per cent of letters
SHORT = 4  # words: strangers who write as briefly as “thanks Amina” coincide
PLACE = re.compile(r"\{\w+\}")


@pytest.fixture(scope="module")
def every() -> list[Message]:
    return messages()


def without_names(marked: str) -> str:
    """The words of a sentence apart from the data in it."""
    return " ".join(re.findall(r"[^\W\d_]+", PLACE.sub(" ", MARK.sub(" ", marked)).casefold()))


def read(path_name: str) -> list[str]:
    return [str(s) for s in yaml.safe_load((LEARNING / path_name).read_text(encoding="utf-8"))]


def test_there_are_a_thousand_messages_and_forty_data_of_each_kind(every: list[Message]) -> None:
    kinds = Counter(datum.kind for message in every for datum in message.data)
    assert len(every) >= 1000
    assert min(kinds.values()) >= 40


def test_names_are_balanced_by_origin(every: list[Message]) -> None:
    origins = Counter(d.origin for message in every for d in message.data if d.kind == "name")
    assert set(origins) == set(names_by_origin())
    assert min(origins.values()) >= 100


def test_no_sentence_is_nearly_one_that_was_learnt_from() -> None:
    learnt = [without_names(s) for s in (*read("sentences.yml"), *read("without.yml"))]
    path = FOLDER / "safety" / "personal_data.yml"
    alike = []
    for marked in yaml.safe_load(path.read_text(encoding="utf-8")):
        said = without_names(str(marked))
        if len(said.split()) < SHORT:
            continue
        found = process.extractOne(said, learnt, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found is not None:
            alike.append(f"{marked!r} ~ {found[0]!r}")
    assert len(alike) == 0, len(alike)
