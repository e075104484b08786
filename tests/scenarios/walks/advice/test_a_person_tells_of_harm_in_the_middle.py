"""After a disclosure nothing is asked; the person may go on later, and nothing is lost."""

from __future__ import annotations

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk


async def test_nothing_is_asked_after_a_person_told_of_harm(talk: Talk) -> None:
    await comes_to(talk, "time", work="a homework club")
    talk.discloses()
    await talk.says("thank you")
    assert "question" not in [message["kind"] for message in talk.messages]
    await talk.expects(words=("I have stopped the questions", "Your answers are kept"))
    await talk.has_answered(work="a homework club", open="open", time=None)


async def test_a_person_goes_on_by_a_button_when_they_want_to(talk: Talk) -> None:
    await comes_to(talk, "time", work="a homework club")
    talk.discloses()
    await talk.says("thank you")
    await talk.chooses("Should we co-produce?")
    await talk.is_asked("time", "Your answers are all here")
    await talk.has_answered(work="a homework club", arena="collective", open="open")
    await presses(talk, "Yes, enough")
    await talk.is_asked("resources")


async def test_words_after_a_disclosure_are_taken_for_no_answer(talk: Talk) -> None:
    await comes_to(talk, "time")
    talk.discloses()
    await talk.says("no, not enough")
    assert "question" not in [message["kind"] for message in talk.messages]
    await talk.has_answered(open="open", time=None)
