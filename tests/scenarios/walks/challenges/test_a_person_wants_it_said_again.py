"""The same question, as often as somebody likes; nothing is answered by it."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import TRUE, begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_parent_did_not_catch_what_she_was_told(talk: Talk) -> None:
    await begins(talk, area="stoke")
    told = talk.messages[-1]["text"]
    await talk.says("can you say that again?")
    await talk.is_asked("power", told)
    await talk.chooses("Go on")
    await talk.is_asked("power-true")


async def test_a_worker_has_an_idea_repeated_and_it_is_still_open(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    asked, titles = talk.messages[-1]["text"], talk.titles
    await talk.says("repeat the question")
    await talk.is_asked("power-information", asked)
    await talk.says("sorry, what was that?")
    await talk.is_asked("power-information", asked)
    assert talk.titles == titles
    await talk.has_answered(power_true="yes", power_information=None)
