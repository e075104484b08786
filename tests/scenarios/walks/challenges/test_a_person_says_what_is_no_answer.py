"""Words that mean nothing here: asked again, then helped, then a person to talk to and no more."""

from __future__ import annotations

from actions.contact.council import council
from tests.scenarios.walks.challenges.steps import A_BIT, TRUE, begins, hears_and_answers, presses
from tests.support.conversation import Talk

NONSENSE = ("fish fingers and custard", "zzzz", "lorem ipsum dolor")


async def test_a_person_is_asked_again_then_helped_then_told_who_to_talk_to(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, A_BIT)
    await talk.says(NONSENSE[0])
    await talk.is_asked("power-information", "I am not sure what you mean")
    await talk.says(NONSENSE[1])
    await talk.is_asked("power-information", "In other words", "share what you know with everyone")
    await talk.says(NONSENSE[2])
    await talk.has_ended("stopped", council().contact_line)
    await talk.says("carry on with the questions")
    await talk.is_asked("power-information")
    await talk.has_answered(power_true="a_bit", power_information=None)


async def test_a_person_who_is_helped_can_still_answer(talk: Talk) -> None:
    await begins(talk, area="stoke", reading="easy")
    await hears_and_answers(talk, TRUE)
    await talk.says(NONSENSE[0])
    await talk.says(NONSENSE[1])
    await talk.is_asked("power-information", "In other words")
    await talk.says("we already do that")
    await talk.is_asked("power-culture", "I took that as: We do this already")


async def test_an_answer_in_between_begins_the_count_anew(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says(NONSENSE[0])
    await talk.says(NONSENSE[1])
    await presses(talk, "Not for now")
    await talk.says(NONSENSE[0])
    await talk.is_asked("power-culture", "I am not sure what you mean")
