"""Nothing says that a card was sent, stopped, shared or taken back while it is not."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import pytest
from sqlalchemy.future import Engine

from actions import safe_action
from actions.safe_action import ActionFailed
from actions.walk import records
from bot.records import cards, visits
from bot.records.engine import reading
from tests.faults import record_faults
from tests.faults.card_actions import (
    Doing,
    confirmed,
    sending,
    sharing,
    stopping,
    taking_back,
    visit_in,
)
from tests.faults.card_drafts import Draft, drafts
from tests.faults.record_faults import FAULTS, Fault
from tests.records.carding import everything
from tests.support.fault_rounds import figure, rounds

WORDS = "the quoll steps"
WAITS_SECONDS = 0.3
"""How long an action waits here for records that hang, so that hundreds of them can."""


def to_send(engine: Engine) -> Doing:
    return sending(written(engine))


def to_stop(engine: Engine) -> Doing:
    return stopping(written(engine))


def to_share(engine: Engine) -> Doing:
    return sharing(*sent(engine), "yes")


def to_take_back(engine: Engine) -> Doing:
    return taking_back(*sent(engine))


DOINGS: tuple[Callable[[Engine], Doing], ...] = (to_send, to_stop, to_share, to_take_back)
CASES = [(doing, fault) for fault in FAULTS for doing in DOINGS]


def written(engine: Engine) -> Draft:
    (draft,) = drafts(engine, 1, WORDS)
    return draft


def sent(engine: Engine) -> tuple[str, str]:
    """A conversation that sent a card, and its visit to it."""
    draft = written(engine)
    return draft.conversation_id, visit_in(sending(draft).run())


def is_done(engine: Engine, doing: Doing, before: str) -> bool:
    """Whether the records hold what a confirmation of this would say."""
    if visit_id := doing.named.get("visit"):
        with reading(engine) as connection:
            visit = visits.find(connection, visit_id)
            card = cards.find(connection, visit.card_id) if visit else None
        return card is None if "sure" in doing.named else bool(card and card.sharing == "yes")
    return doing.slots["walk__id"] in before and doing.slots["walk__id"] not in everything(engine)


def tried(engine: Engine, to_do: Callable[[Engine], Doing], fault: Fault, seed: int) -> bool:
    """Do something under a fault, which must not be confirmed unless it is done; then again."""
    doing = to_do(engine)
    before = everything(engine)
    with fault(engine, random.Random(seed)), pytest.MonkeyPatch.context() as impatient:
        impatient.setattr(safe_action, "ACTION_SECONDS", WAITS_SECONDS)
        try:
            doing.run()
            failed = False
        except ActionFailed:
            failed = True
    done = is_done(engine, doing, before)
    assert done or failed, "it was passed over"
    assert done or not confirmed(doing.said), (to_do.__name__, fault.__name__)
    if not done:
        assert everything(engine) == before
        assert confirmed(doing.run())
        assert is_done(engine, doing, before)
    return failed


def test_nothing_is_confirmed_that_is_not_in_the_records(engine: Engine) -> None:
    number = rounds(short=20, full=500)
    failed = sum(
        tried(engine, to_do, fault, seed)
        for seed, (to_do, fault) in enumerate(islice(cycle(CASES), number))
    )

    assert failed == number
    figure("times that something failed, and was not confirmed", (failed, number))


def test_on_a_disk_that_is_really_full_nothing_is_confirmed_and_it_goes_on_after(
    on_small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, number = records.engine(), rounds(short=4, full=40)
    failed = sum(
        tried(engine, to_do, record_faults.without_space, seed)
        for seed, to_do in enumerate(islice(cycle(DOINGS), number))
    )

    assert failed == number
    with reading(engine) as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    figure("times that a small disk was full, and nothing was confirmed", (failed, number))
