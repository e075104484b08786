"""The same in words, as people say it: each answer is said back as it was understood."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import hears_and_says, hears_to_the_end
from tests.support.conversation import Talk


async def test_a_mother_answers_in_her_own_words(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("can we go through the five commitments one by one")
    await talk.says("just a mum")
    await talk.is_asked("person-centred", "I took that as: A person or family")
    await hears_and_says(talk, "they're brilliant with us, always listen")
    await talk.is_asked("communicate", "I took that as: Yes")
    await hears_and_says(talk, "nobody tells us anything")
    await talk.is_asked("together", "I took that as: No, or not yet")
    await talk.has_answered(role="person", person_centred_now="yes", communicate_now="no")


async def test_a_team_leader_answers_in_words_to_the_end(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("check our team against the Promise")
    await talk.says("I'm a team leader")
    await talk.is_asked("person-centred", "Supervisor, team leader or HR")
    await hears_and_says(talk, "yes we do", "sometimes", "yep", "not really, no", "I don't know")
    await talk.says("ok, got it")
    await talk.says("right, go on")
    await talk.has_ended("finished", "Several things to raise or do")
    await talk.has_answered(communicate_now="partly", consistent_now="no", better_now="not_sure")


async def test_an_advocate_says_what_she_does_instead_of_what_she_is_called(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("walk me through the co-production promise step by step")
    await talk.says("I go to meetings with families to speak up for them")
    await talk.is_asked("person-centred", "I took that as: An advocate")
    await talk.says("ok")
    await talk.says("half the time")
    await talk.is_asked("communicate", "I took that as: Partly")
    await talk.has_answered(role="advocate", person_centred_now="partly")


async def test_a_mother_in_stoke_goes_through_its_promise_in_words(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("what's Stoke's promise?")
    await talk.says("walk me through it")
    await talk.says("I'm a mum")
    await talk.is_asked("one-side", "two sides")
    await talk.says("ok")
    await hears_and_says(talk, "yes they do listen", "no one respects us when we're upset")
    await hears_and_says(talk, "not sure", "sometimes", "no")
    await talk.says("no thanks, that's enough")
    await hears_to_the_end(talk, told=1)
    await talk.has_ended("finished", "Several things to talk about")
    await talk.has_answered(valued_now="yes", respect_now="no", priorities_too="stop-here")
