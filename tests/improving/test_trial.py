from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.future import Engine

from bot.improving import trying
from bot.improving.alone import is_running, take_lock
from bot.improving.trial import try_out
from bot.improving.trying import Tools
from bot.records import corrections, trials
from bot.records.engine import migrate, open_engine, reading
from bot.records.erasure import erase_conversation
from bot.records.trials import CHANGED, DIED, DONE, FAILED, STOPPED, WORSE, Line, Reply, Trial
from bot.settings import Settings
from tests.improving.stand_ins import FAIL, HANG, quick_tools
from tests.support.asking import Asked, asked
from tests.support.correcting import turn_of
from tests.support.edge import edge_settings

MALARKEY = "hows that natter malarkey work then"
NOW = datetime.now(timezone.utc)


@dataclass
class Place:
    """A home with a live assistant, and a trial that was begun in it."""

    settings: Settings
    engine: Engine
    model: Path
    said: Asked
    trial_id: str

    def run(self, tools: Tools, *, attended: bool = True) -> Trial:
        """Run the trial to its end."""
        lock = take_lock(self.settings.home)
        assert lock is not None
        try:
            try_out(self.settings, self.trial_id, lock, tools, lambda: attended)
        finally:
            os.close(lock)
        return self.trial

    @property
    def trial(self) -> Trial:
        with reading(self.engine) as connection:
            found = trials.latest(connection)
        assert found is not None
        return found

    def lines(self, *kinds: str, areas: tuple[str, ...] | None = None) -> list[Line]:
        with reading(self.engine) as connection:
            return trials.lines_of(connection, self.trial_id, kinds, areas)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    settings = edge_settings(tmp_path)
    migrate(settings.database_url)
    settings.knowledge_db.write_text("live", encoding="utf-8")
    engine = open_engine(settings.database_url)
    said = asked(engine, MALARKEY)
    asked(engine, "something else", area=None)
    asked(engine, "long ago", at=NOW - timedelta(days=31))
    with engine.begin() as connection:
        corrections.keep(
            connection, turn_id=turn_of(engine, said), area="sefton", kind=corrections.ENTRY,
            target="sefton/helps", asker="young", words=MALARKEY, by="editor", now=NOW,
        )  # fmt: skip
        trial_id = trials.begin(connection, days=30, by="editor", now=NOW)
    yield Place(settings, engine, tmp_path / "live.tar.gz", said, trial_id)
    engine.dispose()


def test_messages_that_would_be_taken_differently_are_told(place: Place) -> None:
    trial = place.run(quick_tools(place.model))

    assert trial.state == DONE
    (line,) = place.lines(CHANGED)
    assert (line.words, line.before, line.after) == (
        MALARKEY,
        Reply("explain", "general/meaning"),
        Reply("explain", "sefton/helps"),
    )
    assert trial.counts["messages"] == {"sefton": 1, "": 1}
    assert trial.counts["titles"] >= 50


def test_turns_that_staff_marked_as_right_are_asked_too(place: Place) -> None:
    turn_id = turn_of(place.engine, asked(place.engine, "that old malarkey"))
    with place.engine.begin() as connection:
        corrections.judge(
            connection, turn_id, act="explain", entry="general/meaning", by="editor", now=NOW
        )

    trial = place.run(quick_tools(place.model))

    assert trial.counts["judged"] == {"sefton": 1}
    assert [line.words for line in place.lines(WORSE)] == ["that old malarkey"]


def test_the_live_assistant_is_not_touched_and_no_candidate_is_left(place: Place) -> None:
    place.run(quick_tools(place.model))

    assert place.model.read_text(encoding="utf-8") == "live"
    assert place.settings.knowledge_db.read_text(encoding="utf-8") == "live"
    assert [one.name for one in (place.settings.home / "working").iterdir()] == ["trial.lock"]


def test_who_is_limited_sees_changes_of_their_own_areas(place: Place) -> None:
    place.run(quick_tools(place.model))

    assert len(place.lines(CHANGED, areas=("sefton",))) == 1
    assert place.lines(CHANGED, areas=("stoke",)) == []


def test_a_message_that_is_erased_leaves_what_a_trial_found(place: Place) -> None:
    place.run(quick_tools(place.model))

    assert erase_conversation(place.engine, None, place.said.conversation_id)

    assert place.lines(CHANGED) == []


@pytest.mark.parametrize("step", ["knowledge", "train", "replay"])
def test_a_step_that_fails_is_told_by_its_name(place: Place, step: str) -> None:
    trial = place.run(quick_tools(place.model, **{step: FAIL}))

    told = {"knowledge": "knowledge", "train": "training", "replay": "before"}
    assert (trial.state, trial.problem) == (FAILED, told[step])
    log = place.settings.home / "logs" / "trial.log"
    assert step == "replay" or "It went wrong." in log.read_text(encoding="utf-8")
    assert not (place.settings.home / "working" / "trial").exists()


def test_a_short_disk_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying, "_SPACE_NEEDED", 10**18)

    assert place.run(quick_tools(place.model)).problem == "space"


def test_a_service_that_was_never_built_is_told(place: Place) -> None:
    tools = quick_tools(place.model)
    place.model.unlink()

    assert place.run(tools).problem == "not_built"


@pytest.mark.parametrize("step", ["knowledge", "train", "replay"])
def test_a_trial_that_is_stopped_ends_its_processes_and_keeps_nothing(
    place: Place, step: str
) -> None:
    tools = quick_tools(place.model, **{step: HANG})
    running = threading.Thread(target=place.run, args=(tools,))
    running.start()
    told = {"knowledge": "knowledge", "train": "training", "replay": "before"}
    while place.trial.step != told[step]:
        running.join(0.05)
        assert running.is_alive()
    with place.engine.begin() as connection:
        trials.stop(connection, place.trial_id, NOW)

    running.join()

    assert place.trial.state == STOPPED
    assert place.lines(CHANGED) == []
    assert not (place.settings.home / "working" / "trial").exists()
    assert not is_running(place.settings.home)


def test_a_trial_ends_with_the_app_that_began_it(place: Place) -> None:
    trial = place.run(quick_tools(place.model, train=HANG), attended=False)

    assert (trial.state, trial.problem) == (FAILED, DIED)
    assert not (place.settings.home / "working" / "trial").exists()


def test_one_trial_runs_at_a_time(tmp_path: Path) -> None:
    first = take_lock(tmp_path)
    assert first is not None

    assert take_lock(tmp_path) is None
    assert is_running(tmp_path)
    os.close(first)
    assert not is_running(tmp_path)


def test_no_words_of_people_reach_a_file(place: Place) -> None:
    asked(place.engine, "a canary in the coal mine")

    place.run(quick_tools(place.model, replay="import sys; sys.stdin.read(); sys.exit(1)"))

    files = [path for path in place.settings.home.rglob("*") if path.is_file()]
    holding = [path.name for path in files if b"coal mine" in path.read_bytes()]
    assert {name.split("-")[0] for name in holding} <= {"records.db"}
