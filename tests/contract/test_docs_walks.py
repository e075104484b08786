"""What README and architecture say of walks is so: what can be walked, said, and is in the code."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from knowledge.instruments.model import CARD, Instrument
from knowledge.instruments.moves import MOVES
from knowledge.load import load_content
from tests.support.source import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
WITH_RECORDS = {"share_walk", "restart_walk", "start_again"}  # moves that need the records
OUTSIDE = {"start_walk", "resume_walk"}  # acts that begin a walk or go on with one


def rows(text: str, first: str) -> Iterator[list[str]]:
    """The cells of each line of the table whose first line begins with `first`."""
    table = text[text.index(f"\n| {first} ") + 1 :].split("\n\n")[0]
    for line in table.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def acts_by_example() -> dict[str, str]:
    """Every example of a dialogue act → the act."""
    found = {}
    for path in sorted((PROJECT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block.get("examples", "").splitlines():
                found[line.removeprefix("- ").strip()] = str(block.get("intent"))
    return found


def said_in(heading: str) -> list[str]:
    """What a person says in the conversation of one part of the README."""
    part = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"\*\*You said:\*\* (.+)", part)


@pytest.fixture(scope="module")
def instruments() -> tuple[Instrument, ...]:
    return load_content().instruments


def test_everything_that_the_readme_says_can_be_walked_is_there(
    instruments: tuple[Instrument, ...],
) -> None:
    titles = {instrument.title for instrument in instruments}
    named = [title for _, cell in rows(README, "From") for title in cell.split(" · ")]

    assert len(named) == len(set(named))
    assert set(named) <= titles


def test_what_the_readme_tells_people_to_say_is_heard_as_a_move() -> None:
    acts = acts_by_example()
    said = [words for _, cell in rows(README, "To") for words in re.findall("“([^”]+)”", cell)]

    assert said
    for words in said:
        assert acts[words] in {*MOVES, *WITH_RECORDS, *OUTSIDE}, words


def test_what_is_typed_in_the_readmes_walk_is_understood(
    instruments: tuple[Instrument, ...],
) -> None:
    walked, answered = said_in("Walks")
    instrument = next(one for one in instruments if walked in one.called)
    first = instrument.questions[0]
    option = next(one for one in first.options if answered in one.says)

    asked = " ".join(README.replace("\n> ", " ").split())
    assert instrument.intro.split(". ")[0] in asked
    assert first.text in asked
    assert f"I took that as: {option.title}." in asked


def test_what_is_typed_in_the_readmes_card_is_understood(
    instruments: tuple[Instrument, ...],
) -> None:
    begun, answered = said_in("Comment cards")
    card = next(one for one in instruments if one.kind == CARD)
    statement = next(one for one in card.questions if one.options)
    option = next(one for one in statement.options if answered in one.says)

    asked = " ".join(README.replace("\n> ", " ").split())
    assert acts_by_example()[begun] == "give_feedback"
    assert card.intro.split(". ")[0] in asked
    assert statement.text in asked
    assert f"I took that as: {option.title.split(' ', 1)[1]}." in asked


def test_every_act_that_moves_a_walk_has_a_line() -> None:
    named = [act for cells in rows(ARCHITECTURE, "Act") for act in re.findall(r"`(\w+)`", cells[0])]

    assert sorted(named) == sorted({*MOVES, *WITH_RECORDS})


def test_every_file_of_the_instruments_has_a_line() -> None:
    part = ARCHITECTURE.split("### What is in `knowledge/instruments/`\n")[1].split("\n## ")[0]
    named = [cells[0].strip("`") for cells in rows(f"\n{part}", "File")]
    there = {path.name for path in (PROJECT / "knowledge" / "instruments").glob("*.py")}

    assert sorted(named) == sorted(there - {"__init__.py"})
