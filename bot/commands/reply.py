"""The command `coproduction reply`: what staff do with comment cards until they have pages for it.

Each is one transaction, which also holds what the audit says of it.
"""

from __future__ import annotations

import argparse
import getpass
from datetime import datetime, timezone

from bot.commands.reply_steps import STEPS, ReplyError
from bot.records import audit
from bot.records.engine import migrate, open_engine
from bot.settings import Settings

_LONGEST_NAME = 64


def reply(settings: Settings, options: argparse.Namespace) -> None:
    """Do what was asked, and print it once it is kept; `ReplyError` in plain words where not."""
    now, actor = datetime.now(timezone.utc), actor_of(options.actor)
    migrate(settings.database_url)
    engine = open_engine(settings.database_url)
    with engine.begin() as connection:
        done = STEPS[options.doing](connection, options, now.date())
        for target, detail in done.acts:
            audit.append(
                connection, actor=actor, action=done.action, target=target, detail=detail, now=now
            )
    engine.dispose()
    print("\n".join(done.lines))


def actor_of(given: str | None) -> str:
    """Who is named in the audit: the name that was given, or that of the login."""
    name = (given if given is not None else _login()).strip()
    if not name or len(name) > _LONGEST_NAME:
        raise ReplyError(f"Say who you are with --as NAME, in at most {_LONGEST_NAME} letters.")
    return name


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
