"""A question that breaks a rule is refused, told by its instrument and itself."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.instrument_files import INSTRUMENT_FILE, InstrumentFolder, option_file

LONG = "One two three four five six seven eight nine ten eleven twelve and so on yes."
NOT_BEFORE = "which is not a question before it"


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("kind", "quiz", "`kind` is one of choice, scale, text, tell, check"),
        ("text", "word " * 36, "`text` has more than 35 words"),
        ("easy", LONG, "`easy` has a sentence of more than 15 words"),
        ("why", None, "`why` is missing: people are told why each question is asked"),
        ("action", "word " * 15, "`action` has more than 14 words"),
        ("see", ["north/gone"], "'north/gone' is no entry"),
    ],
)
def test_a_question_is_refused_for_how_it_is_asked(
    folder: InstrumentFolder, field: str, value: Any, reason: str
) -> None:
    folder.alter_question("aim", **{field: value})

    reasons = [why for _, why in folder.refused_anywhere()]
    assert len(reasons) == 1
    assert reasons[0].startswith(reason)


@pytest.mark.parametrize(
    ("field", "value"), [("text", "word " * 35), ("action", "word " * 14), ("easy", LONG[4:])]
)
def test_a_question_of_just_the_length_is_allowed(
    folder: InstrumentFolder, field: str, value: str
) -> None:
    folder.alter_question("aim", **{field: value})

    assert folder.problems() == []


def test_an_easy_question_that_is_the_question_again_is_refused(folder: InstrumentFolder) -> None:
    folder.alter_question("aim", text="Is it settled?", easy="Is it settled?")

    assert folder.refused("aim") == ["`easy` is the same as the standard text"]


def test_what_is_told_may_be_longer_than_a_question_and_needs_no_why(
    folder: InstrumentFolder,
) -> None:
    folder.alter_question("news", text="word " * 90)
    assert folder.problems() == []

    folder.alter_question("news", text="word " * 91)
    assert folder.refused("news") == ["`text` has more than 90 words"]


@pytest.mark.parametrize("end", ["low", "high"])
def test_a_scale_that_does_not_say_what_its_ends_mean_is_refused(
    folder: InstrumentFolder, end: str
) -> None:
    gone: dict[str, Any] = {end: None}
    folder.alter_question("size", **gone)

    assert folder.refused("size") == ["a scale says what 1 (`low`) and 10 (`high`) mean"]


@pytest.mark.parametrize("options", [[], [option_file("clear")]])
def test_a_choice_of_one_is_refused(
    folder: InstrumentFolder, options: list[dict[str, Any]]
) -> None:
    questions, outcomes = (folder.files[INSTRUMENT_FILE][n] for n in ("questions", "outcomes"))
    folder.alter(answers=None, questions=questions[2:4], outcomes=outcomes[1:])
    folder.alter_question("aim", kind="choice", options=options)

    assert folder.refused("aim") == [
        "a choice has at least 2 options, its own or a set of `answers`"
    ]


@pytest.mark.parametrize("question", ["size", "aim"])
def test_a_question_that_offers_no_choice_has_no_options(
    folder: InstrumentFolder, question: str
) -> None:
    folder.alter_question(question, options=[option_file("clear"), option_file("vague")])
    kind = {"size": "scale", "aim": "text"}[question]

    assert folder.refused(question) == [f"a question of kind {kind} has no options"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"says": ["one", "two"]}, "the option 'clear' has fewer than 8 `says`"),
        ({"title": "One two three four five six seven eight nine"}, "the title of 'clear' has"),
        ({"says": [*"abcdefg", "A"]}, "“a” stands 2 times in `says`"),
        ({"says": [*"abcdefg", "vague, put in way 1"]}, "“vague, put in way 1” stands 2 times"),
    ],
    ids=["few says", "long title", "said twice", "said for two"],
)
def test_an_option_is_refused_for_how_it_is_said(
    folder: InstrumentFolder, fields: dict[str, Any], reason: str
) -> None:
    clear = {**option_file("clear"), **fields}
    folder.alter_question("aim", kind="choice", options=[clear, option_file("vague")])

    (told,) = folder.refused("aim")
    assert told.startswith(reason)


def test_two_options_of_one_id_are_refused(folder: InstrumentFolder) -> None:
    again = {**option_file("vague"), "id": "clear"}
    folder.alter_question("aim", kind="choice", options=[option_file("clear"), again])

    assert folder.refused("aim") == ["the option 'clear' stands 2 times"]


@pytest.mark.parametrize(
    ("missing", "reason"),
    [
        ("help", "the answer 'vague' calls for action: say in `help` what helps"),
        ("action", "the answer 'vague' calls for action: give the plan's line in `action`"),
    ],
)
def test_an_answer_that_calls_for_action_says_what_helps_and_what_to_do(
    folder: InstrumentFolder, missing: str, reason: str
) -> None:
    told = {"help": "Write it down.", "action": "Write it down"}
    own = {name: text for name, text in told.items() if name != missing}
    options = [option_file("clear"), option_file("vague", todo=True, **own)]
    folder.alter_question("aim", kind="choice", options=options)
    assert folder.refused("aim") == [reason]

    folder.alter_question("aim", **{missing: told[missing]})
    assert folder.problems() == []


@pytest.mark.parametrize("missing", ["help", "action"])
def test_a_low_number_that_calls_for_action_says_what_helps_and_what_to_do(
    folder: InstrumentFolder, missing: str
) -> None:
    gone: dict[str, Any] = {missing: None}
    folder.alter_question("size", **gone)

    assert folder.refused("size") == ["a low number calls for action: give `help` and `action`"]


@pytest.mark.parametrize("question", ["hall", "news", "aim"])
def test_a_question_may_depend_only_on_one_before_it(
    folder: InstrumentFolder, question: str
) -> None:
    folder.alter_question("aim", ask_if={question: ["yes"]})

    assert folder.refused("aim") == [f"`ask_if` names '{question}', {NOT_BEFORE}"]


def test_a_question_may_depend_only_on_an_answer_that_can_be_given(
    folder: InstrumentFolder,
) -> None:
    folder.alter_question("aim", ask_if={"room": ["yes", "perhaps"]})

    assert folder.refused("aim") == ["`ask_if` names 'perhaps', which is no answer to 'room'"]


def test_a_further_paragraph_is_chosen_by_an_earlier_question(folder: InstrumentFolder) -> None:
    folder.alter_question("news", by="hall")

    assert folder.refused("news") == [f"`by` names 'hall', {NOT_BEFORE}"]


def test_a_further_paragraph_is_for_an_answer_that_can_be_given(folder: InstrumentFolder) -> None:
    folder.alter_question("news", texts={"perhaps": "Ask for the room."})

    assert folder.refused("news") == ["`by` names 'perhaps', which is no answer to 'room'"]


def test_further_paragraphs_that_nothing_chooses_among_are_refused(
    folder: InstrumentFolder,
) -> None:
    gone: dict[str, Any] = {"by": None}
    folder.alter_question("news", **gone)

    assert folder.refused("news") == [
        "`texts` needs `by`: the question whose answer chooses one of them"
    ]
