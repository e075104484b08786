"""The edge's own words: complete, filled in, and the same in every place that names them."""

from __future__ import annotations

import re

import pytest
import yaml

from bot.council import load_council
from bot.edge import wording
from bot.edge.wording import Wording
from bot.safety.redaction import KINDS
from bot.settings import PROJECT


@pytest.fixture(scope="module")
def words() -> Wording:
    return Wording(load_council(PROJECT / "council.yml"))


def test_every_kind_that_is_hidden_has_a_name(words: Wording) -> None:
    named = yaml.safe_load(wording._FILE.read_text(encoding="utf-8"))["hidden"]["kinds"]
    assert set(KINDS) <= named.keys()


def test_what_was_hidden_is_said_in_one_sentence(words: Wording) -> None:
    assert words.hidden([]) == ""
    assert words.hidden(["phone"]).endswith(": a phone number.")
    assert words.hidden(["phone", "e-mail", "phone"]).endswith(
        ": a phone number and an e-mail address."
    )
    assert words.hidden(["phone", "e-mail", "postcode"]).endswith(
        ": a phone number, an e-mail address and a postcode."
    )
    assert words.hidden(["something new"]).endswith(": a personal detail.")


def test_easy_notices_have_short_sentences() -> None:
    notices = yaml.safe_load(wording._FILE.read_text(encoding="utf-8"))["notices"]
    for name, levels in notices.items():
        assert levels["easy"] != levels["standard"], name
        for sentence in re.split(r"(?<=[.!?]) ", levels["easy"]):
            assert len(sentence.split()) <= 15, sentence


def test_a_gap_without_a_value_is_an_error_and_not_a_hole(words: Wording) -> None:
    with pytest.raises(KeyError):
        words.problem("busy", {})
