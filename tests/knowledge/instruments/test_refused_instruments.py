"""A slip in the file of an instrument is refused, told by file, question and reason."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.problems import Problem
from tests.support.instrument_files import (
    ANSWERS_FILE,
    CHECK_FILE,
    INSTRUMENT_FILE,
    InstrumentFolder,
    option_file,
    question_file,
)

WITH_LIST = "should be names with a list each, such as {time: [some]}"


@pytest.mark.parametrize("field", ["topic", "kind", "title", "intro", "easy"])
def test_a_missing_text_of_an_instrument_is_named(folder: InstrumentFolder, field: str) -> None:
    gone: dict[str, Any] = {field: None}
    folder.alter(**gone)

    assert f"`{field}` is missing or not text" in folder.refused()


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("title", 7, "`title` is missing or not text"),
        ("called", "take me through it", "`called` should be a list of texts"),
        ("after", [{"north": "what-it-is"}], "`after` should be a list of texts"),
        ("minutes", "two", "`minutes` should be a whole number"),
        ("minutes", True, "`minutes` should be a whole number"),
        ("questions", {"id": "room"}, "`questions` should be a list"),
        ("outcomes", "ready", "`outcomes` should be a list"),
        ("checked", "today", "`checked` should be a date such as 2026-11-21"),
        ("send_to", ["a", "b"], "`send_to` is missing or not text"),
        ("sources", {"section": "Meetings"}, "`sources` should be a list"),
        ("source", "page 4", "should be a set of named fields, not str"),
    ],
)
def test_a_field_of_the_wrong_kind_is_named(
    folder: InstrumentFolder, field: str, value: Any, reason: str
) -> None:
    folder.alter(**{field: value})

    assert any(told.startswith(reason) for told in folder.refused())


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("text", None, "`text` is missing or not text"),
        ("easy", None, "`easy` is missing or not text"),
        ("page", 0, "`page` should be a page number"),
        ("item", 1, "`item` is missing or not text"),
        ("needed", "very", "`needed` should be true or false"),
        ("ask_if", {"room": "yes"}, f"`ask_if` {WITH_LIST}"),
        ("ask_if", ["room"], f"`ask_if` {WITH_LIST}"),
        ("options", "yes or no", "`options` should be a list"),
        ("see", "north/what-it-is", "`see` should be a list of texts"),
        ("texts", {"yes": ["The room waits."]}, "`texts` should be names with a text each"),
        ("todo_below", 2.5, "`todo_below` should be a whole number"),
        ("waht", "why", "`waht` is not a field this file can have"),
        ("answers", "maybe", "`answers` names 'maybe', which is not in answers.yml"),
    ],
)
def test_a_slip_in_a_question_is_told_with_the_question(
    folder: InstrumentFolder, field: str, value: Any, reason: str
) -> None:
    folder.alter_question("aim", **{field: value})

    assert any(told.startswith(reason) for told in folder.refused("aim"))


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("if", {"room": "yes"}, f"`if` {WITH_LIST}"),
        ("if_any", "room", f"`if_any` {WITH_LIST}"),
        ("at_least", "two", "`at_least` should be a number"),
        ("at_most", True, "`at_most` should be a number"),
        ("todos_at_most", 1.5, "`todos_at_most` should be a whole number"),
        ("steps", "Begin", "`steps` should be a list of texts"),
        ("steps", [{"Then": "begin"}], "`steps` should be a list of texts (quote any item"),
        ("title", None, "`title` is missing or not text"),
        ("if_all", {"room": ["yes"]}, "`if_all` is not a field this file can have"),
    ],
)
def test_a_slip_in_an_outcome_is_named(
    folder: InstrumentFolder, field: str, value: Any, reason: str
) -> None:
    folder.alter_outcome("ready", **{field: value})

    assert any(told.startswith(reason) for told in folder.refused())


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("id", None, "`id` is missing or not text"),
        ("title", None, "`title` is missing or not text"),
        ("says", "one way", "`says` should be a list of texts"),
        ("says", [True] * 8, "`says` has a bare yes or no in its list: yes and no need quotes"),
        ("says", [7] * 8, "`says` should be a list of texts"),
        ("todo", "later", "`todo` should be true or false"),
        ("score", "high", "`score` should be a whole number"),
        ("title_in", ["North"], "`title_in` should be names with a text each"),
        ("mean", "It helps.", "`mean` is not a field this file can have"),
    ],
)
def test_a_slip_in_an_option_is_told_with_its_question(
    folder: InstrumentFolder, field: str, value: Any, reason: str
) -> None:
    slip = {**option_file("soon"), field: value}
    if value is None:
        del slip[field]
    folder.alter_question("aim", kind="choice", options=[slip, option_file("later")])

    assert any(told.startswith(reason) for told in folder.refused("aim"))


def test_a_misspelt_field_is_refused_and_not_passed_over(folder: InstrumentFolder) -> None:
    folder.alter(calld=["take me through it"])

    assert folder.refused() == ["`calld` is not a field this file can have"]


def test_an_instrument_without_an_id_is_told_by_its_file(folder: InstrumentFolder) -> None:
    gone: dict[str, Any] = {"id": None}
    folder.alter(**gone)

    assert Problem(INSTRUMENT_FILE, "", "`id` is missing or not text") in folder.problems()


def test_a_slip_after_a_question_is_not_laid_to_that_question(folder: InstrumentFolder) -> None:
    folder.alter_question("room", item=1)
    folder.alter(send_to=["a", "b"])

    assert folder.refused_anywhere() == [
        ("meeting: room", "`item` is missing or not text"),
        ("meeting", "`send_to` is missing or not text"),
    ]


@pytest.mark.parametrize("name", [ANSWERS_FILE, CHECK_FILE])
def test_a_missing_shared_file_is_named(folder: InstrumentFolder, name: str) -> None:
    folder.remove(name)

    assert Problem(name, "", "the file is missing") in folder.problems()


def test_a_slip_in_the_look_back_is_told_with_its_file(folder: InstrumentFolder) -> None:
    folder.set(CHECK_FILE, {**folder.files[CHECK_FILE], "easi": "Are they right?"})

    assert Problem(CHECK_FILE, "check", "`easi` is not a field this file can have") in (
        folder.problems()
    )


def test_a_slip_in_a_set_of_answers_is_told_with_the_set(folder: InstrumentFolder) -> None:
    folder.alter_answer("yes", says=None, sayz=["yes"])
    slip = Problem(ANSWERS_FILE, "yes_or_no", "`sayz` is not a field this file can have")

    assert slip in folder.problems()


def test_bad_yaml_is_refused_with_its_file(folder: InstrumentFolder) -> None:
    folder.write(INSTRUMENT_FILE, "id: meeting\nquestions: [\n")

    assert any(
        problem.file == INSTRUMENT_FILE and problem.reason.startswith("cannot be read as YAML")
        for problem in folder.problems()
    )


def test_a_question_written_as_a_line_of_text_is_refused(folder: InstrumentFolder) -> None:
    folder.alter(questions=[question_file("room"), "Is there tea?"])

    assert any(
        reason == "should be a set of named fields, not str"
        for _, reason in folder.refused_anywhere()
    )
