"""A chat, and a council that has no cards and no replies yet."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from actions.walk.records import engine
from bot.rasa.actions_in_process import ActionsInProcess
from bot.records.card_tables import cards, replies


@pytest.fixture(autouse=True)
def nothing_said_yet(actions_in_process: ActionsInProcess) -> None:
    actions_in_process.failing.clear()
    with engine().begin() as connection:
        for table in (cards, replies):
            connection.execute(delete(table))
