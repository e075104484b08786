"""One real trial, with a real training: about 130 seconds of one core."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.improving.alone import take_lock
from bot.improving.trial import try_out
from bot.records import corrections, trials
from bot.records.engine import migrate, open_engine, reading
from bot.records.trials import BETTER, CHANGED, WORSE, Reply
from bot.service.build import MODEL
from bot.settings import Settings
from tests.support.asking import asked
from tests.support.correcting import turn_of
from tests.support.edge import edge_settings
from tests.support.stack import NotBuilt, copy_built

TYPED = "how does that joint talking business go then"
ENTRY = "sefton/helps"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    try:
        copy_built(tmp_path)
    except NotBuilt as missing:
        pytest.skip(str(missing))
    found = edge_settings(tmp_path)
    migrate(found.database_url)
    return found


def digest(*files: Path) -> list[str]:
    return [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]


def test_a_trial_tells_which_messages_would_be_answered_differently(settings: Settings) -> None:
    now = datetime.now(timezone.utc)
    engine = open_engine(settings.database_url)
    turn_id = turn_of(engine, asked(engine, TYPED, area="sefton"))
    asked(engine, "What five things help co-production to go well in Sefton?", area="sefton")
    with engine.begin() as connection:
        corrections.keep(
            connection, turn_id=turn_id, area="sefton", kind=corrections.ENTRY, target=ENTRY,
            asker="young", words=TYPED, by="editor", now=now,
        )  # fmt: skip
        trial_id = trials.begin(connection, days=30, by="editor", now=now)
    live = (MODEL, settings.knowledge_db)
    untouched = digest(*live)
    lock = take_lock(settings.home)
    assert lock is not None

    try_out(settings, trial_id, lock)

    os.close(lock)
    with reading(engine) as connection:
        trial = trials.latest(connection)
        changed = trials.lines_of(connection, trial_id, [CHANGED], None)
        known = trials.lines_of(connection, trial_id, [BETTER, WORSE], None)
    engine.dispose()
    log = (settings.home / "logs" / "trial.log").read_text(encoding="utf-8", errors="replace")
    assert trial is not None
    assert trial.state == trials.DONE, (trial.problem, log[-3000:])
    assert [(line.words, line.after) for line in changed] == [(TYPED, Reply("explain", ENTRY))]
    assert changed[0].before != changed[0].after
    assert trial.counts["messages"] == {"sefton": 2}
    assert trial.counts["titles"] > 50
    assert len(known) < trial.counts["titles"] / 10
    assert digest(*live) == untouched
    assert not (settings.home / "working" / "trial").exists()
    assert TYPED not in log
