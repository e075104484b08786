"""Somebody says anywhere that they are not safe: help comes first, and no word of it is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.stack.card_writer import (
    BEGIN,
    MORE,
    PROJECT,
    QUESTIONS,
    SAD,
    SEND,
    TITLE,
    cards_holding,
    comes_to,
    files_with,
    goes_on_to,
    places_of,
    rows,
    sends,
    stack_of_many_cards,
)
from tests.stack.test_faults import BACK_SECONDS, locked
from tests.stack.walker import Message, Walker, code_in
from tests.support.stack import Stack, until

PLANTED = "quokka"
SAID = {
    "project": "my stepdad hits me behind the quokka shed",
    "statement": "they listened but my foster carer hits me at the quokka shed",
    "more": "mum's boyfriend punched her last night by the quokka shed",
    "sharing": "no because my uncle touches me at the quokka shed",
    "check": "i want to die and the quokka shed is where i go",
}
CHILDLINE = "0800 1111"


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with stack_of_many_cards(tmp_path_factory.mktemp("told") / "home") as service:
        yield service


@pytest.fixture(autouse=True)
def all_parts_up(stack: Stack) -> None:
    until(stack.ready, BACK_SECONDS, stack.all_logs)


def only_help(messages: list[Message]) -> bool:
    """The safety words alone: with a number, no question and nothing to press."""
    (safety,) = messages
    assert safety["kind"] == "safety", messages
    assert CHILDLINE in json.dumps(safety)
    assert "?" not in safety["text"]
    assert safety["choices"] == []
    return True


def kept_nowhere(stack: Stack) -> bool:
    assert places_of(stack, PLANTED) == set()
    assert files_with(stack, PLANTED) == set()
    return True


@pytest.mark.parametrize("question", QUESTIONS)
def test_in_each_question_of_a_card_it_gets_help_and_is_kept_nowhere(
    stack: Stack, question: str
) -> None:
    writer = comes_to(stack, question)

    assert only_help(writer.says(SAID[question]))
    assert kept_nowhere(stack)


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_typed_next_is_followed_by_no_question(stack: Stack, question: str) -> None:
    writer = comes_to(stack, question)
    writer.says(SAID[question])
    writer.says("yes")

    assert "question" not in writer.kinds
    assert "receipt" not in writer.kinds


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_card_is_gone_on_with_and_sent_without_it(stack: Stack, question: str) -> None:
    writer = comes_to(stack, question)
    asked, before = writer.asked["text"], cards_holding(stack, PROJECT)
    writer.says(SAID[question])
    writer.says("ok")
    writer.says("carry on with my card")

    assert writer.asked["text"] == asked
    goes_on_to(writer, "check", begin=question)
    assert all(part in str(writer.asked["points"]) for part in (PROJECT, SAD, MORE))
    writer.presses(SEND)
    assert writer.kinds == ["receipt"]
    assert cards_holding(stack, PROJECT) == before + 1
    assert kept_nowhere(stack)


def test_the_card_is_gone_on_with_by_its_button(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says(SAID["more"])
    writer.says("thank you")
    writer.presses(TITLE)

    assert "more about that" in writer.asked["text"]


@pytest.mark.parametrize("question", ["statement", "sharing", "check"])
def test_a_choice_pressed_after_it_answers_nothing_and_sends_nothing(
    stack: Stack, question: str
) -> None:
    writer = comes_to(stack, question)
    pressed = writer.asked["choices"][0]["id"]
    before = rows(stack, "records.db", "SELECT COUNT(*) FROM cards")
    writer.says(SAID[question])
    reply = writer.talk.send(choice=pressed)

    assert reply.status_code == 409, reply.text
    assert not reply.json().get("messages")
    assert rows(stack, "records.db", "SELECT COUNT(*) FROM cards") == before


def test_the_chat_shows_the_safety_words_and_not_what_was_written(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says(SAID["more"])
    history = writer.talk.history()

    assert history[-1]["kind"] == "safety"
    assert PLANTED not in json.dumps(history)


def test_a_row_says_that_it_happened_and_of_which_kind(stack: Stack) -> None:
    query = "SELECT COUNT(*) FROM disclosures WHERE kind = 'suicide'"
    ((before,),) = rows(stack, "records.db", query)
    comes_to(stack, "check").says(SAID["check"])

    assert rows(stack, "records.db", query) == [(int(str(before)) + 1,)]


@pytest.mark.parametrize("reading", ["standard", "easy"])
def test_as_the_first_message_it_gets_help(stack: Stack, reading: str) -> None:
    talk = stack.open(area=None, reading=reading)

    assert only_help(talk.say("my dad beats me at the quokka shed"))
    assert kept_nowhere(stack)


def test_beside_a_question_it_comes_first(stack: Stack) -> None:
    writer = Walker.at(stack, "sefton")

    assert only_help(writer.says("what is co-production? my dad hits me by the quokka shed"))
    assert kept_nowhere(stack)


def test_in_a_checklist_it_is_kept_nowhere(stack: Stack) -> None:
    walker = Walker.in_the_middle_of(stack, "sefton-pre-involvement")
    walker.answers("Partly")

    assert only_help(walker.says("partly, and my dad hits me by the quokka shed"))
    assert kept_nowhere(stack)


def test_in_the_free_words_of_a_form_it_is_kept_nowhere(stack: Stack) -> None:
    walker = Walker.in_the_middle_of(stack, "stoke-plan")

    assert only_help(walker.says("a girl in our group says her dad hits her in the quokka shed"))
    assert kept_nowhere(stack)


def test_after_a_card_was_sent_it_gets_help_and_the_card_stays(stack: Stack) -> None:
    writer, four = sends(stack)

    assert only_help(writer.says("and my dad hits me at the quokka shed"))
    assert kept_nowhere(stack)
    assert four not in json.dumps(writer.talk.history())
    assert "The council has your card" in str(Walker.at(stack).says(four))


def test_beside_a_code_it_comes_first_and_the_code_is_not_used(stack: Stack) -> None:
    _, four = sends(stack)
    elsewhere = Walker.at(stack)

    assert only_help(elsewhere.says(f"my code is {four} and my dad beats me at the quokka shed"))
    assert places_of(stack, PLANTED, four) == set()


def test_a_second_one_right_after_gets_help_again(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says(SAID["more"])

    assert only_help(writer.says("he still hits me in the quokka shed"))
    assert kept_nowhere(stack)
    writer.says("ok")
    assert "question" not in writer.kinds


def test_a_card_that_is_stopped_after_it_is_nowhere(stack: Stack) -> None:
    writer = Walker.at(stack, "sefton")
    writer.says(BEGIN)
    writer.says("the pademelon yard")
    writer.says(SAID["statement"])
    writer.says("ok")
    writer.says("stop")

    assert places_of(stack, "pademelon", PLANTED) == set()


def test_a_card_can_be_begun_by_somebody_who_told_of_it(stack: Stack) -> None:
    writer = Walker.at(stack, "sefton")
    writer.says("my dad hits me by the quokka shed")
    writer.says("thank you")
    assert "question" not in writer.kinds
    writer.says(BEGIN)
    goes_on_to(writer, "check")
    writer.presses(SEND)

    assert code_in(writer.said)
    assert kept_nowhere(stack)


@pytest.mark.parametrize("parts", [("rasa1",), ("actions",), ("rasa1", "actions")])
def test_with_parts_stopped_it_gets_help_and_the_card_waits(
    stack: Stack, parts: tuple[str, ...]
) -> None:
    writer = comes_to(stack, "sharing")
    asked = writer.asked["text"]
    with stack.frozen(*parts):
        assert only_help(writer.says(SAID["sharing"]))

    writer.says("carry on with my card")
    assert writer.asked["text"] == asked
    assert kept_nowhere(stack)


def test_with_everything_killed_and_the_records_locked_it_gets_help(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    with locked(stack.home / "records.db"):
        for part in ("rasa1", "actions"):
            stack.kill(part)
        assert only_help(writer.says(SAID["more"]))

    until(stack.ready, BACK_SECONDS, stack.all_logs)
    assert kept_nowhere(stack)
