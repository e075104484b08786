"""Who is named in the audit for what a command does."""

from __future__ import annotations

import getpass

_LONGEST_NAME = 64


class NobodyNamedError(ValueError):
    """No name that the audit could hold; the message says what to give."""


def actor_of(given: str | None) -> str:
    """The name that was given with `--as`, or that of the login."""
    name = (given if given is not None else _login()).strip()
    if not name or len(name) > _LONGEST_NAME:
        wanted = f"Say who you are with --as NAME, in at most {_LONGEST_NAME} letters."
        raise NobodyNamedError(wanted)
    return name


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
