"""Back, once and twice, past what is only told; answers stay until others are given."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_goes_back_and_her_answer_is_still_there(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly")
    await talk.says("back")
    await talk.is_asked("person-centred-now", "Your answer so far: Partly")
    await talk.says("go back please")
    await talk.is_asked("person-centred", "the person comes first")
    await talk.says("can we go back")
    await talk.is_asked("role", "Your answer so far: A person or family")
    await talk.has_answered(role="person", person_centred_now="partly")


async def test_a_board_member_who_goes_back_and_keeps_the_answer_comes_on_again(talk: Talk) -> None:
    await begins(talk, "Partnership board")
    await hears_and_answers(talk, "Yes", "No, or not yet")
    await talk.says("previous question please")
    await talk.is_asked("communicate-now", "Your answer so far: No, or not yet")
    await talk.says("skip")
    await talk.is_asked("together")
    await talk.has_answered(person_centred_now="yes", communicate_now="no")


async def test_there_is_nothing_before_the_first_question(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.says("go back")
    await talk.is_asked("role", "This is the first question")
    await talk.chooses("Commissioner")
    await talk.is_asked("person-centred")
