"""Words that mean nothing: asked again, then helped, then shown to a person, never a loop."""

from __future__ import annotations

from tests.scenarios.walks.advice.deciding import comes_to
from tests.support.conversation import Talk

NONSENSE = ("purple monkey dishwasher", "asdfgh jkl", "wibble wobble spoon")


async def test_a_person_is_not_understood_once_and_presses_a_button(talk: Talk) -> None:
    await comes_to(talk, "arena")
    await talk.says(NONSENSE[0])
    await talk.is_asked("arena", "I am not sure what you mean")
    await talk.chooses("Collective:")
    await talk.is_asked("open")
    await talk.has_answered(arena="collective")


async def test_a_person_is_not_understood_twice_and_is_helped(talk: Talk) -> None:
    await comes_to(talk, "time")
    await talk.says(NONSENSE[0])
    await talk.says(NONSENSE[1])
    await talk.is_asked("time", "I still do not follow", "Is there enough time to work with")
    await talk.says("yes, plenty of time")
    await talk.is_asked("resources")
    await talk.has_answered(time="enough")


async def test_a_person_is_not_understood_three_times_and_is_told_of_a_person(talk: Talk) -> None:
    await comes_to(talk, "interest", work="a sports day")
    for said in NONSENSE:
        await talk.says(said)
    await talk.has_ended("stopped", "You can talk to a person")
    await talk.expects(words=("phone 01632 960101", "Your answers are kept"))
    await talk.says("carry on with the questions")
    await talk.is_asked("interest")
    await talk.has_answered(work="a sports day", resources="enough", interest=None)


async def test_an_answer_in_between_begins_the_count_anew(talk: Talk) -> None:
    await comes_to(talk, "time")
    await talk.says(NONSENSE[0])
    await talk.says(NONSENSE[1])
    await talk.chooses("Yes, enough")
    await talk.says(NONSENSE[2])
    await talk.is_asked("resources", "I am not sure what you mean")
    await talk.expects(no_words="I still do not follow")
