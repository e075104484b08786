"""Personal data is taken out of every message, and only personal data."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety.redaction import KINDS, NAME, redact

HERE = Path(__file__).parent
MARKED = re.compile("«(?:([^|»]+)\\|)?([^»]*)»")


def _stored(say: str, kind: str) -> str:
    return MARKED.sub(lambda marked: f"[{marked[1] or kind}]", say)


def _cases(file: str) -> list[tuple[str, str, str]]:
    by_kind = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    return [
        (MARKED.sub(r"\2", say), _stored(say, kind), kind)
        for kind, sentences in by_kind.items()
        for say in sentences
    ]


CASES = _cases("personal_data.yml") + _cases("personal_data_apart.yml")
INNOCENT: list[str] = yaml.safe_load((HERE / "innocent_numbers.yml").read_text(encoding="utf-8"))


def test_there_are_enough_sentences_to_speak_of_a_rate() -> None:
    assert len(CASES) >= 150
    assert len(INNOCENT) >= 80
    assert {kind for _, _, kind in CASES} - {"mixed"} == set(KINDS) - {NAME}


@pytest.mark.parametrize(("typed", "stored", "kind"), CASES)
def test_personal_data_is_replaced_by_its_kind(typed: str, stored: str, kind: str) -> None:
    result = redact(typed)
    assert result.text == stored
    assert kind == "mixed" or result.hidden == (kind,)


@pytest.mark.parametrize("sentence", INNOCENT)
def test_a_number_that_is_nobodys_stays(sentence: str) -> None:
    result = redact(sentence)
    assert result.text == sentence
    assert result.hidden == ()


def test_kinds_are_told_once_each_in_the_order_they_appear() -> None:
    result = redact("ST16 2DH, jo@example.com, B1 1AA")
    assert result.hidden == ("postcode", "e-mail")


HOSTILE = [
    "0" * 1000,
    "07" * 500,
    "7 " * 500,
    "0 1" * 333,
    "a" * 1000,
    "a." * 500,
    "a@" * 500,
    "@" * 1000,
    "a at " * 200,
    "a dot " * 166,
    "oh " * 333,
    "double " * 140,
    "4111 " * 200,
    "1/" * 500,
    "1 jan " * 166,
    "born " * 200,
    "born is my the " * 66,
    "dob 1 " * 166,
    "st1 " * 250,
    "S T 1 6 " * 125,
    "ab 12 34 56 " * 83,
    "snap is at me on " * 58,
    "(((((" * 200,
    "+44 (0) " * 125,
    "[phone]" * 142,
    "07700 900123 " * 76,
    "jo@example.com " * 66,
    "٠" * 1000,
    "\ud800" * 1000,
]


@pytest.mark.parametrize("message", HOSTILE)
def test_a_thousand_hostile_characters_take_no_time(message: str) -> None:
    start = time.process_time()
    redact(message)
    assert time.process_time() - start < 0.1


pieces = st.sampled_from(
    [
        *["07700", "900123", "+44", "(0)", "0", "12", "03", "2009", "born", "dob", "my", "is", "@"],
        *["jo", "example.com", "at", "dot", "com", "ST16", "2DH", "AB", "C", "943 476 5919", "oh"],
        *["double", "seven", "nine", "4111 1111", "1111 1111", "[phone]", "[date of birth]", "["],
        *["insta", "snap", "_x9", "NHS", "card", "NI", "ring me on", "960123", "/", "-", ".", ","],
    ]
)
glued = st.lists(st.tuples(pieces, st.sampled_from(["", " ", "  ", ", ", "-"])), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(glued, st.text(max_size=80)))
def test_redacting_again_changes_nothing(text: str) -> None:
    once = redact(text)
    again = redact(once.text)
    assert again.text == once.text
    assert again.hidden == ()


@settings(deadline=None)
@given(glued)
def test_the_same_text_is_always_redacted_alike(text: str) -> None:
    assert redact(text) == redact(text)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "P", "Z"]), max_size=80))
def test_text_without_digits_keeps_its_words(text: str) -> None:
    hidden = redact(text).hidden
    assert set(hidden) <= {"e-mail", "handle"}
