"""More, simpler, something else, again and back: alike in every area."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked, offered
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "more"),
    [
        ("staffordshire", "Which lessons have people learned?", "staffordshire/lessons",
         "tell me more about that", "staffordshire/lesson-relationships"),
        ("stoke", "Which forms are there for a project?", "stoke/forms",
         "go on, a bit more please", "stoke/plan-form"),
        ("sefton", 'Please list the eight "I" statements', "sefton/statements",
         "could you say more on this?", "sefton/statements-use"),
        ("high-needs", "What are the twelve conditions of success?", "high-needs/conditions",
         "I would like to hear more", "high-needs/conditions-use"),
    ],
)  # fmt: skip
async def test_a_person_is_told_more(
    talk: Talk, area: str, question: str, entry: str, said: str, more: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="tell_me_more", entry=more, kind="answer", area=area)


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "words"),
    [
        ("staffordshire", 'Why "power sharing" and not equal power?', "staffordshire/power-sharing",
         "can you say it in simpler words?", "does not promise equal power"),
        ("stoke", "What are the three challenges?", "stoke/challenges",
         "simpler please", "The first is power"),
        ("sefton", "How does the commissioning cycle go?", "sefton/commissioning-cycle",
         "too many long words, make that easier", "Analyse: find out what people need"),
        ("high-needs", "What are the engagement dials for?", "high-needs/dials",
         "I'd like an easier version of that", "like a clock face"),
    ],
)  # fmt: skip
async def test_a_person_has_it_put_more_simply(
    talk: Talk, area: str, question: str, entry: str, said: str, words: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="simpler_please", entry=entry, words=words, reading="standard")
    assert not talk.messages[0]["points"]
    assert talk.messages[0]["sources"][0]["toolkit"] == area


@pytest.mark.parametrize(
    ("area", "question", "entry", "said"),
    [
        ("staffordshire", "What are the nine Engagement Standards?",
         "staffordshire/engagement-standards", "what else is there?"),
        ("stoke", "Who are the engagement partners?", "stoke/partners",
         "what else can you tell me about?"),
        ("sefton", "Which eight methods are there to engage people?", "sefton/methods",
         "is there anything else I could ask?"),
        ("high-needs", "Name the three themes of what is required", "high-needs/required",
         "anything else on this?"),
    ],
)  # fmt: skip
async def test_a_person_asks_what_else_and_is_offered_their_own_toolkit(
    talk: Talk, area: str, question: str, entry: str, said: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="what_else", kind="notice", words="other things")
    assert {found.split("/")[0] for found in offered(talk)} == {area}
    assert entry not in offered(talk)
    await talk.says("the second one please")
    await talk.expects(intent="pick_option", kind="answer", area=area)


@pytest.mark.parametrize(
    ("area", "question", "entry", "said"),
    [
        ("staffordshire", "Who made the Promise and when?", "staffordshire/promise-makers",
         "sorry, could you repeat that?"),
        ("stoke", "What is Sanjit's garden?", "stoke/garden", "say that again please"),
        ("sefton", "Which groups helped to make the guide?", "sefton/makers", "once more please?"),
        ("high-needs", "How did trust turn around in Derby?", "high-needs/derby-trust",
         "I missed that, can you repeat it"),
    ],
)  # fmt: skip
async def test_a_person_hears_it_again(
    talk: Talk, area: str, question: str, entry: str, said: str
) -> None:
    await asked(talk, area, question, entry)
    before = talk.text
    await talk.says(said)
    await talk.expects(intent="repeat_that", entry=entry, area=area)
    assert talk.text == before


@pytest.mark.parametrize(
    ("area", "question", "entry", "next_question", "said"),
    [
        ("staffordshire", "What is Start with People?", "staffordshire/start-with-people",
         "And who should pledge?", "go back"),
        ("stoke", "What does PEGIS do?", "stoke/pegis",
         "What is Mind of My Own?", "back to the one before please"),
        ("sefton", "How do mystery shoppers work?", "sefton/method-mystery-shoppers",
         "Who can be involved?", "take me back one answer"),
        ("high-needs", "What is KIDI in Derby?", "high-needs/derby-kidi",
         "How do you move up the scale?", "can we go back a step"),
    ],
)  # fmt: skip
async def test_a_person_goes_back_to_the_answer_before(
    talk: Talk, area: str, question: str, entry: str, next_question: str, said: str
) -> None:
    await asked(talk, area, question, entry)
    first = talk.text
    await talk.says(next_question)
    assert await talk.slot("explain__last_entry") != entry
    await talk.says(said)
    await talk.expects(intent="go_back", entry=entry, area=area)
    assert talk.text == first
