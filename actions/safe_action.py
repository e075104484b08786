"""What every action of ours is: bounded in time, and silent about what a person typed."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.speaker import Speaker

ACTION_SECONDS = 3.0

logger = logging.getLogger(__name__)

Events = list[dict[str, Any]]


class ActionFailed(RuntimeError):
    """An action could not do its work; the message names the action and nothing a person said."""


class SafeAction(Action, ABC):
    """An action that fails in words of its own: the SDK's error would echo the conversation."""

    @abstractmethod
    def name(self) -> str:
        """The action's name in the domain."""

    @abstractmethod
    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Read the conversation, speak, and return slots to set."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Called by the SDK; raises `ActionFailed` in place of any other error."""
        conversation, say = Conversation(tracker), Speaker(dispatcher)
        try:
            return await asyncio.wait_for(self.act(conversation, say), ACTION_SECONDS)
        except Exception as error:
            reason = f"{self.name()} failed: {type(error).__name__}"
        logger.error(reason)
        raise ActionFailed(reason)


async def in_thread(function: Any, *arguments: Any) -> Any:
    """Run database work beside the event loop, which serves everyone else meanwhile."""
    return await asyncio.to_thread(function, *arguments)
