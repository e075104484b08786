"""The top one, the next one, the “forth” one: items of a list, however people put it."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "item"),
    [
        ("staffordshire", "What is on the seven-rung ladder?", "staffordshire/tlap-ladder",
         "and the bottom one?", "staffordshire/rung-coercion"),
        ("staffordshire", "What is on the seven-rung ladder?", "staffordshire/tlap-ladder",
         "wots the forth 1", "staffordshire/rung-consultation"),
        ("stoke", "What are the seven levels of doing with, for and to?", "stoke/with-for-to",
         "n the botom 1", "stoke/rung-coercion"),
        ("sefton", "What ways are there to engage people?", "sefton/methods",
         "what happens in the fourth?", "sefton/method-market-testing"),
        ("high-needs", "What are the twelve conditions of success?", "high-needs/conditions",
         "explane the secund", "high-needs/condition-outcomes"),
    ],
)  # fmt: skip
async def test_a_person_names_an_item_by_its_place(
    talk: Talk, area: str, question: str, entry: str, said: str, item: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="explain", kind="answer", entry=item, area=area)


async def test_a_ladder_told_from_the_bottom_up_has_its_top_last(talk: Talk) -> None:
    await asked(
        talk, "staffordshire", "What is on the seven-rung ladder?", "staffordshire/tlap-ladder"
    )
    await talk.says("what's the one at the top?")
    await talk.expects(kind="answer", entry="staffordshire/rung-co-production")
    await talk.says("and the one below?")
    await talk.expects(kind="answer", entry="staffordshire/rung-co-design")


async def test_a_person_goes_through_a_list_one_by_one(talk: Talk) -> None:
    await asked(talk, "stoke", "What are Stoke's five priorities?", "stoke/priorities")
    await talk.says("what's the second one?")
    await talk.expects(kind="answer", entry="stoke/priority-community")
    await talk.says("and the next?")
    await talk.expects(kind="answer", entry="stoke/priority-aspirations")
    await talk.says("and the last one?")
    await talk.expects(kind="answer", entry="stoke/priority-skilled")
    await talk.says("what about the one before that?")
    await talk.expects(kind="answer", entry="stoke/priority-early")


async def test_what_is_not_on_the_list_is_not_made_up(talk: Talk) -> None:
    await asked(talk, "staffordshire", "What are the three challenges?", "staffordshire/challenges")
    await talk.says("and the ninth one?")
    assert await talk.slot("explain__last_entry") not in (
        "staffordshire/challenge-power",
        "staffordshire/challenge-time",
        "staffordshire/challenge-styles",
    )
