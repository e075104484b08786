"""The command `coproduction audit`: whether every row is still as it was written."""

from __future__ import annotations

import argparse

from bot.commands.opened import PATIENT_MILLISECONDS, opened_records
from bot.records import audit
from bot.records.engine import reading
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Only `verify` so far."""
    doing = parser.add_subparsers(dest="doing", required=True, metavar="WHAT")
    told = "check the chain of the audit; the exit status is 1 where it is broken"
    doing.add_parser("verify", help=told, description=told)


def run(settings: Settings, _options: argparse.Namespace) -> int:
    """Print what was found; 1 where a row was changed or taken out."""
    opened = opened_records(settings, PATIENT_MILLISECONDS)
    with opened as engine, reading(engine) as connection:
        checked = audit.check(connection)
    if checked.broken is not None:
        print(f"Broken at row {checked.broken}: it was changed, or rows before it are gone.")
        print(f"Rows before it that hold: {checked.holding}")
        return 1
    print(f"All {checked.holding} rows hold.")
    if checked.digest:
        print(f"Newest: row {checked.holding}, digest {checked.digest}")
        print("Keep this line elsewhere: a chain cannot show that its last rows were cut off.")
    return 0
