"""“Not sure” is an answer like any other: it is kept, and it stands on the list at the end."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers, hears_to_the_end
from tests.support.conversation import Talk


async def test_a_young_person_does_not_know(talk: Talk) -> None:
    await begins(talk, "A person or family", reading="easy")
    await talk.chooses("Go on")
    await talk.says("dunno")
    await talk.is_asked("communicate", "I took that as: Not sure")
    await talk.has_answered(person_centred_now="not_sure")


async def test_a_social_worker_is_not_sure_of_one_and_finds_it_on_the_list(talk: Talk) -> None:
    await begins(talk, "Front line")
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "Yes")
    await talk.chooses("Go on")
    await talk.says("I'm not sure")
    await hears_to_the_end(talk)
    await talk.has_ended("finished", "One or two things to raise or do")
    await talk.has_answered(better_now="not_sure")
    await talk.expects(words="Find out what has changed because people spoke up")


async def test_a_person_who_is_not_sure_who_they_are_here_leaves_it_open(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.says("not sure")
    await talk.is_asked("person-centred", "leave that one open")
    await talk.has_answered(role=None)
