"""A code to come back with: only its place is known here, and it leads to the same question."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["save for later", "can I save this and finish it tomorrow"])
async def test_a_person_saves_it_and_is_given_the_place_of_a_code(talk: Talk, said: str) -> None:
    await comes_to(talk, "resources", work="the summer fair")
    walk = await talk.slot("walk__id")
    await talk.says(said)
    await talk.has_ended("stopped", f"{{code:walk:{walk}}}")
    await talk.expects(words="four words")
    await talk.has_answered(work="the summer fair", time="enough", resources=None)


async def test_a_person_goes_on_with_the_code_on_another_device(talk: Talk) -> None:
    await comes_to(talk, "resources", work="the summer fair")
    walk = await talk.slot("walk__id")
    await talk.says("save for later")
    elsewhere = Talk(talk.agent, talk.actions)
    await elsewhere.opens(area="stoke")
    await elsewhere.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await elsewhere.is_asked("resources", "Your answers are all here")
    await elsewhere.has_answered(work="the summer fair", arena="collective", time="enough")
    await presses(elsewhere, "Yes, enough", "Yes, they want to share decisions")
    await presses(elsewhere, "Yes, at this level", "Yes", "Yes, show me the result")
    await elsewhere.has_ended("finished", "Co-produce now")


async def test_a_person_saves_it_and_carries_on_in_the_same_chat_after_all(talk: Talk) -> None:
    await comes_to(talk, "open")
    await talk.says("save for later")
    await talk.says("carry on with the questions")
    await talk.is_asked("open")
    await talk.has_answered(arena="collective", open=None)


async def test_a_code_that_leads_nowhere_begins_nothing(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.gives('/resume_walk{"walk": "unknown"}')
    await talk.expects(kind="notice", words="I do not know that code")
    assert await talk.slot("walk__id") is None
