"""The real actions, called by the real model without a port between them."""

from __future__ import annotations

import copy
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException


class ActionsInProcess(EndpointConfig):
    """An action endpoint that answers from the SDK's own executor.

    `failing` holds the names of actions that fail as a stopped action server would; it is how
    scenarios tell of actions that are down and come back.
    """

    def __init__(self) -> None:
        """Register every action, as the action server does."""
        super().__init__(url="http://in-process", enable_selective_domain=True)
        self.failing: set[str] = set()
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *arguments: Any, **keywords: Any) -> Any:
        """Answer as the action server would; raises Rasa's own errors where it would."""
        call = copy.deepcopy(keywords["json"])
        if {call["next_action"], "*"} & self.failing:
            raise ClientResponseError(500, "stopped", "{}")
        try:
            return await self._executor.run(call)
        except ActionExecutionRejection as rejection:
            raise ClientResponseError(400, "rejected", rejection.message) from None
        except ActionNotFoundException as missing:
            raise ClientResponseError(404, "not found", missing.message) from None
