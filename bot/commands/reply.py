"""The command `coproduction reply`: what staff do with comment cards, without their pages.

Each is one transaction, which also holds what the audit says of it.
"""

from __future__ import annotations

import argparse
from datetime import datetime, timezone

from bot.commands.actor import actor_of
from bot.commands.opened import opened_records
from bot.commands.reply_steps import STEPS
from bot.records import audit
from bot.settings import Settings


def reply(settings: Settings, options: argparse.Namespace) -> None:
    """Do what was asked, and print it once it is kept; `ReplyError` in plain words where not."""
    now, actor = datetime.now(timezone.utc), actor_of(options.actor)
    with opened_records(settings) as engine, engine.begin() as connection:
        done = STEPS[options.doing](connection, options, now.date())
        for target, detail in done.acts:
            audit.append(
                connection, actor=actor, action=done.action, target=target, detail=detail, now=now
            )
    print("\n".join(done.lines))
