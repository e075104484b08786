"""A fault at every SQL statement of what people do with a card: all of it is done, or nothing."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.future import Engine

from actions.safe_action import ActionFailed
from tests.faults.card_actions import Doing, confirmed, sending, stopping, taking_back, visit_in
from tests.faults.card_drafts import Draft, drafts
from tests.faults.card_senders import die_at
from tests.faults.processes import processes
from tests.records.carding import everything
from tests.records.talking import count
from tests.support.fault_rounds import FULL, figure

WORDS = "the quoll steps"
EVERY = ("before_cursor_execute", "after_cursor_execute", "commit")
KILLED = EVERY if FULL else EVERY[1:]
MOST = 100

Case = tuple[Doing, Callable[[Engine], bool]]


class BrokenError(Exception):
    """What stands for any fault."""


def counted(engine: Engine) -> tuple[int, ...]:
    """Drafts, cards, visits, what is to be cleaned up, and erasures noted."""
    tables = ("walks", "cards", "card_visits", "card_cleanings", "erasures")
    return tuple(count(engine, table) for table in tables)


def to_send(engine: Engine) -> Case:
    draft = written(engine)

    def all_done(engine: Engine) -> bool:
        return counted(engine) == (0, 1, 1, 1, 0) and everything(engine).count(WORDS) == 1

    return sending(draft), all_done


def to_stop(engine: Engine) -> Case:
    draft = written(engine)

    def all_done(engine: Engine) -> bool:
        return counted(engine) == (0, 0, 0, 1, 0) and WORDS not in everything(engine)

    return stopping(draft), all_done


def to_take_back(engine: Engine) -> Case:
    draft = written(engine)
    visit = visit_in(sending(draft).run())

    def all_done(engine: Engine) -> bool:
        return counted(engine) == (0, 0, 0, 1, 2) and WORDS not in everything(engine)

    return taking_back(draft.conversation_id, visit), all_done


def written(engine: Engine) -> Draft:
    (draft,) = drafts(engine, 1, WORDS)
    return draft


@contextmanager
def broken_at(engine: Engine, which: str, number: int) -> Iterator[list[int]]:
    """Fail at what is the number-th of its kind; the list has one item for each that began."""
    ran: list[int] = []

    def fault(*_: object) -> None:
        ran.append(number)
        if len(ran) == number:
            raise BrokenError

    event.listen(engine, which, fault)
    try:
        yield ran
    finally:
        event.remove(engine, which, fault)


def fails_at(engine: Engine, doing: Doing, which: str, number: int) -> bool:
    """Whether it failed there; what it had said by then is in `doing.said`."""
    with broken_at(engine, which, number) as ran:
        try:
            doing.run()
        except ActionFailed:
            return True
    assert len(ran) < number, "a fault was passed over"
    return False


def is_killed_at(home: Path, doing: Doing, which: str, number: int) -> bool:
    """Whether a process of its own was killed there."""
    environment = {"COPRO_HOME": str(home)}
    one = processes().Process(target=die_at, args=(environment, doing, which, number))
    one.start()
    one.join()
    assert one.exitcode in {0, -signal.SIGKILL}
    return bool(one.exitcode)


def at_every_one(engine: Engine, case: Case, faulty: Callable[[Doing, int], bool]) -> int:
    """Try with each in turn until it comes through; after each, nothing or all of it is done."""
    doing, all_done = case
    before = everything(engine)
    for number in range(1, MOST):
        failed = faulty(doing, number)
        done = all_done(engine)
        assert done or everything(engine) == before, number
        assert done or not confirmed(doing.said), number
        if not failed or done:
            assert done
            return number - (not failed)
    raise AssertionError("it never came through")


@pytest.mark.parametrize("which", EVERY)
@pytest.mark.parametrize("to_do", [to_send, to_stop, to_take_back])
def test_an_error_at_any_statement_leaves_nothing_or_all_of_it(
    engine: Engine, to_do: Callable[[Engine], Case], which: str
) -> None:
    case = to_do(engine)
    tried = at_every_one(engine, case, lambda doing, n: fails_at(engine, doing, which, n))

    assert tried >= (1 if which == "commit" else 5)
    figure(f"{to_do.__name__}, an error at {which}: places", tried)


@pytest.mark.parametrize("which", KILLED)
@pytest.mark.parametrize("to_do", [to_send, to_stop, to_take_back])
def test_a_kill_at_any_statement_leaves_nothing_or_all_of_it(
    card_home: Path, engine: Engine, to_do: Callable[[Engine], Case], which: str
) -> None:
    case = to_do(engine)
    tried = at_every_one(engine, case, lambda doing, n: is_killed_at(card_home, doing, which, n))

    assert tried >= (1 if which == "commit" else 5)
    figure(f"{to_do.__name__}, killed at {which}: places", tried)
