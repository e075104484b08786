"""A Sanic app served for real on a free port, from a thread of the test's own process."""

from __future__ import annotations

import asyncio
import socket
import threading
from ssl import SSLContext
from types import TracebackType
from typing import Any

from sanic import Sanic
from sanic.router import Router

_PATIENCE = 10.0


class Served:
    """Use as a context: inside it `url` answers; after it nothing is left."""

    def __init__(self, app: Sanic, certificate: SSLContext | None = None) -> None:
        self._app = app
        self._certificate = certificate
        self._socket = socket.create_server(("127.0.0.1", 0))
        scheme = "https" if certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{self._socket.getsockname()[1]}"
        self._loop = asyncio.new_event_loop()
        self._up = threading.Event()
        self._down: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Served:
        self._thread.start()
        if not self._up.wait(_PATIENCE):
            raise RuntimeError("The app did not start.")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._down is not None:
            self._loop.call_soon_threadsafe(self._down.set)
        self._thread.join(_PATIENCE)
        _forget(self._app)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        self._down = asyncio.Event()
        server: Any = await self._app.create_server(
            sock=self._socket,
            return_asyncio_server=True,
            access_log=False,
            ssl=self._certificate,
        )
        await server.startup()
        await server.before_start()
        await server.after_start()
        self._up.set()
        await self._down.wait()
        await server.before_stop()
        await server.close()
        for connection in list(server.connections):
            connection.close(timeout=0)
        await server.after_stop()


def _forget(app: Sanic) -> None:
    """Let go of an app, which Sanic keeps for ever: thousands of them fill the memory."""
    Sanic._app_registry.pop(app.name, None)
    for remembered in (Router.get, Router.find_route_by_view_name):
        remembered.cache_clear()
