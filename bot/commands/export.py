"""The command `coproduction export`: the same files as on the staff's pages, for a job."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from datetime import datetime, timezone
from pathlib import Path

from bot.commands.actor import actor_of
from bot.commands.opened import PATIENT_MILLISECONDS, opened_records
from bot.council import load_council
from bot.records import audit
from bot.review.cards.card_names import names_in
from bot.review.exporting.export_choice import FORMATS, Choice, ChoiceError, choice_of
from bot.review.exporting.export_files import Exports, how_many
from bot.settings import Settings

_PROBLEMS = {
    "kind": "A report can only be docx, all else csv or xlsx.",
    "day": "Write each day as YYYY-MM-DD.",
    "order": "The first day must not be after the last.",
    "area": "There is no such area.",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to export, of which days, and into which file."""
    parser.add_argument("what", choices=tuple(FORMATS), metavar="WHAT", help="; ".join(FORMATS))
    parser.add_argument("file", type=Path, metavar="FILE", help="must not be there yet")
    parser.add_argument("--format", default="", help="csv or xlsx; a report is docx")
    parser.add_argument("--first", default="", metavar="DAY", help="such as 2026-03-01")
    parser.add_argument("--last", default="", metavar="DAY", help="today where it is left out")
    parser.add_argument("--area", default="", help="one toolkit only, such as stoke")
    parser.add_argument("--words", action="store_true", help="with what people wrote on cards")
    parser.add_argument("--as", dest="actor", metavar="NAME", help="who you are, for the audit")


def run(settings: Settings, options: argparse.Namespace) -> None:
    """Write the file; `ValueError` in plain words where it cannot be made."""
    actor, now = actor_of(options.actor), datetime.now(timezone.utc)
    names = names_in(settings.knowledge_db)
    choice = _choice(options, names.areas, now)
    chosen = choice.chosen(None, now)
    council = load_council(settings.council_file)
    opened = opened_records(settings, PATIENT_MILLISECONDS)
    with opened as engine, options.file.open("xb") as file:
        options.file.chmod(0o600)
        with engine.begin() as connection:
            rows = how_many(connection, choice, chosen)
            detail = {**choice.noted(), "rows": rows, "command": True}
            audit.append(
                connection, actor=actor, action="export", target=choice.what, detail=detail, now=now
            )
        exports = Exports(engine, council, names, settings.smallest_group)
        for part in exports.file(choice, None, now).parts:
            file.write(part)
    counted = ", ".join(f"{number} {kind}" for kind, number in rows.items())
    print(f"{options.file}: {counted}")


def _choice(options: argparse.Namespace, areas: Collection[str], now: datetime) -> Choice:
    fields = {
        "what": f"{options.what} {options.format}".strip(),
        "first": options.first,
        "last": options.last,
        "area": options.area,
        "words": "yes" if options.words else "",
    }
    try:
        return choice_of(fields, areas, None, now)
    except ChoiceError as error:
        raise ValueError(_PROBLEMS[str(error)]) from None
