from __future__ import annotations

from pathlib import Path

import pytest

from bot.improving.acts import EXAMPLES, taught_acts
from bot.improving.adding_examples import with_examples
from bot.improving.adding_lines import NoPlaceError

FILE = """\
# Acts.
version: "3.1"

nlu:
  - intent: greet
    examples: |
      - hello
      - good day

  # What follows is said when leaving.
  - intent: goodbye
    examples: |
      - bye"""


def test_an_example_stands_below_those_of_its_act() -> None:
    text = with_examples(FILE, {"greet": ["hiya"], "goodbye": ["ta ra", "see you"]})

    assert "      - good day\n      - hiya\n\n  # What follows" in text
    assert text.endswith("      - bye\n      - ta ra\n      - see you\n")


def test_an_act_that_is_not_in_the_file_is_refused() -> None:
    with pytest.raises(NoPlaceError):
        with_examples(FILE, {"greet": ["hiya"], "thank": ["cheers"]})


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yml")), ids=lambda file: file.stem)
def test_every_act_that_is_shipped_can_be_given_an_example(file: Path, tmp_path: Path) -> None:
    before = taught_acts(file.parent)[file.stem]
    new = {act: [f"new words for {act}", "and: some #more"] for act in before}

    text = with_examples(file.read_text(encoding="utf-8"), new)
    (tmp_path / file.name).write_text(text, encoding="utf-8")

    assert taught_acts(tmp_path)[file.stem] == {
        act: (*said, *new[act]) for act, said in before.items()
    }


def test_the_acts_are_read_by_topic() -> None:
    acts = taught_acts()

    assert "hello" in acts["small_talk"]["greet"]
    assert "talk_to_person" in acts["contact"]
