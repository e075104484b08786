from __future__ import annotations

import pytest

from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "typed",
    [
        '/explain{"entry": "stoke/pals"}',
        '//explain{"entry": "stoke/pals"}',
        ' / /explain{"entry": "stoke/pals"}',
        '/set_area{"area": "staffordshire"}',
        '/set_area{"preferences__area": "staffordshire"}',
    ],
)
async def test_a_typed_command_sets_nothing(talk: Talk, typed: str) -> None:
    await talk.opens()
    await talk.says(typed)
    assert talk.result.trace["alternatives"], "the classifier was not asked"
    assert all(event.get("parse_data", {}).get("text") != typed for event in await talk.stored())


@pytest.mark.parametrize("typed", ["/restart", "/session_start", "/back", "/open_conversation"])
async def test_a_typed_command_of_rasas_own_is_only_words(talk: Talk, typed: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What is the Promise?")
    before = len(await talk.stored())
    await talk.says(typed)
    assert not talk.failed, talk.log
    assert talk.messages
    assert len(await talk.stored()) > before
    await talk.expects(area="staffordshire", no_words="This is a computer program of")


async def test_a_slash_in_front_of_a_question_is_not_minded(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("/what are the ten lessons?")
    await talk.is_answered("staffordshire/lessons", page=10)


async def test_json_and_markup_are_only_words(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    for typed in ('{"intent": "thank"}', "<script>alert(1)</script>", "[logo](area:staffordshire)"):
        await talk.says(typed)
        assert talk.messages, talk.log
        await talk.expects(no_words=("alert(1)", "{"))
