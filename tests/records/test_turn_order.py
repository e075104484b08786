from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.future import Engine

from bot.records import turns
from tests.records.talking import NOW, STALE, begin, finish, start, texts

_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("send"), st.sampled_from("abcde")),
        st.tuples(st.sampled_from(["finish", "fail", "late answer", "wait"]), st.just("")),
    ),
    max_size=25,
)


class _Model:
    """What the stored conversation must be, in the plainest terms."""

    def __init__(self) -> None:
        self.running: turns.Begun | None = None
        self.lost: turns.Begun | None = None
        self.message = ""
        self.since: datetime = NOW
        self.answered: set[str] = set()
        self.order: list[str] = []

    def accept(self, message: str, turn: turns.Begun, now: datetime) -> None:
        self.lost = self.running or self.lost
        self.order = [words for words in self.order if words != f"words of {message}"]
        self.order.append(f"words of {message}")
        self.running, self.message, self.since = turn, message, now

    def expects(self, message: str, now: datetime) -> type:
        if message in self.answered:
            return turns.Repeat
        held = self.running is not None and now - self.since < STALE
        return turns.Busy if held else turns.Begun


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=_STEPS)
def test_whatever_is_sent_fails_or_comes_late_the_stored_order_is_the_order_of_acceptance(
    engine: Engine, tmp_path: Path, steps: list[tuple[str, str]]
) -> None:
    conversation, model, now = start(engine), _Model(), NOW
    for step, message in steps:
        if step == "wait":
            now += timedelta(seconds=3)
        elif step == "send":
            expected = model.expects(message, now)
            beginning = begin(engine, conversation, message, now)
            assert type(beginning) is expected
            if isinstance(beginning, turns.Begun):
                model.accept(message, beginning, now)
        else:
            _end_a_turn(engine, model, step)
        assert texts(engine, conversation) == model.order


def _end_a_turn(engine: Engine, model: _Model, step: str) -> None:
    turn = model.lost if step == "late answer" else model.running
    if turn is None:
        return
    if step == "fail":
        with engine.begin() as connection:
            turns.fail(connection, turn_id=turn.turn_id, now=NOW)
        model.running = None
        return
    try:
        finish(engine, turn, f"to {model.message}")
    except turns.TurnLostError:
        assert step == "late answer"
        return
    assert step == "finish"
    model.answered.add(model.message)
    model.order.append(f"to {model.message}")
    model.running = None
