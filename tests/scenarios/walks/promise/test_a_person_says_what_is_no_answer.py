"""Words that mean nothing here: asked again, then helped, then a person to talk to and no more."""

from __future__ import annotations

import pytest

from actions.contact.council import council
from tests.scenarios.walks.promise.steps import begins
from tests.support.conversation import Talk

NONSENSE = ("asdf qwer zxcv", "banana custard", "purple monkey dishwasher")


async def test_a_person_is_asked_again_then_helped_then_told_who_to_talk_to(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.says(NONSENSE[0])
    await talk.is_asked("role", "I am not sure what you mean")
    await talk.says(NONSENSE[1])
    await talk.is_asked("role", "In other words", "Who are you?")
    await talk.says(NONSENSE[2])
    await talk.has_ended("stopped", council().contact_line)
    await talk.says("carry on with the questions")
    await talk.is_asked("role")


@pytest.mark.parametrize("reading", ["standard", "easy"])
async def test_a_person_who_is_helped_can_still_answer(talk: Talk, reading: str) -> None:
    await begins(talk, "A person or family", reading=reading)
    await talk.chooses("Go on")
    await talk.says(NONSENSE[0])
    await talk.is_asked("person-centred-now", "I am not sure what you mean")
    await talk.says(NONSENSE[1])
    await talk.is_asked("person-centred-now", "Is this happening for you?")
    await talk.says("yes")
    await talk.is_asked("communicate", "I took that as: Yes")
    await talk.has_answered(person_centred_now="yes")


async def test_what_was_not_understood_long_ago_counts_no_more(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.says(NONSENSE[0])
    await talk.says(NONSENSE[1])
    await talk.chooses("Commissioner")
    await talk.chooses("Go on")
    await talk.says(NONSENSE[0])
    await talk.is_asked("person-centred-now", "I am not sure what you mean")
    await talk.has_answered(role="commissioner", person_centred_now=None)
