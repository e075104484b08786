"""After a disclosure no question follows; what was answered is kept, and a button leads back."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import NO, TRUE, TRY, begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_young_person_is_not_asked_the_next_question(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await hears_and_answers(talk, TRUE, TRY)
    talk.discloses()
    await talk.says("ok")
    await talk.expects(words="There is no need to go on", kind="notice")
    assert all(message["kind"] != "question" for message in talk.messages)
    await talk.has_answered(power_true="yes", power_information="try", power_culture=None)
    await talk.chooses("The three challenges")
    await talk.is_asked("power-culture", "Sefton says")


async def test_what_somebody_types_next_is_not_taken_for_an_answer(talk: Talk) -> None:
    await begins(talk, area="sefton")
    await hears_and_answers(talk, NO)
    await talk.chooses("Go on")
    talk.discloses()
    await talk.says("yes")
    await talk.expects(no_words="I took that as", words="Your answers are kept")
    await talk.has_answered(power_true="no", time_true=None)
    await talk.chooses("The three challenges")
    await talk.is_asked("time-true")
