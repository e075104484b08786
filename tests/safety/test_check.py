"""The whole check: phrases or what was learnt, and phrases alone where no encoder is."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.language.convert_encoder import SAFETY_ADAPTER, convert_encoder, published_model
from bot.language.token_states import TokenEncoder
from bot.safety.check import DisclosureCheck
from bot.safety.disclosure import find_disclosure
from bot.safety.kinds import KINDS
from bot.safety.learnt import HEAD, LearntHead

TOLD = {
    "suicide": "Most evenings I think everyone would cope better if I did not exist any more",
    "sexual_abuse": "My mum's boyfriend lies on top of me when she goes to bingo",
    "exploitation": "Some older lads give me bags to take on the train and I can't say no to them",
    "physical_abuse": "When dad loses his temper I end up with marks I have to cover for school",
    "threat": "He says he will come round with a knife if I tell anybody about it",
    "self_harm": "I hurt my arms in the bath with a blade so that nobody sees the blood",
    "domestic_abuse": "My husband takes my phone and my bank card and shoves me against the wall",
    "neglect": "Mum has been gone since Friday and there is no food left for my little brother",
    "running_away": "I climbed out of the window last night and I am sleeping at the bus station",
    "emotional_abuse": "My stepdad says every day that I am a mistake and nobody could love me",
    "bullying_harm": "The boys in my class push my head in the toilet and I am scared to go in",
}
ORDINARY = [
    "What is co-production?",
    "Who do I talk to about the parent forum in Sefton?",
    "My son loved the trampoline day and wants to come again",
    "this form is killing me",
    "The deadline nearly finished me off",
    "Partly, we asked parents but nobody asked the young people",
    "How do we involve children in writing a safeguarding policy?",
    "7",
    "",
]


@dataclass(frozen=True)
class Read:
    states: Any


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> DisclosureCheck:
    folder = tmp_path_factory.mktemp("disclosures") / "encoder"
    convert_encoder(published_model(), folder, SAFETY_ADAPTER)
    return DisclosureCheck(TokenEncoder(folder).read)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_heard_in_words_that_no_phrase_covers(
    check: DisclosureCheck, kind: str
) -> None:
    assert check.find(TOLD[kind]) is not None


def test_the_learnt_half_adds_to_the_phrases(check: DisclosureCheck) -> None:
    by_phrases = [text for text in TOLD.values() if find_disclosure(text)]
    assert len(by_phrases) < len(TOLD)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_messages_are_let_pass(check: DisclosureCheck, text: str) -> None:
    assert check.find(text) is None


def test_a_disclosure_inside_a_longer_comment_is_heard(check: DisclosureCheck) -> None:
    comment = f"The pizza was great. {TOLD['neglect']}. Can we go swimming next time?"
    assert check.find(comment) is not None


def test_the_one_case_to_hold_is_held_with_and_without_the_encoder(check: DisclosureCheck) -> None:
    text = "I am forced to have sex and I am only 12"
    for one in (check, DisclosureCheck()):
        found = one.find(text)
        assert found is not None
        assert found.kind == "sexual_abuse"


def test_without_an_encoder_the_phrases_answer_alone() -> None:
    alone = DisclosureCheck()
    assert alone.find("my dad hits me") == find_disclosure("my dad hits me")
    assert alone.find("What is co-production?") is None


def test_an_encoder_that_fails_leaves_the_phrases_and_a_line_without_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(text: str) -> Sequence[Read]:
        raise RuntimeError(text)

    broken = DisclosureCheck(fails)
    with caplog.at_level(logging.ERROR):
        assert broken.find("my dad hits me") is not None
        assert broken.find("a quiet sentence") is None
    assert "phrases alone" in caplog.text
    assert "quiet" not in caplog.text


def test_the_sentence_that_sounds_most_like_it_counts(check: DisclosureCheck) -> None:
    head = LearntHead()
    loud = np.full((4, 384), 0.1, dtype=np.float32)
    odds, _ = head.belief(loud)
    head.threshold = odds - 0.1
    assert DisclosureCheck(lambda _: [Read(loud)], head).find("a") is not None
    head.threshold = odds + 0.1
    assert DisclosureCheck(lambda _: [Read(loud)], head).find("a") is None


def test_a_phrase_counts_unless_the_head_is_all_but_sure_of_the_contrary() -> None:
    head = LearntHead()
    quiet = np.full((4, 384), 0.1, dtype=np.float32)
    odds, _ = head.belief(quiet)
    head.threshold, head.doubt = odds + 1, odds - 0.1
    assert DisclosureCheck(lambda _: [Read(quiet)], head).find("my dad hits me") is not None
    head.doubt = odds + 0.1
    assert DisclosureCheck(lambda _: [Read(quiet)], head).find("my dad hits me") is None


def test_what_was_learnt_is_small_enough_to_keep_with_the_code() -> None:
    assert HEAD.stat().st_size + SAFETY_ADAPTER.stat().st_size <= 2_000_000
    assert Path(HEAD).suffix == ".npz"
