"""“And the police?”, “what if I don't agree?”: a question that means little without the answer."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "answer"),
    [
        ("staffordshire", "How do I pledge my support?", "staffordshire/pledge",
         "and for a whole organisation?", "staffordshire/organisations-pledge"),
        ("staffordshire", "When should we not co-produce?", "staffordshire/when-not",
         "what if it's already been decided?", "staffordshire/not-predetermined"),
        ("stoke", "Who is in Sanjit's garden?", "stoke/garden",
         "and the police?", "stoke/garden-when-growth-stops"),
        ("stoke", "Is there enough time to co-produce?", "stoke/check-time",
         "and money?", "stoke/check-resources"),
        ("sefton", "Is there a code of conduct?", "sefton/code-of-conduct",
         "Who enforces it?", "sefton/conduct-breaking-rules"),
        ("sefton", "What do venues cost?", "sefton/venue-costs",
         "and travel?", "sefton/helps-time-resources"),
        ("high-needs", "What happened in Derby?", "high-needs/derby",
         "and during covid?", "high-needs/derby-covid"),
    ],
)  # fmt: skip
async def test_a_person_adds_a_word_to_what_was_said(
    talk: Talk, area: str, question: str, entry: str, said: str, answer: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="explain", kind="answer", entry=answer, area=area)


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("and can I speak to a person?", "talk_to_person"),
        ("what about talking to a real person", "talk_to_person"),
        ("and thank you for that", "thank"),
        ("what about a joke", "tell_joke"),
        ("and in Leeds?", "other_council"),
        ("what about my parking fine", "council_service"),
    ],
)
async def test_what_has_nothing_to_do_with_the_answer_is_not_answered_from_it(
    talk: Talk, said: str, intent: str
) -> None:
    await asked(talk, "sefton", "Who do I contact in Sefton?", "sefton/contact")
    await talk.says(said)
    await talk.expects(intent=intent)


async def test_whether_a_service_takes_sides_is_no_question_about_other_areas(talk: Talk) -> None:
    await asked(talk, "stoke", "What is SENDIASS?", "stoke/sendiass")
    await talk.says("do they take sides?")
    await talk.expects(intent="explain", kind="answer", entry="stoke/sendiass")


async def test_a_question_of_its_own_is_answered_for_itself(talk: Talk) -> None:
    await asked(
        talk, "staffordshire", "What does the co-production logo show?", "staffordshire/logo"
    )
    await talk.says("What are the three challenges of co-producing well?")
    await talk.expects(kind="answer", entry="staffordshire/challenges")
