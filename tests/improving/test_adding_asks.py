from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.improving.adding_asks import with_asks
from bot.improving.adding_lines import NoPlaceError
from knowledge.load import CONTENT

FILE = """\
# A file of content.
entries:
  - id: sefton/helps
    topic: helps
    asks:
      parent: ["What helps?",
        "how does it
          work", 'plain']  # as parents say it
      young: [what helps it]
    answer: >-
      Five things.
  - id: sefton/other
    asks:
      parent:
        - one
        - "two"
      young: [x]
"""


def asks_of(text: str, entry: str) -> dict[str, list[str]]:
    rows = yaml.safe_load(text)["entries"]
    return next(dict(row["asks"]) for row in rows if row["id"] == entry)


def test_an_ask_stands_last_among_those_of_its_kind() -> None:
    text = with_asks(FILE, {"sefton/helps": {"parent": ["who helps us"]}})

    assert asks_of(text, "sefton/helps")["parent"] == [
        "What helps?", "how does it work", "plain", "who helps us",
    ]  # fmt: skip
    assert asks_of(text, "sefton/other") == asks_of(FILE, "sefton/other")


def test_an_ask_can_be_added_to_a_list_with_a_line_each() -> None:
    text = with_asks(FILE, {"sefton/other": {"parent": ["three", "four"], "young": ["y"]}})

    assert asks_of(text, "sefton/other") == {
        "parent": ["one", "two", "three", "four"],
        "young": ["x", "y"],
    }


def test_everything_else_in_the_file_stays_as_it_was_written() -> None:
    text = with_asks(FILE, {"sefton/helps": {"young": ["what now"]}})

    assert text.replace(',\n        "what now"', "") == FILE


@pytest.mark.parametrize(
    "words", ['she said "hi"', "it's: #1?", "back\\slash", "naïve café", "ends with - x", "{a}"]
)
def test_any_words_are_read_back_as_they_were_typed(words: str) -> None:
    text = with_asks(FILE, {"sefton/helps": {"parent": [words]}})

    assert asks_of(text, "sefton/helps")["parent"][-1] == words


@pytest.mark.parametrize(
    ("entry", "kind"), [("sefton/gone", "parent"), ("sefton/helps", "misspelt")]
)
def test_an_ask_without_a_place_is_refused(entry: str, kind: str) -> None:
    with pytest.raises(NoPlaceError):
        with_asks(FILE, {entry: {kind: ["words"]}})


@pytest.mark.parametrize("file", sorted(CONTENT.glob("*/*.yml")), ids=lambda file: file.stem)
def test_every_entry_that_is_shipped_can_be_given_an_ask_of_every_kind(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    groups = yaml.load(before, Loader=yaml.CSafeLoader)
    rows = [row for name in ("entries", "comparisons") for row in groups.get(name, ())]
    new = {row["id"]: {kind: [f"new {kind}"] for kind in row["asks"]} for row in rows}

    after = yaml.load(with_asks(before, new), Loader=yaml.CSafeLoader)

    for row in rows:
        row["asks"] = {kind: [*said, f"new {kind}"] for kind, said in row["asks"].items()}
    assert after == groups
