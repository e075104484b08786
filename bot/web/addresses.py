"""Where a request comes from, for counting only; it is never stored."""

from __future__ import annotations

from sanic.request import Request


def address_of(request: Request) -> str:
    """The person's address: the proxy's word for it where Sanic is told to trust one."""
    return str(request.remote_addr or request.ip or "unknown")
