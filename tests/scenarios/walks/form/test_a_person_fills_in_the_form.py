"""What is typed is the answer, word for word, to the end of the form."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins, begins_and_answers_two
from tests.scenarios.walks.in_turn import presses, says_in_turn
from tests.support.conversation import Talk


async def test_a_group_fills_in_the_whole_form(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await says_in_turn(talk, "families know best what breaks they need", "in pairs, one of each")
    await says_in_turn(talk, "plain words, and a film", "face to face, we asked everybody")
    await says_in_turn(talk, "from June to next March, with a summer break", "a letter to schools")
    await says_in_turn(talk, "a room, a budget for taxis, two workers", "every six weeks")
    await says_in_turn(talk, "the chair keeps time, the worker takes notes", "a survey and a walk")
    await says_in_turn(talk, "a newsletter each term", "we look at it together", "training in June")
    await talk.is_asked("check", "Is everything right?", PURPOSE, PEOPLE, "every six weeks")
    await talk.says("yes, all good")
    await talk.has_ended("finished", "Your Plan form is filled in")
    await talk.has_answered(purpose=PURPOSE, review_how_often="every six weeks",
                            other_factors="training in June")  # fmt: skip


async def test_a_group_presses_its_way_through_and_leaves_it_all_for_later(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *["Skip this one"] * 15)
    await talk.is_asked("check")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "Your Plan form is filled in")
    await talk.has_answered(purpose=None, other_factors=None)


async def test_a_group_says_some_and_presses_past_the_rest(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await presses(talk, *["Skip this one"] * 13, "Yes, show me the result")
    await talk.has_ended("finished", "Show it to the people who will take part")
    await talk.expects(kind="receipt", words="Word or PDF file")
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)


@pytest.mark.parametrize(
    "said",
    [
        "we will ask the parents why they come",
        "stop when everybody has had their say",
        "save our minutes in a shared folder",
        "not sure yet, we will ask the parents first",
        "finish by March",
        "start again in September",
        "check with the parents every month",
        "make it easier for people to come",
        "we meant it to be fun for the children",
        "7",
        "yes",
        "Easy read, a film and large print",
    ],
)
async def test_what_only_sounds_like_something_else_is_kept_as_it_was_typed(
    talk: Talk, said: str
) -> None:
    await begins(talk)
    await talk.says(said)
    await talk.is_asked("people")
    await talk.has_answered(purpose=said)
