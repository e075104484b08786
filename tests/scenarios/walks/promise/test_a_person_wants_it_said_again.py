"""The same question, as often as somebody likes; nothing is answered by it."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_did_not_catch_what_she_was_told(talk: Talk) -> None:
    await begins(talk, "A person or family")
    told = talk.messages[-1]["text"]
    await talk.says("can you say that again?")
    await talk.is_asked("person-centred", told)
    await talk.says("sorry, what was that?")
    await talk.is_asked("person-centred", told)
    await talk.has_answered(role="person", person_centred_now=None)


async def test_a_board_member_has_the_question_repeated(talk: Talk) -> None:
    await begins(talk, "Partnership board")
    await hears_and_answers(talk, "Yes")
    await talk.chooses("Go on")
    asked, titles = talk.messages[-1]["text"], talk.titles
    await talk.says("repeat the question")
    await talk.is_asked("communicate-now", asked)
    assert talk.titles == titles
    await talk.has_answered(person_centred_now="yes", communicate_now=None)
