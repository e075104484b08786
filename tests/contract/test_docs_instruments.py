"""The page on adding an instrument: its example loads, and its tables say what the loader does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.instruments.model import (
    INSTRUMENT_KINDS,
    QUESTION_KINDS,
    Instrument,
    Option,
    Outcome,
    Question,
)
from knowledge.instruments.outcome import outcome_of
from knowledge.instruments.reading import (
    ANSWERS_FILE,
    CHECK_FILE,
    GO_ON,
    INSTRUMENTS,
    read_answer_sets,
    read_instruments,
)
from knowledge.instruments.rules import broken_instrument_rules
from knowledge.load import CONTENT, load_content
from knowledge.model import Content
from knowledge.problems import Problem
from tests.support.instruments import every_walk
from tests.support.source import PROJECT

PAGE = (PROJECT / "docs" / "instruments.md").read_text(encoding="utf-8")
EXAMPLE = next(iter(re.findall(r"^```yaml\n(# .*?)^```", PAGE, re.MULTILINE | re.DOTALL)))
NAME = "our-first-meeting"
ONLY_IN_FILES = {"if_all": "if"}  # what Python may not call so
NOT_WRITTEN = {"file"}  # fields that the loader fills in itself
OF_THE_FILE = {"answers", "source"}  # fields that are told to questions and sources


def section(heading: str) -> str:
    """What stands under a heading, up to the next of any level."""
    return re.split(r"^#+ ", PAGE.split(f"\n## {heading}\n", 1)[1], flags=re.MULTILINE)[0]


def named_in(text: str) -> set[str]:
    """Every name in the first column of the tables of a text."""
    first = re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE)
    return {name for cell in first for name in re.findall(r"`(\w+)`", cell)}


def fields_of(shape: type[Instrument | Question | Option | Outcome]) -> set[str]:
    """The fields of a shape, as they are called in a file."""
    names = {field.name for field in fields(shape)} - NOT_WRITTEN
    return {ONLY_IN_FILES.get(name, name) for name in names}


def needed_in(heading: str) -> list[str]:
    """Every field that a table says is needed."""
    rows = re.findall(r"^\| ([^|]+) \| yes \|", section(heading), re.MULTILINE)
    return [name for cell in rows for name in re.findall(r"`(\w+)`", cell)]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A content folder with only what every instrument shares."""
    folder = tmp_path / INSTRUMENTS
    folder.mkdir()
    for name in (ANSWERS_FILE, CHECK_FILE):
        shutil.copy(CONTENT / INSTRUMENTS / name, folder)
    return tmp_path


@pytest.fixture(scope="module")
def shipped() -> Content:
    return load_content()


def refusals(home: Path, shipped: Content, text: str) -> list[str]:
    """Why an instrument is refused that is put beside the content that ships."""
    path = home / INSTRUMENTS / f"{NAME}.yml"
    path.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    read = read_instruments(home, problems)
    problems += broken_instrument_rules(replace(shipped, instruments=read))
    return [str(problem) for problem in problems]


def test_the_example_loads_beside_everything_that_ships(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    (folder / INSTRUMENTS / f"{NAME}.yml").write_text(EXAMPLE, encoding="utf-8")

    added = next(one for one in load_content(folder).instruments if one.id == NAME)

    assert {question.kind for question in added.questions} == set(QUESTION_KINDS)


def test_every_outcome_of_the_example_can_be_reached(home: Path) -> None:
    (home / INSTRUMENTS / f"{NAME}.yml").write_text(EXAMPLE, encoding="utf-8")
    (example,) = read_instruments(home, [])

    reached = {outcome_of(example, answers).id for answers in every_walk(example)}

    assert reached == {outcome.id for outcome in example.outcomes}


def test_what_to_type_is_a_way_of_asking_for_the_example(home: Path) -> None:
    (home / INSTRUMENTS / f"{NAME}.yml").write_text(EXAMPLE, encoding="utf-8")
    (example,) = read_instruments(home, [])
    typed = re.findall(r'coproduction ask "([^"]+)"', PAGE)

    assert len(typed) == 1
    assert set(typed) <= set(example.called)


@pytest.mark.parametrize(
    ("heading", "shape", "more"),
    [
        ("The whole file", Instrument, {*OF_THE_FILE, *INSTRUMENT_KINDS}),
        ("A question", Question, set()),
        ("Own options", Option, set()),
        ("Outcomes", Outcome, set()),
    ],
)
def test_every_field_of_a_file_has_a_line(
    heading: str, shape: type[Instrument | Question | Option | Outcome], more: set[str]
) -> None:
    assert named_in(section(heading)) == fields_of(shape) | more


def part_of(example: Any, heading: str) -> dict[str, Any]:
    """A part of the example that has every field which is needed in such a part."""
    where = example["questions"][1]
    parts = {
        "The whole file": example,
        "A question": where,
        "Own options": where["options"][0],
        "Outcomes": example["outcomes"][0],
    }
    found: dict[str, Any] = parts[heading]
    return found


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        (heading, field)
        for heading in ("The whole file", "A question", "Own options", "Outcomes")
        for field in needed_in(heading)
    ],
)
def test_a_field_that_is_needed_is_missed(
    home: Path, shipped: Content, heading: str, field: str
) -> None:
    example = yaml.safe_load(EXAMPLE)
    del part_of(example, heading)[field]

    assert refusals(home, shipped, yaml.safe_dump(example, allow_unicode=True)) != []


def test_the_table_of_answer_sets_is_that_of_the_file(home: Path) -> None:
    sets = read_answer_sets(CONTENT, [])
    named = named_in(section("Answer sets"))

    assert named == set(sets) - {GO_ON}
    for one in (sets[name] for name in named):
        columns = (
            [option.title for option in one.options],
            [option.title for option in one.options if option.todo],
            [option.title for option in one.options if option.score],
        )
        cells = [" · ".join(titles) or "–" for titles in columns]
        assert f"| `{one.id}` | {' | '.join(cells)} |\n" in PAGE


LONG = " ".join(["word"] * 36)
LINE = 'why: "Somebody who cannot get in cannot be heard."\n'
ENDS = '    if_any: {where: [online], getting-in: ["yes"]}\n    todos_at_most: 0\n'
LAST = EXAMPLE[EXAMPLE.index("  - id: nearly") : EXAMPLE.index("source: {section")]
SLIPS = {
    "cannot be read as YAML": ('title: "Before our first meeting"', 'title: "Before our'),
    "the file should be called our-meeting.yml": (f"id: {NAME}", "id: our-meeting"),
    "`wye` is not a field this file can have": (LINE, LINE.replace("why", "wye")),
    "`item` is missing or not text": ('item: "1"', "item: 1"),
    "`minutes` should be 1 or more: people are told how long it takes": ("minutes: 2\n", ""),
    "`says` has a bare yes or no in its list: yes and no need quotes": ('"face to face"', "yes"),
    "`says` should be a list of texts (quote any item holding a colon)": (
        '"face to face"',
        "face: to face",
    ),
    "`called` has fewer than 8 ways to ask for it": ('  - "chek my meating with me"\n', ""),
    "the topic 'venue' is not in topics.yml": ("topic: venues", "topic: venue"),
    "'sefton/were' is no entry": ("after: [sefton/where]", "after: [sefton/were]"),
    "`answers` names 'yes_no', which is not in answers.yml": ("yes_partly_no", "yes_no"),
    "`why` is missing: people are told why each question is asked": (f"    {LINE}", ""),
    "`text` has more than 35 words": ("Will you meet in a room, or online?", LONG),
    "`easy` is the same as the standard text": (
        "Do you meet in a room? Or on a screen?",
        "Will you meet in a room, or online?",
    ),
    "`easy` has a sentence of more than 15 words": ("Do you meet in a room? Or", f"{LONG} or"),
    "the option 'room' has fewer than 8 `says`": (', "in a rom"', ""),
    "“zoom” stands 2 times in `says`": ('"in a rom"', '"zoom"'),
    "the answer 'no' calls for action: say in `help` what helps": (
        '    help: "Ask people beforehand what they need, and look at the room with them."\n',
        "",
    ),
    "a scale says what 1 (`low`) and 10 (`high`) mean": ('    low: "not at all"\n', ""),
    "`ask_if` names 'were', which is not a question before it": ("ask_if: {where", "ask_if: {were"),
    "`ask_if` names 'hall', which is no answer to 'where'": (
        "ask_if: {where: [room]",
        "ask_if: {where: [hall]",
    ),
    "the last outcome must have no conditions": (LAST, ""),
    "the outcome 'ready' has no conditions, so those after it never come": (ENDS, ""),
}
"""The message that the page explains → what is changed in the example to get it."""


@pytest.mark.parametrize("message", SLIPS)
def test_a_message_that_is_explained_is_what_the_loader_says(
    home: Path, shipped: Content, message: str
) -> None:
    before, after = SLIPS[message]
    assert EXAMPLE.count(before) == 1

    assert refusals(home, shipped, EXAMPLE) == []
    assert any(message in said for said in refusals(home, shipped, EXAMPLE.replace(before, after)))


def explained() -> Iterator[str]:
    """Every message of the table of messages."""
    rows = section("What is checked, and what the messages mean").splitlines()
    yield from (row.split(" | ")[0].removeprefix("| ") for row in rows if row.startswith("| "))


def test_no_message_is_explained_that_was_not_tried() -> None:
    assert [row for row in explained() if row != "The message says"] == list(SLIPS)


def test_the_refusal_that_is_shown_is_one_the_loader_gives(home: Path, shipped: Content) -> None:
    shown = re.findall(r"^  (instruments/.*)$", PAGE, re.MULTILINE)

    assert shown == refusals(home, shipped, EXAMPLE.replace(f"    {LINE}", ""))
