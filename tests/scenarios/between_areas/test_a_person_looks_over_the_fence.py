"""“And in Stoke?” asks the same of another toolkit and leaves the person's own area alone."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked, begins, is_told, sourced_from
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "there"),
    [
        ("staffordshire", "What are the three challenges?", "staffordshire/challenges",
         "and in Stoke?", "stoke/challenges"),
        ("staffordshire", "How does Staffordshire define it?", "staffordshire/definition",
         "what about Sefton?", "sefton/definition"),
        ("staffordshire", "Why co-produce at all?", "staffordshire/why",
         "and what does the High Needs toolkit say?", "high-needs/why"),
        ("stoke", "Are we ready to co-produce? Is there a checklist?", "stoke/checklist",
         "and over in Staffordshire?", "staffordshire/checklist"),
        ("stoke", "Who is it for?", "stoke/who-it-covers",
         "how about Sefton?", "sefton/who-it-covers"),
        ("stoke", "Which definition does Stoke use?", "stoke/definition",
         "what about High Needs?", "high-needs/definition"),
        ("sefton", "Whom can I contact about the guide?", "sefton/contact",
         "and in Staffordshire?", "staffordshire/contact-scvys"),
        ("sefton", "Who helped to make the guide?", "sefton/makers",
         "and for Stoke-on-Trent?", "stoke/who-made-it"),
        ("sefton", "What are the case studies about?", "sefton/case-studies",
         "and in the High Needs one?", "high-needs/derby"),
        ("high-needs", "What is required to make it happen?", "high-needs/required",
         "what does Staffordshire say about that?", "staffordshire/lessons"),
        ("high-needs", "Who wrote the toolkit?", "high-needs/authors",
         "and the Stoke one?", "stoke/who-made-it"),
        ("high-needs", "What happened in Derby?", "high-needs/derby",
         "what about in Sefton?", "sefton/case-studies"),
    ],
)  # fmt: skip
async def test_a_person_asks_the_same_of_another_area(
    talk: Talk, area: str, question: str, entry: str, said: str, there: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="other_area", kind="answer", entry=there, area=area)
    assert sourced_from(talk) == {there.split("/")[0]}
    assert len(talk.messages) == 1


async def test_a_person_goes_round_all_four_with_one_question(talk: Talk) -> None:
    await begins(talk, "sefton")
    await talk.says("and in Staffordshire?")
    await talk.expects(entry="staffordshire/what-it-is")
    await talk.says("and in Stoke?")
    await talk.expects(entry="stoke/what-it-is")
    await talk.says("and High Needs?")
    await talk.expects(entry="high-needs/what-it-is")
    await talk.says("so do they all say the same?")
    await talk.expects(entry="general/meaning", area="sefton")


async def test_what_follows_a_look_over_the_fence_is_about_what_was_seen_there(talk: Talk) -> None:
    await asked(talk, "staffordshire", "What are the three challenges?", "staffordshire/challenges")
    await talk.says("and in Stoke?")
    await talk.says("where does it say that?")
    await talk.expects(intent="where_from", words=("Practitioners", "page 16"))
    await talk.says("tell me more about it")
    await talk.expects(entry="stoke/challenge-power", area="staffordshire")
    await talk.says("What are the ten lessons?")
    await is_told(talk, "staffordshire/lessons", page=10)


async def test_a_person_goes_back_over_the_fence(talk: Talk) -> None:
    await asked(talk, "stoke", "Why does engagement matter?", "stoke/why")
    await talk.says("and Sefton?")
    await talk.expects(entry="sefton/why")
    await talk.says("go back please")
    await talk.expects(intent="go_back", entry="stoke/why", area="stoke")


async def test_where_the_other_toolkit_has_nothing_like_it_that_is_said(talk: Talk) -> None:
    await asked(talk, "staffordshire", "Explain the seven-rung ladder", "staffordshire/tlap-ladder")
    await talk.says("and in Sefton?")
    await talk.expects(intent="other_area", kind="notice", words=("Sefton", "I will not guess"))
    await talk.expects(entry="staffordshire/tlap-ladder", area="staffordshire")


async def test_a_person_asks_of_another_area_before_anything_was_answered(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("and in Stoke?")
    await talk.expects(no_words="does not say anything on that")
    assert await talk.slot("explain__last_entry") is None
    assert talk.choices
