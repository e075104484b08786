"""A second chat, where what was begun in one is gone on with or joined in another."""

from __future__ import annotations

import pytest
from rasa.core.agent import Agent

from bot.rasa.actions_in_process import ActionsInProcess
from tests.support.conversation import Talk


@pytest.fixture
def other(agent: Agent, actions_in_process: ActionsInProcess) -> Talk:
    """The chat of another person, or of the same one on another device."""
    return Talk(agent, actions_in_process)
