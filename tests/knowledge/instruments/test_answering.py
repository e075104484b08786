"""Answers in a walk: what is kept of them, what is none, and nothing that is ever lost."""

from __future__ import annotations

import pytest

from knowledge.instruments.answers import Answer, answers_from_json, answers_to_json
from knowledge.instruments.model import DECISION, TELL, TEXT
from knowledge.instruments.moves import FINISHED, MOVES, OPEN, STOPPED, Place, Said, first_question
from tests.support.instruments import SKIPPED, asked_as, choice, given, instrument, look_back
from tests.support.moves import ANSWERED, EACH_KIND, at, back_at, does


@pytest.mark.parametrize(
    ("question", "said", "kept"),
    [
        ("told", Said(option="on"), Answer()),
        ("told", Said(words="why should I"), Answer()),
        ("pick", Said(option="no", note="nobody came"), Answer(option="no", note="nobody came")),
        ("rate", Said(number=1), Answer(number=1)),
        ("rate", Said(number=10, note="all of it"), Answer(number=10, note="all of it")),
        ("words", Said(words="=1+1"), Answer(words="=1+1")),
        ("check", Said(option="finish"), Answer(option="finish")),
    ],
)
def test_an_answer_is_kept_as_it_was_given(question: str, said: Said, kept: Answer) -> None:
    assert does("answer", at(question), said).place.answers[question] == kept


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("pick", Said()),
        ("pick", Said(option="perhaps")),
        ("pick", Said(number=2)),
        ("pick", Said(words="yes")),
        ("rate", Said()),
        ("rate", Said(option="yes")),
        ("rate", Said(words="seven")),
        ("rate", Said(number=0)),
        ("rate", Said(number=11)),
        ("rate", Said(number=-3)),
        ("words", Said()),
        ("words", Said(option="yes")),
        ("words", Said(number=3)),
    ],
)
def test_what_is_no_answer_to_the_question_is_asked_again(question: str, said: Said) -> None:
    step = does("answer", at(question), said)

    assert step.place == at(question, misses=1)
    assert step.notices in {("unclear",), ("unclear_number",)}


def test_an_answer_ends_a_row_of_misses() -> None:
    assert does("answer", at("pick", misses=2)).place.misses == 0


def test_another_answer_takes_the_place_of_the_first() -> None:
    answers = does("answer", back_at("pick"), Said(option="no")).place.answers

    assert answers == {**ANSWERED, **given(pick="no")}


def test_after_going_back_an_answer_leads_on_to_the_first_question_without_one() -> None:
    assert does("answer", back_at("told")).place.at == "check"


def test_an_answer_at_a_question_that_is_gone_keeps_nothing_and_goes_on() -> None:
    step = MOVES["answer"](EACH_KIND, Place(given(told=None), "gone"), Said(option="yes"))

    assert (step.place.at, step.place.answers) == ("pick", given(told=None))


def test_what_is_skipped_is_kept_as_left_open() -> None:
    assert does("skip_question", at("pick")).place.answers["pick"] == SKIPPED


def test_skipping_a_question_that_was_answered_leaves_its_answer_and_does_not_say_otherwise() -> (
    None
):
    step = does("skip_question", back_at("pick"))

    assert step.place.answers == ANSWERED
    assert (step.notices, step.place.at) == ((), "check")


def test_skipping_at_a_question_that_is_gone_keeps_nothing_and_goes_on() -> None:
    step = MOVES["skip_question"](EACH_KIND, Place(given(told=None), "gone"), Said())

    assert (step.place.at, step.place.answers) == ("pick", given(told=None))


def test_a_needed_question_is_not_skipped() -> None:
    one = instrument(choice("who", "one", "many", needed=True), look_back())
    for move in ("skip_question", "not_sure"):
        step = MOVES[move](one, Place({}, "who", 1), Said())

        assert (step.notices, step.place) == (("needed",), Place({}, "who"))


def test_not_sure_is_an_answer_where_it_is_one_and_keeps_its_reason() -> None:
    step = does("not_sure", at("pick"), Said(note="I was not there"))

    assert step.place.answers["pick"] == Answer(option="not_sure", note="I was not there")


def test_not_sure_is_an_answer_even_to_a_needed_question() -> None:
    one = instrument(choice("who", "one", "not_sure", needed=True), look_back())
    step = MOVES["not_sure"](one, Place({}, "who"), Said())

    assert step.place.answers == given(who="not_sure")


def test_not_sure_what_is_told_is_left_open_without_a_word() -> None:
    assert does("not_sure", at("told")).notices == ()


def test_an_answer_that_leaves_a_branch_keeps_what_was_answered_there() -> None:
    one = instrument(
        choice("who", "one", "many"), choice("group", "big", ask_if={"who": ("many",)}), look_back()
    )
    answers = given(who="many", group="big")
    step = MOVES["answer"](one, Place(answers, "who"), Said(option="one"))

    assert step.place.answers == given(who="one", group="big")
    assert step.place.at == "check"


def test_the_first_question_is_where_a_walk_begins() -> None:
    assert first_question(EACH_KIND).id == "told"


def test_the_end_needs_the_look_back_where_there_is_one() -> None:
    guide = instrument(choice("who", "one"), asked_as("bye", TELL))
    last = MOVES["answer"](guide, Place(given(who="one"), "bye"), Said(option="on"))

    assert last.state == FINISHED
    assert does("answer", at("words")).state == OPEN
    assert does("answer", at("check")).state == FINISHED


def test_finishing_early_keeps_the_place_and_every_answer() -> None:
    step = does("finish_now", at("words"))

    assert (step.state, step.place) == (FINISHED, at("words"))


def test_nothing_but_skips_is_nothing_to_finish_with() -> None:
    step = MOVES["finish_now"](EACH_KIND, Place(given(told=None, pick=None), "rate"), Said())

    assert (step.state, step.notices) == (OPEN, ("nothing_answered",))


DECIDE = instrument(
    asked_as("work", TEXT),
    choice("who", "one", "many"),
    choice("time", "yes", "no"),
    look_back(),
    kind=DECISION,
)


def test_a_decision_is_not_finished_early_and_says_how_many_answers_it_needs() -> None:
    step = MOVES["finish_now"](DECIDE, Place(given(who="one"), "time"), Said())

    assert (step.state, step.notices, step.words) == (OPEN, ("decision_needs",), {"left": "1"})


def test_a_decision_does_not_need_free_words_to_be_finished() -> None:
    step = MOVES["finish_now"](DECIDE, Place(given(who="one", time=None), "work"), Said())

    assert step.state == FINISHED


@pytest.mark.parametrize("move", ["stop_walk", "goodbye", "save_walk"])
@pytest.mark.parametrize("question", ["told", "check"])
def test_leaving_keeps_the_place_and_every_answer(move: str, question: str) -> None:
    step = does(move, at(question, misses=2))

    assert (step.state, step.place) == (STOPPED, at(question))


def test_answers_come_back_from_a_record_as_they_went_in() -> None:
    answers = {
        **ANSWERED,
        **given(group=None),
        "why": Answer(option="no", note="“nobody” came"),
    }
    kept = answers_to_json(answers)

    assert kept["group"] == {}
    assert kept["rate"] == {"number": 7}
    assert answers_from_json(kept) == answers


def test_the_number_nought_is_kept_apart_from_no_number() -> None:
    assert answers_from_json(answers_to_json({"rate": Answer(number=0)})) == {
        "rate": Answer(number=0)
    }
