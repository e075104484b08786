from __future__ import annotations

import pytest

from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("go on, tell me more about it", "tell_me_more"),
        ("make that simpler please", "simpler_please"),
        ("where does it say that?", "where_from"),
        ("but why?", "why_is_that"),
        ("who is running it?", "who_runs_it"),
        ("have you an example?", "give_example"),
        ("please repeat that", "repeat_that"),
    ],
)
async def test_a_person_is_told_that_there_is_no_answer_yet_and_what_to_ask(
    talk: Talk, said: str, intent: str
) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(said)
    await talk.expects(intent=intent, kind="notice", words="not given you an answer yet")
    assert len(talk.choices) == 4
    await talk.chooses("Why co-produce at all")
    await talk.is_answered("staffordshire/why", page=7)


async def test_a_person_asks_what_else_before_anything_was_answered(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("anything else you can tell me?")
    await talk.expects(intent="what_else", kind="notice", words="other things")
    assert len(talk.choices) == 4


async def test_a_person_goes_back_before_anything_was_answered(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("go back please")
    await talk.expects(intent="go_back", kind="notice", words="no earlier answer")
    assert len(talk.choices) == 4


async def test_a_person_picks_by_number_from_the_first_questions(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("the second one please")
    await talk.is_answered("staffordshire/promise", page=3)


async def test_a_person_picks_by_number_where_the_area_was_asked(talk: Talk) -> None:
    await talk.opens()
    await talk.expects(kind="question", choices="Staffordshire")
    await talk.says("the second one please")
    await talk.expects(no_words="not given you choices")
