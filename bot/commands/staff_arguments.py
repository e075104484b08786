"""What can be asked of `coproduction staff`; never a password: others would see it."""

from __future__ import annotations

import argparse
from typing import Any

ROLES = ("reader", "reviewer", "editor", "administrator")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`add`, `list`, `close`, `password` and `codes`."""
    doing = parser.add_subparsers(dest="doing", required=True, metavar="WHAT")
    _part(doing, "list", "list the accounts", named=False)
    add = _part(doing, "add", "make an account; the password is asked for, or made")
    add.add_argument("--role", choices=ROLES, required=True)
    area = "limit the account to this area, such as stoke; say it again for each other one"
    add.add_argument("--area", action="append", default=[], dest="areas", help=area)
    made = "make a password, print it once, and ask for another at the first sign-in"
    add.add_argument("--generate", action="store_true", help=made)
    _part(doing, "close", "let nobody in by an account again; what was done with it stays known")
    _part(doing, "password", "make a new password, print it once, and end the sessions")
    _part(doing, "codes", "forget the one-time codes, so that they are set up at the next sign-in")


def _part(doing: Any, name: str, told: str, *, named: bool = True) -> argparse.ArgumentParser:
    part: argparse.ArgumentParser = doing.add_parser(name, help=told, description=told)
    if named:
        part.add_argument("name", metavar="NAME", help="the name to sign in with, such as jo.smith")
    return part
