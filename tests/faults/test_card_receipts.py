"""A receipt that was given is a row on disk, at whatever moment the sender is killed."""

from __future__ import annotations

import random
import time
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records import visits
from bot.records.cards import by_submission, find
from bot.records.engine import reading
from bot.records.sending import submission_id_of
from bot.records.tables import walks
from tests.faults.card_actions import sending, visit_in
from tests.faults.card_drafts import Draft, drafts
from tests.faults.card_senders import keep_sending
from tests.faults.processes import processes
from tests.records.talking import count
from tests.support.fault_rounds import figure, rounds
from tests.support.stack import until

A_ROUND = 4
LONGEST_SECONDS = 0.06
START_SECONDS = 30.0


def killed_while_sending(home: Path, waiting: list[Draft], chance: random.Random) -> dict[str, str]:
    """The receipts that a sender gave before it was killed: each walk with its visit.

    It dies at a random moment after a random number of them, however slow the machine is.
    """
    told = home / "receipts"
    told.write_bytes(b"")
    environment = {"COPRO_HOME": str(home)}
    doings = [sending(draft) for draft in waiting]
    sender = processes().Process(target=keep_sending, args=(environment, doings, told))
    sender.start()
    lines = 1 + chance.randrange(A_ROUND)  # the first says that it is ready
    until(lambda: told.read_bytes().count(b"\n") >= lines, START_SECONDS)
    time.sleep(chance.random() * LONGEST_SECONDS)
    sender.kill()
    sender.join()
    whole = told.read_text(encoding="ascii").rpartition("\n")[0].splitlines()[1:]
    return {walk: visit for visit, walk in (line.split() for line in whole)}


def rows_behind(engine: Engine, receipts: dict[str, str]) -> int:
    """How many of these receipts have their row: the card of that walk, which the visit shows."""
    with reading(engine) as connection:
        shown = [visits.find(connection, visit) for visit in receipts.values()]
        kept = [by_submission(connection, submission_id_of(walk)) for walk in receipts]
        there = [visit and find(connection, visit.card_id) for visit in shown]
    return sum(one is not None and one == other for one, other in zip(there, kept, strict=True))


def unsent(engine: Engine, written: list[Draft]) -> list[Draft]:
    """The drafts that are still there; each must be a draft or a card, and never both."""
    with reading(engine) as connection:
        left = set(connection.execute(select(walks.c.id)).scalars())
        sent = {
            draft.walk.id
            for draft in written
            if by_submission(connection, submission_id_of(draft.walk.id))
        }
    assert left | sent == {draft.walk.id for draft in written}
    assert left & sent == set()
    return [draft for draft in written if draft.walk.id in left]


def test_no_receipt_is_without_its_row_whenever_the_sender_is_killed(
    card_home: Path, engine: Engine
) -> None:
    chance = random.Random(11)
    written: list[Draft] = []
    waiting: list[Draft] = []
    kills, given, unsaid = rounds(short=20, full=1000), 0, 0

    for _ in range(kills):
        new = drafts(engine, A_ROUND)
        begun, waiting = waiting + new, []
        receipts = killed_while_sending(card_home, begun, chance)
        assert rows_behind(engine, receipts) == len(receipts)
        waiting = unsent(engine, begun)
        written += new
        given += len(receipts)
        unsaid += len(begun) - len(waiting) - len(receipts)

    for draft in waiting:
        visit_in(sending(draft).run())
    assert count(engine, "cards") == len(written)
    assert count(engine, "walks") == 0
    assert given > 0
    figure("kills, receipts given, cards kept but not yet confirmed", (kills, given, unsaid))
