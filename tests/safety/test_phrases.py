"""The small language in which the phrases of a disclosure are written."""

from pathlib import Path

import pytest
import yaml

import bot.safety
from bot.safety.kinds import KINDS
from bot.safety.matching import Spellings, sentences, words_of
from bot.safety.phrases import Sentence, Words, read_phrases

FOLDER = Path(bot.safety.__file__).parent
SPELLINGS = Spellings({"im": "i am", "my self": "myself"}, ["suicide"], ["suicides"])
WORDS = Words(
    lists={"home": ["dad(s)", "foster mum"], "all": ["{home}", "they"]},
    hedges=["always", "used to"],
    denials=["never"],
    spellings=SPELLINGS,
)


def _is_in(phrase: str, text: str) -> bool:
    sentence = Sentence(SPELLINGS.read(words_of(text)))
    (read,) = read_phrases([phrase], WORDS)
    return read.may_be_in(sentence) and any(True for _ in read.found_in(sentence))


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("{home} hit/hits me", "my dad hits me", True),
        ("{home} hit/hits me", "my dads hit me", True),
        ("{home} hit/hits me", "my foster mum hit me", True),
        ("{home} hit/hits me", "my dad likes me", False),
        ("{all} hit me", "they hit me", True),
        ("{home}_and/they hit", "dad and they hit", True),
        ("dad [really] hits", "dad really hits", True),
        ("dad [really] hits", "dad hits", True),
        ("dad ~ hits", "dad always used to hits", True),
        ("dad ~ hits", "dad often hits", False),
        ("dad .. hits", "dad comes and then hits", True),
        ("dad .. hits", "dad comes and then often hits", False),
        ("dad .. hits", "dad never hits", False),
        ("^ dad hits", "dad hits", True),
        ("^ dad hits", "my dad hits", False),
        ("dad hits $", "dad hits", True),
        ("dad hits $", "dad hits nails", False),
        ("dad hits hard/$", "dad hits", True),
        ("# hits", "12 hits", True),
        ("# hits", "twelve hits", False),
        ("# hits", "year 10s hits", True),
        ("if …", "so if all of this", True),
        ("i am", "Im here", True),
    ],
)
def test_a_phrase_is_found_where_it_is_written_so(phrase: str, text: str, found: bool) -> None:
    assert _is_in(phrase, text) is found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("k1ll", ["kil"]),
        ("kilLLL", ["kil"]),
        ("k.i.l.l", ["kil"]),
        ("my self", ["myself"]),
        ("suicde", ["suicide"]),
        ("suicides", ["suicides"]),
        ("12 days", ["12", "days"]),
        ("café's", ["cafes"]),
    ],
)
def test_spelling_is_evened_out(typed: str, meant: list[str]) -> None:
    assert SPELLINGS.read(words_of(typed)) == meant


def test_three_dots_do_not_end_a_sentence() -> None:
    assert sentences("my dad... hits me. ok! ") == ["my dad... hits me", " ok"]


def test_every_kind_has_its_phrases_and_each_is_written_once() -> None:
    by_kind = yaml.safe_load((FOLDER / "disclosures.yml").read_text(encoding="utf-8"))
    assert set(by_kind) == {*KINDS, "not_meant"}
    lines = [line for kind in by_kind.values() for line in kind]
    assert sorted(lines) == sorted(set(lines))


def test_every_list_is_named_by_a_phrase_or_another_list() -> None:
    words = (FOLDER / "disclosure_words.yml").read_text(encoding="utf-8")
    phrases = (FOLDER / "disclosures.yml").read_text(encoding="utf-8")
    lists = yaml.safe_load(words)["words"]
    assert [name for name in lists if f"{{{name}}}" not in phrases + words] == []
    assert all(isinstance(word, str) for listed in lists.values() for word in listed)
