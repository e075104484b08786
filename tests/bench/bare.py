"""A bare Sanic server that answers what it is sent: the least that a turn over HTTP could cost.

`/page/N` is a page of N bytes, the least that a page could cost. Run as a process of its own:
`python -m tests.bench.bare PORT`.
"""

from __future__ import annotations

import sys

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, html, json


def main() -> None:
    """Serve until told to stop."""
    app = Sanic("bare", configure_logging=False)

    @app.post("/")
    async def echo(request: Request) -> HTTPResponse:
        return json(request.json)

    @app.get("/page/<length:int>")
    async def page(_request: Request, length: int) -> HTTPResponse:
        return html("x" * length)

    app.run("127.0.0.1", int(sys.argv[1]), workers=1, access_log=False, motd=False)


if __name__ == "__main__":
    main()
