"""The trained model and the real actions, loaded once for all scenarios."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rasa.core.agent import Agent
from rasa.core.lock_store import InMemoryLockStore

import actions.safe_action
import bot.rasa.turn
from actions.walk.records import engine
from bot.rasa.actions_in_process import ActionsInProcess
from bot.rasa.channel import prepared
from bot.rasa.fail_closed import fail_closed
from bot.rasa.tracker_store import DurableTrackerStore
from bot.service.build import MODEL
from tests.support.conversation import Talk
from tests.support.service import quiet_logs

UNHURRIED_SECONDS = 600.0


@pytest.fixture(scope="session", autouse=True)
def no_deadlines() -> Iterator[None]:
    """No conversation here fails because the machine stood still; deadlines have own tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot.rasa.turn, "TURN_SECONDS", UNHURRIED_SECONDS)
        patch.setattr(actions.safe_action, "ACTION_SECONDS", UNHURRIED_SECONDS)
        yield


@pytest.fixture(scope="session")
def actions_in_process(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[ActionsInProcess]:
    """The actions, keeping walks in a database of their own."""
    engine.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        database = tmp_path_factory.mktemp("records") / "records.db"
        patch.setenv("COPRO_DATABASE_URL", f"sqlite:///{database}")
        engine()
        yield ActionsInProcess()
    engine.cache_clear()


@pytest.fixture(scope="session")
def agent(actions_in_process: ActionsInProcess, tmp_path_factory: pytest.TempPathFactory) -> Agent:
    quiet_logs()
    fail_closed()
    with pytest.MonkeyPatch.context() as patch:
        database = tmp_path_factory.mktemp("tracker") / "tracker.db"
        patch.setenv("COPRO_TRACKER_URL", f"sqlite:///{database}")
        store = DurableTrackerStore()
    loaded = Agent.load(
        str(MODEL),
        action_endpoint=actions_in_process,
        tracker_store=store,
        lock_store=InMemoryLockStore(),
    )
    return prepared(loaded)


@pytest.fixture
def talk(agent: Agent, actions_in_process: ActionsInProcess) -> Talk:
    actions_in_process.failing.clear()
    return Talk(agent, actions_in_process)
