"""The command `coproduction staff`: the first account, and help for whoever cannot sign in.

Each is one transaction, which also holds what the audit says of it.
"""

from __future__ import annotations

import argparse
from datetime import datetime, timezone

from bot.commands.opened import opened_records
from bot.commands.staff_steps import STEPS, prepared
from bot.records import audit
from bot.settings import Settings

ACTOR = "command line"
"""No account can have this name: names have no spaces."""


def staff(settings: Settings, options: argparse.Namespace) -> None:
    """Do what was asked, and print it once it is kept; `StaffError` in plain words where not."""
    asked, now = prepared(settings, options), datetime.now(timezone.utc)
    with opened_records(settings) as engine, engine.begin() as connection:
        done = STEPS[options.doing](connection, asked, now)
        if done.action:
            audit.append(
                connection,
                actor=ACTOR,
                action=done.action,
                target=asked.name,
                detail=done.detail,
                now=now,
            )
    print("\n".join(done.lines))
