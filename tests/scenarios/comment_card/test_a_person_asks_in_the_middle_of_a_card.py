"""Anything can be asked on the way, and area and words be changed: then the same question again."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import sent_card
from tests.scenarios.comment_card.steps import MORE, PROJECT, SEND, comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize("question", ["project", "statement", "more", "sharing", "check_card"])
async def test_a_question_is_answered_and_the_card_goes_on(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    await talk.says("What is co-production?")
    await talk.expects(kind="answer", entry="sefton/what-it-is")
    await talk.is_asked(question)


async def test_after_a_question_the_card_is_sent_with_all_its_answers(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await talk.says("who can I contact in Sefton?")
    await talk.is_asked("check_card", PROJECT, MORE)
    await talk.chooses(SEND)
    assert (sent_card(talk).project, sent_card(talk).words) == (PROJECT, MORE)


@pytest.mark.parametrize("question", ["project", "statement", "more", "sharing"])
async def test_why_a_question_is_asked_is_said(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    await talk.says("why do you ask that?")
    await talk.is_asked(question, "Why I ask:")


async def test_a_question_that_is_not_understood_is_put_another_way(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await talk.says("I don't understand the question")
    await talk.is_asked("statement", "In other words: How was it for you?")


@pytest.mark.parametrize("question", ["project", "statement", "more", "sharing", "check_card"])
async def test_a_question_is_repeated(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    await talk.says("say that again")
    await talk.is_asked(question)


async def test_a_person_who_moves_keeps_the_card_and_the_area_it_was_begun_in(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await talk.says("we live in Staffordshire now")
    await talk.expects(area="staffordshire")
    await talk.is_asked("sharing")
    await talk.has_answered(project=PROJECT, more=MORE)
    await talk.says("no")
    await talk.chooses(SEND)
    assert sent_card(talk).area == "sefton"


async def test_easy_words_in_the_middle_change_the_words_alone(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await talk.says("easy words please")
    await talk.expects(reading="easy")
    await talk.is_asked("statement", "How was it for you? Choose one.")
    await talk.has_answered(project=PROJECT)


async def test_normal_words_in_the_middle_change_the_words_alone(talk: Talk) -> None:
    await comes_to(talk, "sharing", reading="easy")
    await talk.says("normal words please")
    await talk.expects(reading="standard")
    await talk.is_asked("sharing", "May the council show your words to the public")


async def test_how_much_is_left_is_said(talk: Talk) -> None:
    await comes_to(talk, "more")
    await talk.says("how many questions are left?")
    await talk.is_asked("more", "2 questions to go")


async def test_what_is_on_the_card_so_far_is_shown(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await talk.says("show me my answers")
    await talk.is_asked("sharing", PROJECT, MORE)


async def test_thanks_in_the_middle_is_no_answer(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await talk.says("thank you")
    await talk.is_asked("statement")
    await talk.has_answered(statement=None)
