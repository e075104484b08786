from __future__ import annotations

import pytest

from actions.contact.council import council
from tests.support.conversation import Talk

NOT_HELD = (
    "Can our dog come along to the workshop?",
    "What biscuits do people like at these meetings?",
    "Do you have slides that I could borrow?",
    "Must we hire a room with a projector?",
    "What is agile?",
)


@pytest.mark.parametrize("asked", NOT_HELD)
async def test_a_person_gets_no_answer_rather_than_a_wrong_one(talk: Talk, asked: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(asked)
    await talk.expects(kind="notice", words=council().contact_line)
    assert await talk.slot("explain__last_entry") is None


async def offered_the_nearest(talk: Talk) -> None:
    """Which of these is near to something depends on the training; one of them always is."""
    for asked in NOT_HELD:
        await talk.opens(area="staffordshire")
        await talk.says(asked)
        if "nearest things I know about" in talk.text:
            return
    raise AssertionError("nothing near was offered", talk.log)


async def test_a_person_is_offered_the_nearest_topics_and_a_person_to_ask(talk: Talk) -> None:
    await offered_the_nearest(talk)
    await talk.expects(words=("not sure", "I will not guess", council().contact_line))
    assert 1 <= len(talk.choices) <= 3
    await talk.chooses(talk.titles[0])
    await talk.expects(kind="answer")


async def test_a_person_takes_the_nearest_by_its_place(talk: Talk) -> None:
    await offered_the_nearest(talk)
    title = talk.titles[-1]
    await talk.says("the last one please")
    await talk.expects(intent="pick_option", kind="answer")
    await talk.says("where is that from?")
    await talk.expects(words=title)


async def test_a_person_who_gets_no_answer_asks_for_a_person(talk: Talk) -> None:
    await offered_the_nearest(talk)
    await talk.says("that does not help me at all")
    await talk.expects(intent="not_helpful", words="talk to a person")
    await talk.says("then let me talk to somebody")
    await talk.expects(intent="talk_to_person", words=council().contact_line)
