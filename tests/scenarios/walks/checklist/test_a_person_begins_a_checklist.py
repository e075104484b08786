"""A checklist begins by its name, after an answer, by a button, or out of those offered."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import YES, begins
from tests.support.conversation import Talk

FIRST = "sefton-pre-involvement"


@pytest.mark.parametrize(
    "called",
    [
        "take me through the pre-involvement checklist",
        "can we do Sefton's checklist for before we involve people",
        "walk me through the organisers' list for beforehand please",
        "help me check if we're ready to involve people",
        "lets do the pre involvment cheklist",
    ],
)
async def test_an_organiser_asks_for_the_checklist_by_its_name(talk: Talk, called: str) -> None:
    await talk.opens(area="sefton")
    await talk.says(called)
    await talk.is_asked("time-and-money", "ten questions", "about 5 minutes")
    assert talk.titles == ["Yes", "Partly", "No, or not yet", "Not sure", "Skip this one"]


@pytest.mark.parametrize(
    ("called", "question"),
    [
        ("take me through the Sefton audit", "something-to-offer"),
        ("check our project against the I statements with me", "something-to-offer"),
        ("go through the logo criteria with me", "work"),
    ],
)
async def test_other_checklists_begin_by_their_names(
    talk: Talk, called: str, question: str
) -> None:
    await talk.opens(area="staffordshire" if question == "work" else "sefton")
    await talk.says(called)
    await talk.is_asked(question)


@pytest.mark.parametrize("said", ["walk me through it", "take me through it step by step"])
async def test_after_an_answer_it_means_what_was_answered(talk: Talk, said: str) -> None:
    await talk.opens(area="sefton")
    await talk.says("What is in the pre-involvement checklist?")
    await talk.expects(entry="sefton/pre-involvement", kind="answer")
    await talk.says(said)
    await talk.is_asked("time-and-money")


async def test_it_begins_by_the_button_under_an_answer(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("What is in the pre-involvement checklist?")
    await talk.chooses("Sefton's checklist before you involve people")
    await talk.is_asked("time-and-money", "Is there enough time")


async def test_after_an_answer_about_both_checklists_it_is_asked_which(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("What checklists are there?")
    await talk.says("take me through it")
    await talk.expects(kind="notice", words="one question at a time")
    assert len(talk.titles) == 2
    await talk.chooses("before you involve people")
    await talk.is_asked("time-and-money")


async def test_with_nothing_answered_before_what_there_is_is_offered(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("walk me through it")
    await talk.expects(words="what I can go through with you", choices="audit")
    await talk.chooses("before you involve people")
    await talk.is_asked("time-and-money")


async def test_another_checklist_begun_in_the_middle_is_gone_on_with(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says("take me through the Sefton audit instead")
    await talk.is_asked("something-to-offer")
    await talk.has_answered(time_and_money=None)
    await talk.chooses(YES)
    await talk.says("stop")
    await talk.says("carry on with my checklist")
    await talk.is_asked("looked-for-ways", "audit")


@pytest.mark.parametrize(
    "said",
    ["skip this question", "show me my answers", "change my answer to number 3", "save for later",
     "how many questions are left?", "why do you ask that?", "stop asking me questions",
     "give me the result", "share it with my team"],
)  # fmt: skip
async def test_with_no_checklist_open_it_is_said_so_and_some_are_offered(
    talk: Talk, said: str
) -> None:
    await talk.opens(area="sefton")
    await talk.says(said)
    await talk.expects(words="not in the middle of any questions", choices="before you involve")
    assert await talk.slot("walk__id") is None


async def test_a_person_who_left_none_is_told_so(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("carry on with my checklist")
    await talk.expects(words=("no unfinished questions", "code of four words"))
    await talk.expects(choices="before you involve people")


async def test_a_code_that_leads_nowhere_is_said_so(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.gives('/resume_walk{"walk": "unknown"}')
    await talk.expects(words=("I do not know that code", "check the four words"))
    await talk.gives('/resume_walk{"group": "unknown"}')
    await talk.expects(words="I do not know that code", choices="before you involve people")
    assert await talk.slot("walk__id") is None


@pytest.mark.parametrize("said", ["can we do a checklist?", "take me through a form please"])
async def test_somebody_who_does_not_say_which_is_shown_what_there_is(
    talk: Talk, said: str
) -> None:
    await talk.opens(area="stoke")
    await talk.says(said)
    await talk.expects(intent="start_walk", kind="notice", choices="Stoke's Plan form")
