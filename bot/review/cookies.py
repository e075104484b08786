"""The one cookie of a member of staff: who they are, or at first only that this is one browser."""

from __future__ import annotations

import secrets

from sanic.request import Request
from sanic.response import HTTPResponse


def token_of(request: Request, secure: bool) -> str:
    """The token of the browser; a fresh one, which opens nothing, where it has none."""
    return request.cookies.get(_name(secure)) or secrets.token_urlsafe(32)


def has_token(request: Request, secure: bool) -> bool:
    """Whether the browser sent a token at all."""
    return bool(request.cookies.get(_name(secure)))


def keep(response: HTTPResponse, token: str, secure: bool) -> HTTPResponse:
    """Give the browser its token, until it is closed; no other site ever makes it be sent."""
    name = _name(secure)
    response.cookies[name] = token
    cookie = response.cookies[name]
    cookie["path"] = "/"
    cookie["httponly"] = True
    cookie["samesite"] = "Strict"
    if secure:
        cookie["secure"] = True
    return response


def _name(secure: bool) -> str:
    return "__Host-staff" if secure else "staff"
