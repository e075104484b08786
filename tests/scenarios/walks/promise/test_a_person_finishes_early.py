"""Enough is enough: the result goes by what was answered, and says so."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_finishes_after_two_answers(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "No, or not yet", "Yes")
    await talk.says("finish now")
    await talk.has_ended("finished", "You finished early")
    await talk.expects(words=("One or two things to talk about", "feeling safe, being heard"))
    await talk.has_answered(person_centred_now="no", communicate_now="yes", together_now=None)


async def test_a_person_who_has_answered_nothing_has_no_result_yet(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.says("just give me the result")
    await talk.is_asked("role", "You have not answered anything yet")
    await talk.chooses("An advocate")
    await talk.says("just give me the result")
    await talk.has_ended("finished", "Nothing on your list")


async def test_a_person_in_sefton_finishes_early_with_one_thing_to_raise(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("take me through the eight I statements one by one")
    await talk.chooses("I am taking part")
    await hears_and_answers(talk, "No, or not yet")
    await talk.says("can I finish now")
    await talk.has_ended("finished", "Your list for the next conversation")
    await talk.expects(words=("You finished early", "what each person brings"))
