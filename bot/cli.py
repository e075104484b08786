"""The command `coproduction`: build, run, ask, check, evaluate, and what operators do by hand."""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Sequence

with warnings.catch_warnings():  # as it is imported it turns on what no operator can act on
    import sanic  # noqa: F401

from bot.commands import COMMANDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; errors a person can act on are told in a sentence, without a traceback."""
    parser = argparse.ArgumentParser(prog="coproduction", description=__doc__)
    chosen = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        part = chosen.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(part)
        part.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except KeyboardInterrupt:
        return 130
    except (RuntimeError, ValueError, OSError) as error:
        print(f"\ncoproduction: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
