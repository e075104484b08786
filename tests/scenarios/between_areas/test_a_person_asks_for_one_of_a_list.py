"""“What's the second one?” is the second of the list just read, in every toolkit."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "item"),
    [
        ("staffordshire", "What are the three challenges?", "staffordshire/challenges",
         "what's the second one?", "staffordshire/challenge-time"),
        ("stoke", "What are Stoke's five priorities?", "stoke/priorities",
         "and what is the second one?", "stoke/priority-community"),
        ("sefton", 'What are the eight "I" statements?', "sefton/statements",
         "tell me about the second one", "sefton/statement-different-stages"),
        ("high-needs", "What are the eight characteristics?", "high-needs/characteristics",
         "what's the second one about?", "high-needs/characteristic-ethos"),
    ],
)  # fmt: skip
async def test_a_person_asks_what_the_second_one_is(
    talk: Talk, area: str, question: str, entry: str, said: str, item: str
) -> None:
    await asked(talk, area, question, entry)
    assert len(talk.messages[0]["points"]) >= 3
    await talk.says(said)
    await talk.expects(kind="answer", entry=item, area=area)


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "item"),
    [
        ("staffordshire", "What are the ten lessons?", "staffordshire/lessons",
         "what's the fifth one?", "staffordshire/lesson-safe-views"),
        ("stoke", "What are the three levels of co-production?", "stoke/three-levels",
         "and the third one?", "stoke/level-strategic"),
        ("sefton", "Which five things help?", "sefton/helps",
         "explain the fourth one", "sefton/helps-communication"),
        ("high-needs", "What are the twelve conditions of success?", "high-needs/conditions",
         "what's the fourth one?", "high-needs/condition-vision"),
    ],
)  # fmt: skip
async def test_a_person_asks_for_one_that_was_not_offered_as_a_choice(
    talk: Talk, area: str, question: str, entry: str, said: str, item: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(kind="answer", entry=item, area=area)
    await talk.says("back to the list please, go back")
    await talk.expects(entry=entry)
