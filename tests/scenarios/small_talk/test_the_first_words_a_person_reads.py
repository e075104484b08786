from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_person_is_told_what_this_is_before_typing_anything(talk: Talk) -> None:
    await talk.opens()
    await talk.expects(
        kind="notice",
        words=(
            "computer program",
            "questions about co-production",
            "shows its source",
            "do not type names or personal details",
            "Nobody is watching this chat live",
            "999",
        ),
    )


async def test_a_person_is_given_first_questions_that_can_be_answered(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    first = talk.titles
    assert len(first) == 4
    for title in first:
        await talk.opens(area="staffordshire")
        await talk.chooses(title)
        await talk.expects(kind="answer")
        await talk.says("start again")
