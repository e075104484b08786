"""After a disclosure no question follows; what was answered is kept, and a button leads back."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_young_person_is_not_asked_the_next_question(talk: Talk) -> None:
    await begins(talk, "A person or family", reading="easy")
    await hears_and_answers(talk, "No, or not yet")
    talk.discloses()
    await talk.says("ok")
    await talk.expects(words="There is no need to go on", kind="notice")
    assert all(message["kind"] != "question" for message in talk.messages)
    await talk.has_answered(role="person", person_centred_now="no")
    await talk.chooses("Staffordshire's Promise")
    await talk.is_asked("communicate", "This is the second part")


async def test_what_somebody_types_next_is_not_taken_for_an_answer(talk: Talk) -> None:
    await begins(talk, "Front line")
    await talk.chooses("Go on")
    talk.discloses()
    await talk.says("yes")
    await talk.expects(no_words="I took that as", words="Your answers are kept")
    await talk.has_answered(role="front-line", person_centred_now=None)
    await talk.chooses("Staffordshire's Promise")
    await talk.is_asked("person-centred-now")
