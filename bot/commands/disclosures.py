"""The command `coproduction disclosures`: the queue of staff, without their pages."""

from __future__ import annotations

import argparse
from datetime import datetime, timezone

from sqlalchemy.future import Connection

from bot.commands.actor import actor_of
from bot.commands.opened import opened_records
from bot.council import load_council
from bot.records import audit, disclosures
from bot.records.disclosures import Disclosure, NoDisclosureError
from bot.records.notices import FAILED
from bot.settings import Settings

NO_CONVERSATION = "(on a page)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`list`, or `acknowledge` one of them."""
    doing = parser.add_subparsers(dest="doing", required=True, metavar="WHAT")
    told = "list what nobody has acknowledged, without anybody's words"
    doing.add_parser("list", help=told, description=told)
    told = "say that you have seen to one"
    seen = doing.add_parser("acknowledge", help=told, description=told)
    seen.add_argument("disclosure", metavar="ID", help="as it stands in the list")
    seen.add_argument("--as", dest="actor", metavar="NAME", help="who you are, for the audit")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Print the queue, or acknowledge one of it together with what the audit says of that."""
    now = datetime.now(timezone.utc)
    with opened_records(settings) as engine, engine.begin() as connection:
        if options.doing == "list":
            flags = load_council(settings.council_file).safeguarding_mode.flags
            lines, status = _lines(disclosures.waiting(connection), flags), 0
        else:
            actor, one = actor_of(options.actor), options.disclosure
            done = _acknowledged(connection, one, actor, now)
            if done:
                audit.append(
                    connection,
                    actor=actor,
                    action="acknowledge",
                    target=f"disclosure {one}",
                    detail={},
                    now=now,
                )
            lines = ["Acknowledged." if done else "There is none of that name waiting."]
            status = 0 if done else 1
    print("\n".join(lines))
    return status


def _acknowledged(connection: Connection, one: str, actor: str, now: datetime) -> bool:
    """Acknowledge it; False where it is unknown or somebody else was first."""
    try:
        return disclosures.acknowledge(connection, one, by=actor, now=now)
    except NoDisclosureError:
        return False


def _lines(waiting: list[Disclosure], flags: bool) -> list[str]:
    if not flags:
        return ["Mode signpost: nobody is told, so there is no queue (see council.yml)."]
    lines = [f"{len(waiting)} waiting"]
    for one in waiting:
        line = f"{one.id}  {one.noticed_at:%Y-%m-%d %H:%M}  {one.kind}  conversation "
        line += one.conversation_id or NO_CONVERSATION
        lines.append(f"{line}  THE MAIL FAILED" if one.notice == FAILED else line)
    return lines
