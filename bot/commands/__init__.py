"""The commands of `coproduction`, each a name, a line of help and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timezone

from bot.settings import load_settings


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    """Most commands take none."""


@dataclass(frozen=True)
class Command:
    """One command; `run` is given the parsed options and returns an exit status or None."""

    name: str
    help: str
    run: Callable[[argparse.Namespace], int | None]
    add_arguments: Callable[[argparse.ArgumentParser], None] = _no_arguments


def _build(options: argparse.Namespace) -> None:
    from bot.service.build import build

    build(load_settings())


def _run(options: argparse.Namespace) -> None:
    from bot.service.run import run

    run(load_settings())


def _ask(options: argparse.Namespace) -> int:
    from bot.commands.ask import ask

    return ask(load_settings(), options.question, options.area, options.reading)


def _ask_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", help="what a person would type")
    parser.add_argument("--area", help="the toolkit of the page, such as staffordshire")
    parser.add_argument("--reading", choices=("standard", "easy"), default="standard")


def _check(options: argparse.Namespace) -> int:
    from bot.council import load_council, problems
    from knowledge.load import load_content

    settings = load_settings()
    content = load_content()
    overdue = problems(load_council(settings.council_file), date.today())
    counted = f"{len(content.entries)} entries and {len(content.instruments)} instruments"
    print(f"Content: {counted}, all within the rules.")
    for problem in overdue:
        print(f"{settings.council_file.name}: {problem}")
    print("Council file: in order." if not overdue else "Council file: needs the above.")
    failing = 0
    if options.links:
        from bot.commands.links import check_links

        failing = check_links(settings, content)
    return 1 if overdue or failing else 0


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--links", action="store_true", help="also try every web address of the content"
    )


def _retention(options: argparse.Namespace) -> None:
    from bot.edge.card_cleaning import sweep_now
    from bot.records.engine import migrate, open_engine
    from bot.records.maintenance import maintain
    from bot.records.retention import apply
    from bot.service.running_commands import kept_for

    settings = load_settings()
    migrate(settings.database_url)
    settings = kept_for(settings)
    records, tracker = open_engine(settings.database_url), open_engine(settings.tracker_url)
    now, days = datetime.now(timezone.utc), settings.keep_days
    sweep_now(records, tracker, settings.idle_minutes)
    counts = apply(
        records,
        tracker,
        now=now,
        keep_days=days,
        result_days=settings.result_days,
        card_days=settings.card_days,
    )
    for engine in (records, tracker):
        maintain(engine)
    print(f"Removed what is older than {days} days (walks: {settings.result_days}): {counts}")


def _reload(options: argparse.Namespace) -> None:
    from bot.service.running_commands import take_over_content

    take_over_content(load_settings())


def _off(options: argparse.Namespace) -> None:
    from bot.service.running_commands import turn_off

    turn_off(load_settings(), options.message)


def _off_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("message", nargs="?", default="", help="what people are told meanwhile")


def _on(options: argparse.Namespace) -> None:
    from bot.service.running_commands import turn_on

    turn_on(load_settings())


def _evaluate(options: argparse.Namespace) -> None:
    from bot.evaluation.run import evaluate

    evaluate(load_settings())


def _reply(options: argparse.Namespace) -> None:
    from bot.commands.reply import reply

    reply(load_settings(), options)


def _reply_arguments(parser: argparse.ArgumentParser) -> None:
    from bot.commands.reply_arguments import add_arguments

    add_arguments(parser)


def _disclosures(options: argparse.Namespace) -> int:
    from bot.commands.disclosures import run

    return run(load_settings(), options)


def _disclosures_arguments(parser: argparse.ArgumentParser) -> None:
    from bot.commands.disclosures import add_arguments

    add_arguments(parser)


def _staff(options: argparse.Namespace) -> None:
    from bot.commands.staff import staff

    staff(load_settings(), options)


def _staff_arguments(parser: argparse.ArgumentParser) -> None:
    from bot.commands.staff_arguments import add_arguments

    add_arguments(parser)


def _export(options: argparse.Namespace) -> None:
    from bot.commands.export import run

    run(load_settings(), options)


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    from bot.commands.export import add_arguments

    add_arguments(parser)


def _audit(options: argparse.Namespace) -> int:
    from bot.commands.audit import run

    return run(load_settings(), options)


def _audit_arguments(parser: argparse.ArgumentParser) -> None:
    from bot.commands.audit import add_arguments

    add_arguments(parser)


COMMANDS = (
    Command("run", "build what is out of date and run everything until Ctrl-C", _run),
    Command("build", "build encoder, language, knowledge base and model", _build),
    Command("ask", "ask the running service one question", _ask, _ask_arguments),
    Command(
        "check",
        "check content and council file: rules, dates, numbers",
        _check,
        _check_arguments,
    ),
    Command("reload", "take over changed content without a stop", _reload),
    Command("off", "switch the assistant off at once", _off, _off_arguments),
    Command("on", "switch it on again, on every machine", _on),
    Command("evaluate", "measure right answers and refusals; write docs/figures.md", _evaluate),
    Command("retention", "remove what is older than the policy, and tidy the files", _retention),
    Command(
        "disclosures",
        "what staff are to see to after disclosures (mode: flag)",
        _disclosures,
        _disclosures_arguments,
    ),
    Command("export", "write records into a file: CSV, Excel, Word", _export, _export_arguments),
    Command("audit", "check that no row of the audit was changed", _audit, _audit_arguments),
    Command("staff", "make, list and close accounts of staff", _staff, _staff_arguments),
    Command(
        "reply", "read and answer comment cards, and say what was done", _reply, _reply_arguments
    ),
)
