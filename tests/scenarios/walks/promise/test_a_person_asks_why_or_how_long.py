"""Why it is asked, what it means, how many are left, what was answered: and the question again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["why do you ask?", "why?"])
async def test_a_mother_asks_why(talk: Talk, said: str) -> None:
    await begins(talk, "A person or family")
    await talk.chooses("Go on")
    await talk.says(said)
    await talk.is_asked("person-centred-now", "Why I ask", "need to feel safe enough")
    await talk.chooses("Yes")
    await talk.is_asked("communicate")


async def test_a_person_asks_why_they_are_told_something(talk: Talk) -> None:
    await begins(talk, "Communications")
    await talk.says("why do you ask?")
    await talk.is_asked("person-centred", "nothing to answer here", "an image that can stand alone")


@pytest.mark.parametrize(
    ("answers", "left"),
    [(["Yes"], "4 questions"), (["Yes", "No, or not yet", "Partly"], "2 questions")],
)
async def test_a_commissioner_asks_how_many_are_left(
    talk: Talk, answers: list[str], left: str
) -> None:
    await begins(talk, "Commissioner")
    await hears_and_answers(talk, *answers)
    await talk.chooses("Go on")
    await talk.says("how many are left?")
    await talk.expects(words=left)
    assert talk.messages[-1]["progress"] == {"at": len(answers) + 2, "of": 6}


async def test_at_the_last_question_it_is_said_that_it_is_the_last(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "Yes")
    await talk.chooses("Go on")
    await talk.says("are we nearly done?")
    await talk.is_asked("better-now", "This is the last question")


@pytest.mark.parametrize("said", ["I don't understand the question", "what do you mean?"])
async def test_a_person_who_does_not_follow_is_told_in_other_words(talk: Talk, said: str) -> None:
    await begins(talk, "Supervisor")
    await talk.chooses("Go on")
    await talk.says(said)
    await talk.is_asked("person-centred-now", "In other words", "Do people care, listen")


async def test_a_mother_looks_over_her_answers(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly", "Not sure")
    await talk.says("show me my answers")
    await talk.is_asked("together", "1. Which of these is most like you? A person or family")
    lines = [point for message in talk.messages for point in message["points"]]
    assert [line.split(".")[0] for line in lines] == ["1", "2", "3"]
    assert (lines[1].endswith("Partly"), lines[2].endswith("Not sure")) == (True, True)
