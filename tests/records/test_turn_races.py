from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import TypeVar

from sqlalchemy.future import Engine

from bot.records import turns
from bot.records.conversations import Conversation
from tests.records.talking import NOW, STALE, begin, count, finish, history, start, texts

Result = TypeVar("Result")


def _at_once(works: Sequence[Callable[[], Result]]) -> list[Result]:
    gate = threading.Barrier(len(works))

    def run(work: Callable[[], Result]) -> Result:
        gate.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def _begun(beginnings: list[turns.Beginning]) -> list[turns.Begun]:
    return [one for one in beginnings if isinstance(one, turns.Begun)]


def test_of_eight_messages_at_once_one_wins_and_seven_are_told_to_wait(engine: Engine) -> None:
    for _ in range(10):
        conversation = start(engine)
        works = [partial(begin, engine, conversation, str(number)) for number in range(8)]
        beginnings = _at_once(works)
        assert len(_begun(beginnings)) == 1
        assert sum(isinstance(one, turns.Busy) for one in beginnings) == 7
        assert len(history(engine, conversation)) == 1


def test_one_message_sent_five_times_at_once_is_one_turn(engine: Engine) -> None:
    for _ in range(10):
        conversation = start(engine)

        def send(talk: Conversation = conversation) -> turns.Beginning:
            beginning = begin(engine, talk, "a")
            if isinstance(beginning, turns.Begun):
                finish(engine, beginning, "the answer")
            return beginning

        beginnings = _at_once([send] * 5)
        assert len(_begun(beginnings)) == 1
        assert texts(engine, conversation) == ["words of a", "the answer"]
        assert isinstance(begin(engine, conversation, "a"), turns.Repeat)


def test_of_eight_who_take_over_a_stale_turn_one_gets_it(engine: Engine) -> None:
    conversation = start(engine)
    begin(engine, conversation, "stuck")
    late = NOW + STALE + timedelta(seconds=1)
    beginnings = _at_once([partial(begin, engine, conversation, "stuck", late)] * 8)
    assert len(_begun(beginnings)) == 1
    assert count(engine, "turns") == 1


def test_a_late_answer_and_a_takeover_at_once_never_wait_for_each_other_crosswise(
    engine: Engine,
) -> None:
    late = NOW + STALE
    for _ in range(10):
        conversation = start(engine)
        stuck = begin(engine, conversation, "stuck")
        assert isinstance(stuck, turns.Begun)

        def answer(turn: turns.Begun = stuck) -> bool:
            try:
                finish(engine, turn, "late")
            except turns.TurnLostError:
                return False
            return True

        def take(talk: Conversation = conversation) -> bool:
            beginning = begin(engine, talk, "next", late)
            return isinstance(beginning, turns.Begun)

        works: list[Callable[[], bool]] = [answer, take]
        answered, taken = _at_once(works)
        assert taken
        assert texts(engine, conversation) == (
            ["words of stuck", "late", "words of next"]
            if answered
            else ["words of stuck", "words of next"]
        )


def test_people_in_different_conversations_do_not_wait_for_each_other(engine: Engine) -> None:
    talks = [start(engine) for _ in range(8)]
    beginnings = _at_once([partial(begin, engine, talk, "a") for talk in talks])
    assert len(_begun(beginnings)) == 8
