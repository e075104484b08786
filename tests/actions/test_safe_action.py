"""An action that fails says which and why, and never a word of what a person typed."""

from __future__ import annotations

import asyncio
import logging

import pytest

import actions.safe_action as safe_action
from actions.conversation import Conversation
from actions.safe_action import ActionFailed, Events, SafeAction
from actions.speaker import Speaker
from tests.support.one_action import acts

SECRET = "my name is Nobody"


class Breaks(SafeAction):
    """Fails with the person's words in its mouth."""

    def name(self) -> str:
        return "action_breaks"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        raise LookupError(conversation.text)


class Hangs(SafeAction):
    """Never comes to an end."""

    def name(self) -> str:
        return "action_hangs"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        await asyncio.sleep(60)
        return []


async def test_a_failure_names_the_action_and_hides_the_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(ActionFailed) as failure:
        await acts(Breaks(), text=SECRET)

    assert str(failure.value) == "action_breaks failed: LookupError"
    assert failure.value.__cause__ is None
    assert failure.value.__context__ is None
    assert SECRET not in caplog.text


async def test_an_action_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_action, "ACTION_SECONDS", 0.05)

    with pytest.raises(ActionFailed, match="action_hangs failed: TimeoutError"):
        await acts(Hangs())
