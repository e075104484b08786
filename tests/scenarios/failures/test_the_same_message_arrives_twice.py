from __future__ import annotations

import asyncio

from bot.rasa.turn import TurnRequest, take_turn
from tests.support.conversation import Talk


def asked(talk: Talk, message_id: str, text: str, *, canary: bool = False) -> TurnRequest:
    return TurnRequest(talk.id, message_id, text, area="staffordshire", canary=canary)


async def test_the_same_message_gets_the_same_answer_and_no_second_turn(talk: Talk) -> None:
    request = asked(talk, "message-1", "What are the ten lessons?")
    first = await take_turn(talk.agent, request)
    stored = await talk.stored()
    second = await take_turn(talk.agent, request)
    assert second.messages == first.messages
    assert second.trace["intent"] == first.trace["intent"] == "explain"
    assert await talk.stored() == stored


async def test_the_same_message_after_a_failure_is_answered_then(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    talk.actions.failing.add("*")
    await talk.says("What is the Promise?")
    assert talk.failed
    talk.actions.failing.clear()
    answered = await take_turn(talk.agent, asked(talk, "again", "What is the Promise?"))
    assert answered.messages[0]["kind"] == "answer"


async def test_two_copies_at_once_are_one_turn(talk: Talk) -> None:
    request = asked(talk, "message-1", "What is the Promise?")
    one, other = await asyncio.gather(
        take_turn(talk.agent, request), take_turn(talk.agent, request)
    )
    assert one.messages == other.messages
    assert len([e for e in await talk.stored() if e["event"] == "user"]) == 1


async def test_two_messages_at_once_are_two_turns_and_none_is_lost(talk: Talk) -> None:
    requests = [asked(talk, f"message-{n}", "What is the Promise?") for n in range(4)]
    results = await asyncio.gather(*(take_turn(talk.agent, request) for request in requests))
    assert all(result.messages for result in results)
    assert len([e for e in await talk.stored() if e["event"] == "user"]) == 4


async def test_the_same_words_in_another_message_are_another_turn(talk: Talk) -> None:
    await take_turn(talk.agent, asked(talk, "message-1", "thanks"))
    await take_turn(talk.agent, asked(talk, "message-2", "thanks"))
    assert len([e for e in await talk.stored() if e["event"] == "user"]) == 2


async def test_a_canary_is_answered_and_leaves_no_trace(talk: Talk) -> None:
    result = await take_turn(talk.agent, asked(talk, "c", "What is the Promise?", canary=True))
    assert result.messages[0]["kind"] == "answer"
    assert await talk.stored() == []
