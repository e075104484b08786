"""By buttons, by words, by faces or by numbers: the card is sent, and a receipt says so."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import sent_card
from tests.scenarios.comment_card.steps import (
    DOUBTFUL,
    HAPPY,
    HOPEFUL,
    MORE,
    PROJECT,
    SAD,
    SEND,
    SHOWN,
    begins,
    comes_to,
    sends,
)
from tests.scenarios.walks.in_turn import presses, says_in_turn
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("title", "statement", "item"),
    [
        (HAPPY, "heard_influence", "1"),
        (HOPEFUL, "heard_may", "2"),
        (DOUBTFUL, "heard_not_sure", "3"),
        (SAD, "not_heard", "4"),
    ],
)
async def test_a_young_person_presses_how_it_was(
    talk: Talk, title: str, statement: str, item: str
) -> None:
    await begins(talk)
    await presses(talk, "Skip this one", title, "Skip this one", SHOWN, SEND)
    await talk.expects(kind="receipt", words=("Your card is sent", "four words", "20 days"))
    card = sent_card(talk)
    assert (card.statement, card.item, card.sharing) == (statement, item, "yes")


async def test_a_young_person_types_all_of_it(talk: Talk) -> None:
    await begins(talk)
    await says_in_turn(talk, PROJECT, "they listened but nothing happens", MORE, "no thanks")
    await talk.is_asked("check_card", PROJECT, DOUBTFUL, MORE, "No, only for the council")
    await talk.says("send it please")
    await talk.expects(kind="receipt", words="Your card is sent")
    assert sent_card(talk).project == PROJECT


@pytest.mark.parametrize(
    ("face", "title", "item"),
    [("😀", HAPPY, "1"), ("🙂", HOPEFUL, "2"), ("😐", DOUBTFUL, "3"), ("😡", SAD, "4")],
)
async def test_a_young_person_sends_a_face(talk: Talk, face: str, title: str, item: str) -> None:
    await comes_to(talk, "statement")
    await talk.says(face)
    await talk.is_asked("more", f"I took that as: {title}")
    await says_in_turn(talk, "skip", "no", "send")
    assert sent_card(talk).item == item


@pytest.mark.parametrize(
    ("number", "title"),
    [("1", HAPPY), ("number 2", HOPEFUL), ("three", DOUBTFUL), ("the fourth one", SAD)],
)
async def test_a_young_person_says_which_of_the_four(talk: Talk, number: str, title: str) -> None:
    await comes_to(talk, "statement")
    await talk.says(number)
    await talk.is_asked("more", f"I took that as: {title}")


async def test_a_card_in_easy_words_is_sent_with_easy_words(talk: Talk) -> None:
    await comes_to(talk, "check_card", reading="easy")
    await talk.expects(words=("This is what will be sent", "What did you take part in?"))
    await talk.chooses(SEND)
    await talk.expects(kind="receipt", words="Thank you. The council has your card.")


async def test_who_reads_it_and_what_not_to_write_is_said_before_the_first_question(
    talk: Talk,
) -> None:
    await begins(talk)
    notice = talk.messages[0]["text"]
    for words in ("read by the participation team", "within 20 days", "nobody is watching now",
                  "999", "Childline (0800 1111)", "leave out names"):  # fmt: skip
        assert words in notice
    assert talk.messages[-1]["kind"] == "question"


async def test_the_receipt_marks_itself_and_tells_where_to_come_back(talk: Talk) -> None:
    await sends(talk)
    (receipt,) = talk.messages
    assert receipt["card"] is True
    assert {link["url"] for link in receipt["links"]} == {"/card/code"}
    assert receipt["choices"] == []
