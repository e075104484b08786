"""A comment card through the whole service: sent, confirmed once, found again, taken back."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from uuid import uuid4

import pytest

from bot.codes import words
from bot.settings import PROJECT as FOLDER
from tests.stack.card_writer import (
    ANEW,
    BEGIN,
    DELETE,
    MORE,
    PART_OF_CARD,
    PROJECT,
    QUESTIONS,
    SAD,
    SEND,
    SKIP,
    cards_holding,
    comes_to,
    files_with,
    goes_on_to,
    places_of,
    rows,
    sends,
    shown_card,
    stack_of_many_cards,
)
from tests.stack.walker import Walker, code_in
from tests.support.stack import Stack

ONCE = "shown once"
SHOW, HIDE = "Let my words be shown", "Stop showing my words"
BACK, SURE, KEEP = "Take my card back", "Yes, take it back", "No, leave it there"
WAYS_TO_TYPE = ("{code}", "{spaced}", "my code is {spaced}")


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with stack_of_many_cards(tmp_path_factory.mktemp("cards") / "home") as service:
        yield service


@pytest.fixture(scope="module")
def code(stack: Stack) -> str:
    """The code of a card that somebody sent from a chat of their own."""
    return sends(stack)[1]


def told(writer: Walker) -> str:
    return json.dumps(writer.said, ensure_ascii=False)


def test_a_sent_card_is_confirmed_with_four_words(stack: Stack) -> None:
    writer, four = sends(stack)

    assert writer.kinds == ["receipt"]
    assert set(four.split("-")) <= set(words())
    assert "Your card is sent" in told(writer)


def test_what_is_sent_is_shown_first(stack: Stack) -> None:
    shown = shown_card(comes_to(stack, "check").asked)

    assert all(part in shown for part in (PROJECT, SAD, MORE))


def test_the_code_is_in_the_chat_until_the_next_message_and_not_after(stack: Stack) -> None:
    writer, four = sends(stack)
    assert four in json.dumps(writer.talk.history())

    writer.says("thank you")

    assert four not in json.dumps(writer.talk.history())
    assert ONCE in json.dumps(writer.talk.history())


def test_the_same_message_sent_again_shows_the_same_words_until_the_next(stack: Stack) -> None:
    writer = comes_to(stack, "check")
    before = cards_holding(stack, MORE)
    message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
    answers = [writer.talk.send(**message).json()["messages"] for _ in range(3)]

    assert len({code_in(answer) for answer in answers}) == 1
    assert cards_holding(stack, MORE) == before + 1
    writer.says("thank you")
    assert code_in(answers[0]) not in writer.talk.send(**message).text


def test_the_code_is_kept_nowhere(stack: Stack) -> None:
    writer, four = sends(stack)

    assert places_of(stack, four, four.replace("-", " ")) == set()
    assert files_with(stack, four, four.replace("-", " ")) == set()
    assert writer.kinds == ["receipt"]


def test_the_words_of_a_sent_card_are_in_its_row_alone(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says("somewhere to hang the numbat pictures")
    goes_on_to(writer, "check", begin="sharing")
    assert "tracker.db: events" in places_of(stack, "numbat")
    writer.presses(SEND)

    assert places_of(stack, "numbat") == {"records.db: cards"}


def test_words_that_chose_a_statement_are_in_the_row_alone(stack: Stack) -> None:
    writer = comes_to(stack, "statement")
    writer.says("nobody asked me anything about the thylacine bench")
    writer.presses(SKIP)
    writer.presses(SKIP)
    writer.presses(SEND)

    assert cards_holding(stack, "thylacine") == 1
    assert places_of(stack, "thylacine") == {"records.db: cards"}


def test_words_that_were_changed_before_sending_are_nowhere(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says("a smaller bandicoot shelf")
    writer.says("back")
    goes_on_to(writer, "check", begin="more")
    writer.presses(SEND)

    assert places_of(stack, "bandicoot") == set()


def test_the_chat_says_that_something_was_part_of_a_card(stack: Stack) -> None:
    writer, _ = sends(stack)
    said = [message["text"] for message in writer.talk.history() if message["role"] == "user"]

    assert said
    assert set(said) == {PART_OF_CARD}


@pytest.mark.parametrize("question", QUESTIONS[1:])
def test_a_stopped_card_is_nowhere_and_never_sent(stack: Stack, question: str) -> None:
    writer = Walker.at(stack, "sefton")
    writer.says(BEGIN)
    writer.says("the wobbegong pool")
    goes_on_to(writer, question, begin="statement")
    writer.says("stop")

    assert "deleted what you wrote" in told(writer)
    assert places_of(stack, "wobbegong") == set()


def test_a_card_deleted_with_the_button_is_nowhere(stack: Stack) -> None:
    writer = Walker.at(stack, "sefton")
    writer.says(BEGIN)
    writer.says("the cassowary hall")
    goes_on_to(writer, "check", begin="statement")
    writer.presses(DELETE)

    assert places_of(stack, "cassowary") == set()


def test_a_card_begun_anew_keeps_nothing_of_the_first(stack: Stack) -> None:
    writer = Walker.at(stack, "sefton")
    writer.says(BEGIN)
    writer.says("the dunnart corner")
    writer.says("start again")

    assert places_of(stack, "dunnart") == set()
    writer.presses(ANEW)
    goes_on_to(writer, "check")
    writer.presses(SEND)
    assert writer.kinds == ["receipt"]
    assert places_of(stack, "dunnart") == set()


def test_what_was_said_before_a_card_stays_in_the_chat(stack: Stack) -> None:
    writer = Walker.at(stack, "sefton")
    writer.says("What is co-production, in the potoroo house?")
    writer.says(BEGIN)
    goes_on_to(writer, "check")
    writer.presses(SEND)

    assert "potoroo" in json.dumps(writer.talk.history())


def test_after_a_card_the_chat_goes_on(stack: Stack) -> None:
    writer, _ = sends(stack)
    writer.says("What is co-production?")

    assert writer.kinds == ["answer"]


@pytest.mark.parametrize("way", WAYS_TO_TYPE)
def test_the_code_opens_the_card_in_another_chat(stack: Stack, code: str, way: str) -> None:
    elsewhere = Walker.at(stack)
    elsewhere.says(way.format(code=code, spaced=code.replace("-", " ")))

    assert "Nobody has marked it as read yet" in told(elsewhere)
    assert code not in json.dumps(elsewhere.talk.history())


def test_the_sharing_choice_is_changed_with_the_code(stack: Stack) -> None:
    _, four = sends(stack)
    elsewhere = Walker.at(stack)
    elsewhere.says(four)
    shared = "SELECT COUNT(*) FROM cards WHERE sharing = 'yes'"
    ((before,),) = rows(stack, "records.db", shared)
    elsewhere.presses(SHOW)
    assert elsewhere.kinds == ["receipt"]
    assert rows(stack, "records.db", shared) == [(int(str(before)) + 1,)]
    elsewhere.presses(HIDE)

    assert rows(stack, "records.db", shared) == [(before,)]


def test_a_card_taken_back_is_gone_and_its_code_unknown(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says("for the sake of the bilby steps")
    goes_on_to(writer, "check", begin="sharing")
    writer.presses(SEND)
    four = code_in(writer.said)
    elsewhere = Walker.at(stack)
    elsewhere.says(four)
    elsewhere.presses(BACK)
    assert elsewhere.kinds == ["question"]
    elsewhere.presses(KEEP)
    assert cards_holding(stack, "bilby") == 1
    elsewhere.presses(BACK)
    elsewhere.presses(SURE)

    assert elsewhere.kinds == ["receipt"]
    assert places_of(stack, "bilby") == set()
    assert "I do not know that code" in str(Walker.at(stack).says(four))


def test_after_maintenance_no_file_holds_what_was_stopped_or_taken_back(stack: Stack) -> None:
    stopped = Walker.at(stack, "sefton")
    stopped.says(BEGIN)
    stopped.says("the echidna stairs")
    stopped.says("stop")
    writer = comes_to(stack, "more")
    writer.says("more of the echidna stairs")
    goes_on_to(writer, "check", begin="sharing")
    writer.presses(SEND)
    writer.says(code_in(writer.said))
    writer.presses(BACK)
    writer.presses(SURE)

    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "retention"],
        cwd=FOLDER,
        env=stack.environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert files_with(stack, "echidna") == set()


def test_a_chat_that_sent_three_cards_is_told_that_these_are_enough(stack: Stack) -> None:
    writer, _ = sends(stack)
    for _ in range(2):
        writer.says(BEGIN)
        goes_on_to(writer, "check")
        writer.presses(SEND)
        assert writer.kinds == ["receipt"]
    writer.says(BEGIN)

    assert "three cards" in told(writer)
    assert writer.kinds == ["notice"]


def test_personal_details_are_taken_out_of_a_card_and_the_person_sees_it(stack: Stack) -> None:
    writer = comes_to(stack, "more")
    writer.says("a phone in the quoll room, ours was 07700 900123")
    goes_on_to(writer, "check", begin="sharing")

    assert "900123" not in shown_card(writer.asked)
    assert "quoll" in shown_card(writer.asked)
    writer.presses(SEND)
    assert cards_holding(stack, "quoll") == 1
    assert places_of(stack, "900123") == set()
