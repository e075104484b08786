"""An instrument that breaks a rule is refused before anyone can be walked through it."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.problems import Problem
from tests.support.instrument_files import INSTRUMENT, INSTRUMENT_FILE, InstrumentFolder

LONG = "One two three four five six seven eight nine ten eleven twelve and so on yes."
LAST = {"title": "Wait", "text": "Not everything is settled.", "easy": "Not yet."}


def test_the_small_instrument_breaks_no_rule(folder: InstrumentFolder) -> None:
    assert folder.problems() == []


def test_a_file_of_another_name_than_its_instrument_is_refused(folder: InstrumentFolder) -> None:
    folder.alter(id="gathering")

    assert folder.problems() == [
        Problem(INSTRUMENT_FILE, "gathering", "the file should be called gathering.yml")
    ]


def test_two_instruments_of_one_id_are_both_refused(folder: InstrumentFolder) -> None:
    folder.set("instruments/other.yml", folder.files[INSTRUMENT_FILE])
    same = "another instrument has the same id"

    assert [p.file for p in folder.problems() if p.reason == same] == [
        INSTRUMENT_FILE,
        "instruments/other.yml",
    ]


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("topic", "weather", "the topic 'weather' is not in topics.yml"),
        ("toolkit", "west", "there is no toolkit 'west'"),
        ("kind", "quiz", "`kind` is one of decision, checklist, scale, form, guide"),
        ("score", "sum", "`score` is one of count, mean, none"),
        ("minutes", None, "`minutes` should be 1 or more: people are told how long it takes"),
        ("minutes", 0, "`minutes` should be 1 or more: people are told how long it takes"),
        ("called", [f"way {n}" for n in range(7)], "`called` has fewer than 8 ways to ask for it"),
        ("after", ["north/gone"], "'north/gone' is no entry"),
        ("sources", [], "it has no source: name the section it comes from"),
        ("easy", "This is what to see to before a meeting.", "`easy` is the same as the standard"),
        ("easy", LONG, "`easy` has a sentence of more than 15 words"),
    ],
)
def test_an_instrument_is_refused_for_what_it_says_of_itself(
    folder: InstrumentFolder, field: str, value: Any, reason: str
) -> None:
    folder.alter(**{field: value})

    assert any(told.startswith(reason) for told in folder.refused())


@pytest.mark.parametrize(
    "sources",
    [
        [{"toolkit": "west", "section": "Meetings"}],
        [{"toolkit": "north", "section": "Meetings"}, {"toolkit": "general", "section": "All"}],
    ],
)
def test_a_source_is_a_section_of_a_toolkit(
    folder: InstrumentFolder, sources: list[dict[str, str]]
) -> None:
    folder.alter(source=None, sources=sources)

    assert folder.refused() == ["each source names a toolkit and the section it comes from"]


def test_an_instrument_of_no_single_toolkit_is_general(folder: InstrumentFolder) -> None:
    sources = [{"toolkit": "north", "section": "Meetings"}]
    folder.alter(toolkit="general", source=None, sources=sources)

    assert folder.problems() == []


def test_an_instrument_without_questions_is_refused(folder: InstrumentFolder) -> None:
    folder.alter(kind="guide", questions=[], outcomes=[{"id": "wait", **LAST}])

    assert folder.refused() == ["it has no questions"]


def test_an_instrument_without_outcomes_is_refused(folder: InstrumentFolder) -> None:
    folder.alter(outcomes=[])

    assert folder.refused() == ["the last outcome must have no conditions"]


def test_a_question_that_stands_twice_is_refused(folder: InstrumentFolder) -> None:
    first = folder.files[INSTRUMENT_FILE]["questions"][0]
    folder.alter(questions=[*folder.files[INSTRUMENT_FILE]["questions"], first])

    assert "the question 'room' stands 2 times" in folder.refused()


def test_an_outcome_that_stands_twice_is_refused(folder: InstrumentFolder) -> None:
    folder.alter_outcome("ready", id="wait")

    assert folder.refused() == ["the outcome 'wait' stands 2 times"]


@pytest.mark.parametrize(
    "condition",
    [
        {"if": {"room": ["yes"]}},
        {"if_any": {"room": ["yes"]}},
        {"at_least": 0},
        {"at_most": 2},
        {"todos_at_most": 3},
    ],
    ids=lambda condition: next(iter(condition)),
)
def test_a_last_outcome_with_a_condition_is_refused_since_nobody_may_be_left_without_one(
    folder: InstrumentFolder, condition: dict[str, Any]
) -> None:
    folder.alter_outcome("wait", **condition)

    assert folder.refused() == ["the last outcome must have no conditions"]


def test_an_earlier_outcome_without_conditions_is_refused_since_none_after_it_comes(
    folder: InstrumentFolder,
) -> None:
    folder.alter(outcomes=[{"id": "always", **LAST}, {"id": "wait", **LAST}])

    assert folder.refused() == [
        "the outcome 'always' has no conditions, so those after it never come"
    ]


@pytest.mark.parametrize("field", ["if", "if_any"])
def test_an_outcome_that_names_no_question_is_refused(folder: InstrumentFolder, field: str) -> None:
    folder.alter_outcome("ready", **{field: {"hall": ["yes"]}})

    assert folder.refused() == ["outcome 'ready' names 'hall', which is not a question before it"]


@pytest.mark.parametrize("field", ["if", "if_any"])
def test_an_outcome_that_names_no_answer_is_refused(folder: InstrumentFolder, field: str) -> None:
    folder.alter_outcome("ready", **{field: {"room": ["yes", "perhaps"]}})

    assert folder.refused() == ["outcome 'ready' names 'perhaps', which is no answer to 'room'"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"see": ["north/gone"]}, "'north/gone' is no entry"),
        ({"easy": "Everything is settled."}, "`easy` of the outcome 'ready' is the same as the"),
        ({"easy": LONG}, "`easy` of the outcome 'ready' has a sentence of more than 15 words"),
        ({"text": "word " * 91}, "the outcome 'ready' has more than 90 words"),
    ],
    ids=["see", "same", "long sentence", "long text"],
)
def test_an_outcome_is_refused_for_what_it_tells(
    folder: InstrumentFolder, fields: dict[str, Any], reason: str
) -> None:
    folder.alter_outcome("ready", **fields)

    (told,) = folder.refused()
    assert told.startswith(reason)


def test_an_outcome_of_ninety_words_is_allowed(folder: InstrumentFolder) -> None:
    folder.alter_outcome("ready", text="word " * 90)

    assert folder.problems() == []


def test_every_slip_is_told_at_once(folder: InstrumentFolder) -> None:
    folder.alter(topic="weather", score="sum")
    folder.alter_question("aim", text="word " * 36)

    assert [entry for entry, _ in folder.refused_anywhere()] == [
        INSTRUMENT,
        INSTRUMENT,
        f"{INSTRUMENT}: aim",
    ]
