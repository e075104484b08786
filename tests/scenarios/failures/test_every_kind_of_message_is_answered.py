from __future__ import annotations

import pytest

from tests.support.conversation import Talk
from tests.support.dialogue_files import declared

INTENTS = sorted(declared("intents"))


@pytest.mark.parametrize("intent", INTENTS)
async def test_a_first_message_of_any_kind_is_answered(talk: Talk, intent: str) -> None:
    await talk.gives(f"/{intent}")
    assert not talk.failed, talk.log
    assert all(message["text"] for message in talk.messages)
    assert all(message["kind"] in ("notice", "question") for message in talk.messages)


@pytest.mark.parametrize("intent", INTENTS)
async def test_a_message_of_any_kind_after_an_answer_is_answered(talk: Talk, intent: str) -> None:
    await talk.opens(area="staffordshire", reading="easy")
    await talk.says("What is the Promise?")
    await talk.gives(f"/{intent}")
    assert not talk.failed, talk.log
    assert all(message["text"] for message in talk.messages)
    await talk.expects(no_words="{")
    assert all(message["sources"] for message in talk.messages if message["kind"] == "answer")
