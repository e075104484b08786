"""Every question can be skipped, and “not sure” is an answer; only an empty card is not sent."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import cards_kept, sent_card
from tests.scenarios.comment_card.steps import DOUBTFUL, MORE, SEND, begins, comes_to
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk

NEXT = {"project": "statement", "statement": "more", "more": "sharing", "sharing": "check_card"}


@pytest.mark.parametrize("question", list(NEXT))
async def test_a_question_is_skipped_with_a_button(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    await talk.chooses("Skip this one")
    await talk.is_asked(NEXT[question], "We leave that one open")
    await talk.has_answered(**{question: None})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("project", "skip"),
        ("statement", "I'd rather not say"),
        ("more", "skip this one"),
        ("sharing", "leave this one blank"),
    ],
)
async def test_a_question_is_skipped_in_words(talk: Talk, question: str, said: str) -> None:
    await comes_to(talk, question)
    await talk.says(said)
    await talk.is_asked(NEXT[question])
    await talk.has_answered(**{question: None})


@pytest.mark.parametrize("question", ["statement", "sharing"])
async def test_whoever_is_not_sure_need_not_choose(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    await talk.says("I'm not sure")
    await talk.is_asked(NEXT[question], "We leave that one open")


async def test_whoever_did_not_say_who_may_see_it_has_not_said_yes(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await presses(talk, "Skip this one", SEND)
    assert sent_card(talk).sharing is None


async def test_an_empty_card_is_not_sent(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *["Skip this one"] * 4)
    before = cards_kept()
    await talk.chooses(SEND)
    await talk.is_asked("check_card", "There is nothing on your card yet")
    assert cards_kept() == before


async def test_an_empty_card_is_sent_once_something_is_on_it(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *["Skip this one"] * 4, SEND)
    await talk.says("change number 2")
    await presses(talk, DOUBTFUL, SEND)
    assert sent_card(talk).item == "3"


@pytest.mark.parametrize("said", ["finish now", "that's enough, can we finish"])
async def test_whoever_finishes_early_sees_the_card_before_it_is_sent(
    talk: Talk, said: str
) -> None:
    await comes_to(talk, "statement")
    before = cards_kept()
    await talk.says(said)
    await talk.is_asked("check_card", "This is exactly what will be sent", "Sandbrook")
    assert cards_kept() == before
    await talk.chooses(SEND)
    assert (sent_card(talk).statement, sent_card(talk).words) == (None, "")


async def test_what_was_answered_is_there_after_finishing_early(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await talk.says("finish now")
    await talk.is_asked("check_card", MORE, DOUBTFUL)
