"""Limits that keep one person from crowding out the others, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.edge.limits import Limits
from bot.edge.live import Live
from bot.edge.problems import Problem
from tests.support.edge import CURRENT, Edge, Talk, edge_settings, leave_alone
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn


def test_messages_over_the_limit_wait_and_other_conversations_do_not(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(messages_per_minute=3)
    busy, quiet = edge.open(), edge.open()
    for _ in range(3):
        busy.say("Hello")
    refused = busy.send(text="Hello")
    assert_problem(refused, 429, "too_many_messages")
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    quiet.say("Hello")


def test_guessed_tokens_are_counted_by_address(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(messages_per_minute=3)
    talk = edge.open()
    codes = [Talk(edge.http, f"guess{n}", []).send(text="Hello").status_code for n in range(5)]
    assert codes == [401, 401, 401, 429, 429]
    talk.say("Hello")


def test_new_conversations_of_an_address_are_limited(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(conversations_per_minute=2)
    edge.open(), edge.open()
    refused = edge.http.post("/api/conversations")
    assert_problem(refused, 429, "too_many_conversations")
    assert int(refused.headers["retry-after"]) >= 1


def test_after_the_last_turn_a_notice_offers_to_start_again(
    make_edge: Callable[..., Edge], rasa: RasaStandIn
) -> None:
    edge = make_edge(turns_per_conversation=2)
    talk = edge.open()
    talk.say("One")
    last = {"message_id": "11111111-1111-4111-8111-111111111111", "text": "Two"}
    second = talk.send(**last)
    full = talk.send(text="Three")
    assert full.status_code == 200
    assert full.json()["start_again"] is True
    assert full.json()["messages"][0]["kind"] == "notice"
    assert "new chat" in full.json()["messages"][0]["text"]
    assert len(rasa.spoken()) == 2
    assert talk.history()[-1]["role"] == "bot"
    assert talk.send(**last).json() == second.json()


async def test_with_redis_away_this_process_counts(tmp_path: Path) -> None:
    settings = edge_settings(tmp_path, redis_url="redis://127.0.0.1:9/0", messages_per_minute=1)
    limits = Limits(Live(settings))
    await limits.message("someone")
    with pytest.raises(Problem) as refused:
        await limits.message("someone")
    assert refused.value.code == "too_many_messages"


def test_a_conversation_left_alone_for_half_an_hour_is_over_and_says_why(edge: Edge) -> None:
    talk = edge.open()
    leave_alone(edge, 31)
    for _ in range(2):
        problem = assert_problem(talk.send(text="Hello"), 401, "idle")
        assert "30 minutes" in problem["detail"]
        assert_problem(edge.http.get(CURRENT, headers=talk.headers), 401, "idle")
        assert_problem(talk.prefer(area=None), 401, "idle")


def test_a_conversation_left_alone_for_less_goes_on(edge: Edge) -> None:
    talk = edge.open()
    leave_alone(edge, 29)
    talk.say("Hello")


def test_a_conversation_that_is_over_can_still_be_erased(edge: Edge) -> None:
    talk = edge.open()
    leave_alone(edge, 31)
    assert talk.erase().status_code == 204
    assert_problem(talk.send(text="Hello"), 401, "token")
