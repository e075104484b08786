"""In a form any words are an answer; what holds none is kept out, and the look back is plain."""

from __future__ import annotations

from tests.scenarios.walks.form.steps import begins, begins_and_answers_two
from tests.scenarios.walks.in_turn import presses, says_in_turn
from tests.support.conversation import Talk


async def test_even_a_nonsense_word_is_kept_as_written(talk: Talk) -> None:
    await begins(talk)
    await talk.says("banana")
    await talk.is_asked("people")
    await talk.has_answered(purpose="banana")


async def test_at_the_look_back_what_is_not_understood_is_asked_again_with_help(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await presses(talk, *["Skip this one"] * 13)
    await talk.says("banana")
    await talk.is_asked("check", "I am not sure what you mean")
    await talk.says("zxcvbn")
    await talk.is_asked("check", "In other words:", "Are they right?")


async def test_at_the_look_back_the_third_time_a_person_is_named(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await presses(talk, *["Skip this one"] * 13)
    await says_in_turn(talk, "banana", "zxcvbn", "qwerty")
    await talk.has_ended("stopped", "You can talk to a person")
    await talk.says("carry on with my form")
    await talk.is_asked("check")
