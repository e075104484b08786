"""Half-way is a good place to stop: the same chat goes on at the very same question."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_stops_asks_something_else_and_carries_on(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly")
    await talk.says("stop")
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says("what is co-production?")
    await talk.is_answered("staffordshire/what-it-is", page=3)
    await talk.says("carry on with the questions")
    await talk.is_asked("communicate", "one commitment at a time")
    await talk.has_answered(role="person", person_centred_now="partly")


async def test_a_commissioner_says_goodbye_and_is_back_after_lunch(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await hears_and_answers(talk, "Yes", "No, or not yet")
    await talk.chooses("Go on")
    await talk.says("bye for now")
    await talk.has_ended("stopped")
    await talk.says("hello again")
    await talk.says("carry on where I left off")
    await talk.is_asked("together-now")
    await talk.chooses("Yes")
    await talk.has_answered(role="commissioner", communicate_now="no", together_now="yes")


async def test_nobody_is_asked_on_after_they_have_stopped(talk: Talk) -> None:
    await begins(talk, "An advocate")
    await talk.says("no more questions please")
    await talk.has_ended("stopped")
    await talk.says("yes")
    await talk.has_answered(role="advocate", person_centred_now=None)
    assert all(message["kind"] != "question" for message in talk.messages)
