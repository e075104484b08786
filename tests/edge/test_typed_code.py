"""A code is recognised however it is typed, and what people ordinarily say is not taken for one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bot.codes import code_for, words
from bot.edge.typed_code import TypedCode, find_code
from bot.settings import PROJECT

CODE = "panther-phase-treat-walker"
CODES = [code_for("a secret", str(number)) for number in range(500)]
SPELLINGS = [
    "{code}",
    "{spaced}",
    "{capitals}",
    "  {title}. ",
    "“{code}”",
    "My code is {code}",
    "my code is: {spaced}, thanks",
    "Code: {title}",
    "code={code}",
    "the four words are {commas}",
    "carry on with {code}",
    "Hi, can I carry on? My code's {spaced} and I was here on Monday",
    "hello again! {code} is what you gave me last week",
    "{long_dashes}",
    "{wide}",
    "{lines}",
]


def _spelt(spelling: str, code: str) -> str:
    return spelling.format(
        code=code,
        spaced=code.replace("-", " "),
        capitals=code.upper(),
        title=code.title().replace("-", " "),
        commas=code.replace("-", ", "),
        long_dashes=code.replace("-", "\u2013"),
        wide=code.replace("-", " - "),
        lines=code.replace("-", "\n"),
    )


def _ordinary() -> list[str]:
    """Everything in the evaluation sets that a person is supposed to have said."""
    files = sorted((PROJECT / "tests" / "evaluation").glob("*.yml"))
    return [said for file in files for said in _asks(yaml.safe_load(file.read_text("utf-8")))]


def _asks(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("ask"), str):
            yield value["ask"]
        for one in value.values():
            yield from _asks(one)
    elif isinstance(value, list):
        for one in value:
            yield from _asks(one)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_code_is_found_however_it_is_typed(spelling: str) -> None:
    assert find_code(_spelt(spelling, CODE)) == TypedCode(CODE, certain=True)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_any_code_is_found_if_only_as_one_to_look_up(spelling: str) -> None:
    missed = [code for code in CODES if _code_in(_spelt(spelling, code)) != code]
    assert missed == []


@pytest.mark.parametrize("spelling", ["{code}", "{capitals}.", "my code is {code}", "{wide}"])
def test_a_code_with_its_hyphens_is_never_taken_for_a_sentence(spelling: str) -> None:
    assert [code for code in CODES if not _is_certain(_spelt(spelling, code))] == []


def test_most_codes_without_hyphens_cannot_be_taken_for_sentences() -> None:
    spaced = [code.replace("-", " ") for code in CODES]
    assert sum(map(_is_certain, spaced)) >= 0.8 * len(CODES)


def test_a_hyphened_code_with_one_word_mistyped_is_still_no_sentence() -> None:
    assert find_code("panther-phase-treet-walker") == TypedCode(
        "panther-phase-treet-walker", certain=True
    )


def test_ordinary_sentences_are_not_taken_for_codes() -> None:
    said = _ordinary()
    assert len(said) > 200
    assert [text for text in said if _is_certain(text)] == []


def test_hardly_an_ordinary_sentence_is_even_looked_up() -> None:
    said = _ordinary()
    assert sum(find_code(text) is not None for text in said) <= len(said) / 100


@pytest.mark.parametrize(
    "text",
    [
        "state-of-the-art",
        "one-size-fits-all",
        "we want no one-size-fits-all services",
        "my code is not working",
        "is there a code of conduct",
        "parents, carers, young people and staff",
        "panther phase treat",
        "panther-phase-treat-walker-again",
        "my-panther-phase-treat-walker",
        "finance policy for 16 plus",
        "",
        "?",
        "{code:walk:00000000000000000000000000000000}",
    ],
)
def test_what_is_no_code_is_let_be(text: str) -> None:
    assert find_code(text) is None


def test_sentences_that_could_be_codes_are_left_to_a_look_up() -> None:
    for text in ("what can you tell", "carry on with the next question please"):
        found = find_code(text)
        assert found is not None
        assert not found.certain


def test_every_everyday_word_is_a_word_of_codes() -> None:
    everyday = (PROJECT / "bot" / "edge" / "everyday_words.txt").read_text("ascii").split()
    assert len(everyday) == len(set(everyday)) == 1300
    assert set(everyday) <= set(words())


def _is_certain(text: str) -> bool:
    found = find_code(text)
    return found is not None and found.certain


def _code_in(text: str) -> str | None:
    found = find_code(text)
    return found.code if found else None
