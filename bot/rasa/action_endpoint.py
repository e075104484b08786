"""Calling the action server over connections that are kept, where Rasa opens one for each call."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

KEPT_SECONDS = 3.0
"""Less than the action server's own 5 s, so that no call is sent on a connection it is closing."""
CONNECT_SECONDS = 1.0


class KeptEndpoint(EndpointConfig):
    """The action server of this deployment; only the loaded domain's names travel with a call."""

    def __init__(self, url: str, seconds: float) -> None:
        """Nothing is opened before the first call, which is inside the event loop."""
        super().__init__(url=url, enable_selective_domain=True)
        self._timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS)
        self._session: aiohttp.ClientSession | None = None

    async def request(
        self, method: str = "post", subpath: str | None = None, **arguments: Any
    ) -> Any:
        """Post `json`; raises Rasa's `ClientResponseError` for a status of 400 or more."""
        async with self._opened().post(self.url, json=arguments["json"]) as response:
            body = await response.read()
            if response.status >= 400:
                raise ClientResponseError(response.status, str(response.reason), body.decode())
            return json.loads(body)

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(keepalive_timeout=KEPT_SECONDS)
            self._session = aiohttp.ClientSession(timeout=self._timeout, connector=connector)
        return self._session
