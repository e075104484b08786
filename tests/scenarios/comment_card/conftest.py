"""Chats that the records know of, as they know those of the edge; and a ledger of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rasa.core.agent import Agent

from actions.comment_card import records
from bot.rasa.actions_in_process import ActionsInProcess
from bot.settings import load_settings
from tests.scenarios.comment_card.keeping import known_to_the_records
from tests.support.conversation import Talk


@pytest.fixture
def talk(agent: Agent, actions_in_process: ActionsInProcess) -> Talk:
    actions_in_process.failing.clear()
    return known_to_the_records(Talk(agent, actions_in_process))


@pytest.fixture
def other(agent: Agent, actions_in_process: ActionsInProcess) -> Talk:
    """The chat of somebody else."""
    return known_to_the_records(Talk(agent, actions_in_process))


@pytest.fixture(autouse=True)
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is taken back is written down in this folder, and not in that of the project."""
    settings: Callable[[], object] = lambda: replace(load_settings(), home=tmp_path)  # noqa: E731
    monkeypatch.setattr(records, "load_settings", settings)
    return tmp_path
