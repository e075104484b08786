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
    from bot.ask import ask

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
    return 1 if overdue else 0


def _retention(options: argparse.Namespace) -> None:
    from bot.records.engine import migrate, open_engine
    from bot.records.maintenance import maintain
    from bot.records.retention import apply

    settings = load_settings()
    migrate(settings.database_url)
    records, tracker = open_engine(settings.database_url), open_engine(settings.tracker_url)
    now, days = datetime.now(timezone.utc), settings.keep_days
    counts = apply(records, tracker, now=now, keep_days=days, result_days=settings.result_days)
    for engine in (records, tracker):
        maintain(engine)
    print(f"Removed what is older than {days} days (walks: {settings.result_days}): {counts}")


def _evaluate(options: argparse.Namespace) -> None:
    from bot.evaluation.run import evaluate

    evaluate(load_settings())


COMMANDS = (
    Command("run", "build what is out of date and run everything until Ctrl-C", _run),
    Command("build", "build encoder, language, knowledge base and model", _build),
    Command("ask", "ask the running service one question", _ask, _ask_arguments),
    Command("check", "check content and council file: rules, dates, numbers", _check),
    Command("evaluate", "measure right answers and refusals; write docs/figures.md", _evaluate),
    Command("retention", "remove what is older than the policy, and tidy the files", _retention),
)
