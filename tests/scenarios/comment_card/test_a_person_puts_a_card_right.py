"""What was said can be put right at once, by going back, or when the card is looked over."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import sent_card
from tests.scenarios.comment_card.steps import (
    CHANGE,
    DOUBTFUL,
    HAPPY,
    HOPEFUL,
    MORE,
    PROJECT,
    SAD,
    SEND,
    SHOWN,
    comes_to,
)
from tests.scenarios.walks.in_turn import presses, says_in_turn
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("no, I meant 4", "not_heard"),
        ("sorry, I meant number 2", "heard_may"),
        ("no I meant I do not make a difference there", "not_heard"),
    ],
)
async def test_a_person_says_at_once_which_statement_they_meant(
    talk: Talk, said: str, statement: str
) -> None:
    await comes_to(talk, "statement")
    await talk.says("3")
    await talk.says(said)
    await talk.is_asked("more")
    await talk.has_answered(statement=statement, more=None)


async def test_a_correction_in_words_that_name_none_asks_the_statement_again(talk: Talk) -> None:
    await comes_to(talk, "more")
    await talk.says("no, I meant it was a bit of everything")
    await talk.is_asked("statement", f"Your answer so far: {DOUBTFUL}")
    await talk.says("4")
    await talk.is_asked("more")
    await talk.has_answered(statement="not_heard")


async def test_a_person_says_at_once_which_project_they_meant(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await talk.says("no, I meant the short breaks review")
    await talk.is_asked("statement")
    await talk.has_answered(project="the short breaks review")


@pytest.mark.parametrize("said", ["go back", "back please", "can we go back one"])
async def test_a_person_goes_back_and_answers_anew(talk: Talk, said: str) -> None:
    await comes_to(talk, "sharing")
    await talk.says(said)
    await talk.is_asked("more", f"Your answer so far: {MORE}")
    await talk.says("and a quieter room")
    await talk.is_asked("sharing")
    await talk.has_answered(more="and a quieter room", project=PROJECT)


async def test_there_is_nothing_before_the_first_question(talk: Talk) -> None:
    await comes_to(talk, "project")
    await talk.says("go back")
    await talk.is_asked("project", "This is the first question")


async def test_a_person_changes_the_project_before_it_is_sent(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await presses(talk, CHANGE, "Question 1")
    await talk.is_asked("project", PROJECT)
    await talk.says("the youth choir")
    await talk.is_asked("check_card", "the youth choir", MORE)
    await talk.chooses(SEND)
    assert sent_card(talk).project == "the youth choir"


async def test_a_person_changes_how_it_was_before_it_is_sent(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await presses(talk, CHANGE, "Question 2", HAPPY)
    await talk.is_asked("check_card", HAPPY)
    await talk.chooses(SEND)
    assert sent_card(talk).item == "1"


async def test_a_person_changes_their_ideas_before_it_is_sent(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await presses(talk, CHANGE, "Question 3")
    await talk.says("more time to talk")
    await talk.is_asked("check_card", "more time to talk")
    await talk.chooses(SEND)
    assert sent_card(talk).words == "more time to talk"


async def test_a_person_changes_who_may_see_it_before_it_is_sent(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await talk.says("change number 4")
    await talk.is_asked("sharing")
    await presses(talk, SHOWN, SEND)
    assert sent_card(talk).sharing == "yes"


async def test_words_that_chose_a_statement_go_with_it(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await says_in_turn(talk, "nobody asked me anything all day", "skip", "no", "change number 2")
    await talk.is_asked("statement", f"Your answer so far: {SAD}")
    await talk.chooses(HOPEFUL)
    await talk.is_asked("check_card", HOPEFUL)
    await talk.expects(no_words="nobody asked me anything")
    await talk.chooses(SEND)
    assert (sent_card(talk).item, sent_card(talk).words) == ("2", "")


async def test_a_person_says_that_something_is_wrong_at_the_end(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await talk.says("no not yet")
    await talk.is_asked("check_card", "Which answer do you want to change?")
    await talk.expects(choices=("Question 1", "Question 2", "Question 3", "Question 4"))
