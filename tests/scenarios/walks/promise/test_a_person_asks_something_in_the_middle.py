"""A question in the middle is answered, and then the very same question stands again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_asks_what_co_production_is_and_is_back_where_she_was(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Yes")
    await talk.chooses("Go on")
    await talk.says("what is co-production?")
    await talk.expects(kind="answer", entry="staffordshire/what-it-is")
    await talk.is_asked("communicate-now", "Is the second commitment happening")
    await talk.chooses("Partly")
    await talk.has_answered(person_centred_now="yes", communicate_now="partly")


async def test_a_commissioner_asks_what_is_being_told_and_hears_it_once_more(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await talk.says("how do I pledge my support?")
    await talk.expects(kind="answer", entry="staffordshire/pledge")
    await talk.is_asked("person-centred", "When you write a specification")
    await talk.chooses("Go on")
    await talk.is_asked("person-centred-now")


async def test_a_person_reads_on_twice_and_still_answers_the_same_question(talk: Talk) -> None:
    await begins(talk, "An advocate")
    await talk.chooses("Go on")
    await talk.says("which lessons did Staffordshire learn?")
    await talk.expects(kind="answer", entry="staffordshire/lessons")
    await talk.says("what are the three challenges?")
    await talk.expects(kind="answer", entry="staffordshire/challenges")
    await talk.is_asked("person-centred-now")
    await talk.says("yes")
    await talk.has_answered(person_centred_now="yes")


@pytest.mark.parametrize("said", ["who made you?", "what areas do you cover?"])
async def test_a_question_about_the_assistant_is_not_taken_for_an_answer(
    talk: Talk, said: str
) -> None:
    await begins(talk, "Supervisor")
    await talk.chooses("Go on")
    await talk.says(said)
    await talk.expects(kind="notice", no_words="I took that as")
    await talk.is_asked("person-centred-now")
    await talk.has_answered(person_centred_now=None)


async def test_a_mother_in_stoke_asks_what_sendiass_is(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("take me through Stoke's promise")
    await talk.chooses("A parent or carer")
    await talk.chooses("Go on")
    await talk.says("what is SENDIASS?")
    await talk.expects(kind="answer", entry="stoke/sendiass")
    await talk.is_asked("valued", "your views are wanted")
