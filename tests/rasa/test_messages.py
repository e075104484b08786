"""What an action says reaches the edge in the shape that is promised."""

from __future__ import annotations

from bot.rasa.messages import public_message

MARK = {"id": "stoke/forms", "reading": "easy", "toolkits": []}


def test_the_entry_that_an_answer_says_goes_along_with_it() -> None:
    said = public_message({"text": "It is this.", "custom": {"kind": "answer", "entry": MARK}})

    assert said["entry"] == MARK


def test_a_message_that_says_no_entry_has_no_mark_of_one() -> None:
    assert "entry" not in public_message({"text": "Hello."})
