"""Back is one question back, as often as is wanted, and every answer is still there."""

from __future__ import annotations

from tests.scenarios.walks.advice.deciding import begins, comes_to
from tests.support.conversation import Talk


async def test_a_person_goes_back_one_and_answers_anew(talk: Talk) -> None:
    await comes_to(talk, "resources")
    await talk.says("go back")
    await talk.is_asked("time", "Your answer so far: Yes, enough")
    await talk.chooses("It is tight")
    await talk.is_asked("resources")
    await talk.has_answered(open="open", time="some")


async def test_a_person_goes_back_to_the_very_beginning_and_on_again(talk: Talk) -> None:
    await comes_to(talk, "time", work="a breakfast club")
    for question in ("open", "arena", "work"):
        await talk.says("back")
        await talk.is_asked(question, "Your answer so far")
    await talk.says("a breakfast club for under-fives")
    await talk.is_asked("time")
    await talk.has_answered(
        work="a breakfast club for under-fives", arena="collective", open="open"
    )


async def test_there_is_nothing_before_the_first_question(talk: Talk) -> None:
    await begins(talk)
    await talk.says("go back please")
    await talk.is_asked("work", "This is the first question")
    await talk.says("a drop-in")
    await talk.is_asked("arena")


async def test_a_person_goes_back_from_the_look_over_their_answers(talk: Talk) -> None:
    await comes_to(talk, "check")
    await talk.says("can we go back one")
    await talk.is_asked("skills", "Your answer so far: Yes")
    await talk.chooses("Yes, with help")
    await talk.is_asked("check", "Yes, with help")
    await talk.has_answered(skills="help", time="enough")
