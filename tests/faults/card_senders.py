"""What runs in the processes that these tests start, kill, and start again."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Engine

from actions.walk import records
from bot.records import sending
from bot.records.engine import open_engine
from tests.faults.card_actions import Doing, visit_in
from tests.faults.card_drafts import Draft

_TRIES = 50
_THREADS = 4


def keep_sending(environment: Mapping[str, str], doings: Sequence[Doing], receipts: Path) -> None:
    """Send one card after the other, and write each receipt down as soon as it was said."""
    os.environ.update(environment)
    with receipts.open("ab", buffering=0) as told:
        told.write(b"ready\n")
        for doing in doings:
            told.write(f"{visit_in(doing.run())} {doing.slots['walk__id']}\n".encode())


def die_at(environment: Mapping[str, str], doing: Doing, which: str, number: int) -> None:
    """Do it, and be killed at the statement of this number; end well where it has fewer."""
    os.environ.update(environment)
    ran = 0

    def die(*_: object) -> None:
        nonlocal ran
        ran += 1
        if ran == number:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(records.engine(), which, die)
    doing.run()


def replay(url: str, tasks: Sequence[Draft]) -> list[tuple[str, str]]:
    """Send all of these, some of them the same; the walk and the card that came of it."""
    engine = open_engine(url)
    with ThreadPoolExecutor(_THREADS) as threads:
        sent = list(threads.map(lambda draft: _sent(engine, draft), tasks))
    engine.dispose()
    return sent


def _sent(engine: Engine, draft: Draft) -> tuple[str, str]:
    submission, now = sending.submission_id_of(draft.walk.id), datetime.now(timezone.utc)
    for _ in range(_TRIES):
        try:
            with engine.begin() as connection:
                visit = sending.send(
                    connection,
                    draft.walk,
                    draft.card,
                    submission,
                    draft.conversation_id,
                    now,
                    placeholder="(part of your comment card)",
                )
            return draft.walk.id, visit.card_id
        except OperationalError:
            continue
    raise AssertionError("it was busy all the time")
