"""An answer is put right at once or later, and nothing that was answered after it is lost."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk


async def test_a_person_says_at_once_what_they_meant(talk: Talk) -> None:
    await comes_to(talk, "arena")
    await talk.chooses("Collective:")
    await talk.says("no, I meant strategic")
    await talk.is_asked("open")
    await talk.has_answered(arena="strategic", open=None)


async def test_a_person_who_typed_says_at_once_what_they_meant(talk: Talk) -> None:
    await comes_to(talk, "time")
    await talk.says("yes, plenty of time")
    await talk.is_asked("resources", "I took that as: Yes, enough")
    await talk.says("sorry, I meant it's tight")
    await talk.is_asked("resources")
    await talk.has_answered(time="some", resources=None)


@pytest.mark.parametrize("said", ["change 3", "can I change my answer to number three"])
async def test_a_person_changes_one_by_its_number_and_goes_on_where_they_were(
    talk: Talk, said: str
) -> None:
    await comes_to(talk, "interest")
    await talk.says(said)
    await talk.is_asked("open", "Your answer so far: Free to shape here")
    await talk.chooses("Partly free, partly fixed")
    await talk.is_asked("interest")
    await talk.has_answered(open="partly", time="enough", resources="enough", interest=None)


@pytest.mark.parametrize("said", ["I pressed the wrong one", "sorry, wrong button"])
async def test_a_person_who_pressed_the_wrong_one_is_led_back_to_it(talk: Talk, said: str) -> None:
    await comes_to(talk, "time")
    await talk.chooses("No, too little")
    await talk.says(said)
    await talk.is_asked("time", "Your answer so far: No, too little")
    await talk.chooses("Yes, enough")
    await talk.is_asked("resources")
    await talk.has_answered(time="enough", resources=None)


async def test_a_person_looks_over_their_answers_and_changes_one_before_the_result(
    talk: Talk,
) -> None:
    await comes_to(talk, "check")
    await talk.chooses("Change an answer")
    await talk.chooses("4")
    await talk.is_asked("time", "Your answer so far: Yes, enough")
    await presses(talk, "It is tight", "Yes, show me the result")
    await talk.has_ended("finished", "Co-produce, after mending these")
    await talk.has_answered(time="some", skills="yes")


async def test_a_person_who_changes_the_level_and_changes_it_back_has_lost_nothing(
    talk: Talk,
) -> None:
    await comes_to(talk, "skills")
    await talk.says("change 2")
    await talk.chooses("Individual:")
    await talk.is_asked("check")
    await talk.says("change 2")
    await talk.chooses("Collective:")
    await talk.is_asked("skills")
    await talk.has_answered(open="open", time="enough", interest="yes_deep")
