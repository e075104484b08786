"""Where to send somebody on to: only ever an address of this app."""

from __future__ import annotations

from sanic.request import Request

FIRST_PAGE = "/"


def local_path(asked: str) -> str:
    """The address asked for where it is one of ours, else the first page.

    Browsers read `//`, a backslash and control characters as the way to another site.
    """
    plain = asked.isprintable() and "\\" not in asked
    ours = asked.startswith("/") and not asked.startswith("//")
    return asked if plain and ours else FIRST_PAGE


def address_asked(request: Request) -> str:
    """The address of a request with its query, to come back to."""
    query = f"?{request.query_string}" if request.query_string else ""
    return local_path(f"{request.path}{query}")


def page_behind(request: Request) -> str:
    """Where to come back to: the page itself, or for a form the address above its own."""
    if request.method == "POST":
        return local_path(request.path.rstrip("/").rpartition("/")[0])
    return address_asked(request)
