"""Each thing `coproduction staff` does: what it changes, what it prints, what the audit says."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.future import Connection

from bot.commands.staff_passwords import ask_password
from bot.council import load_council
from bot.records import staff, staff_codes
from bot.records.staff import Account
from bot.review.accounts import passwords
from bot.review.accounts.account_forms import checked_access
from bot.review.accounts.staff_names import is_name, name_of
from bot.review.accounts.staff_words import Refused
from bot.settings import Settings


class StaffError(ValueError):
    """What was asked cannot be done; the message says why, and what would do."""


@dataclass(frozen=True)
class Asked:
    """What to do, with everything typed and checked; `generated` is the password that was made."""

    name: str = ""
    role: str = ""
    areas: tuple[str, ...] = ()
    password_hash: str = ""
    generated: str | None = None


@dataclass(frozen=True)
class Done:
    """What to print, and for the audit the action ("" for none) with its detail."""

    lines: list[str]
    action: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


def prepared(settings: Settings, options: argparse.Namespace) -> Asked:
    """Check what was asked and ask for what is missing, before any transaction is open."""
    if options.doing == "list":
        return Asked()
    name = name_of(options.name)
    try:
        if options.doing == "add":
            return _to_add(settings, options, name)
    except Refused as refused:
        raise StaffError(refused.words) from None
    made = passwords.generated() if options.doing == "password" else None
    return Asked(name, generated=made, password_hash=passwords.hash_password(made) if made else "")


def _to_add(settings: Settings, options: argparse.Namespace, name: str) -> Asked:
    if not is_name(name):
        raise Refused("not_a_name")
    role, areas = checked_access(options.role, tuple(dict.fromkeys(options.areas)), _areas())
    made = passwords.generated() if options.generate else None
    password = made or ask_password(load_council(settings.council_file), name)
    return Asked(name, role, areas, passwords.hash_password(password), made)


def _areas() -> set[str]:
    from knowledge.load import load_content

    return {toolkit.id for toolkit in load_content().toolkits}


def _list(connection: Connection, _asked: Asked, _now: datetime) -> Done:
    return Done([_line(account) for account in staff.everyone(connection)] or ["No accounts yet."])


def _add(connection: Connection, asked: Asked, now: datetime) -> Done:
    made = staff.add(
        connection,
        name=asked.name,
        role=asked.role,
        areas=asked.areas,
        password_hash=asked.password_hash,
        must_change=asked.generated is not None,
        now=now,
    )
    if made is None:
        raise StaffError(Refused("name_taken").words)
    lines = [f"Made the account {asked.name}, {asked.role}.", *_shown_once(asked)]
    return Done(lines, "add_account", {"role": asked.role, "areas": list(asked.areas)})


def _close(connection: Connection, asked: Asked, now: datetime) -> Done:
    if not staff.close(connection, _account(connection, asked.name).id, now):
        raise StaffError(Refused("last_administrator").words)
    return Done([f"Closed the account {asked.name}."], "close_account")


def _password(connection: Connection, asked: Asked, _now: datetime) -> Done:
    account = _account(connection, asked.name)
    staff.set_password(connection, account.id, asked.password_hash, must_change=True)
    return Done([f"{asked.name} is signed out.", *_shown_once(asked)], "make_password")


def _codes(connection: Connection, asked: Asked, _now: datetime) -> Done:
    staff_codes.forget(connection, _account(connection, asked.name).id)
    line = f"{asked.name} is signed out, and sets up one-time codes at the next sign-in."
    return Done([line], "forget_codes")


def _account(connection: Connection, name: str) -> Account:
    account = staff.named(connection, name)
    if account is None:
        raise StaffError(f"There is no open account named {name!r}: see coproduction staff list.")
    return account


def _shown_once(asked: Asked) -> list[str]:
    if asked.generated is None:
        return []
    return [
        f"Password: {asked.generated}",
        "It is shown only now. At the first sign-in they choose one of their own.",
    ]


def _line(account: Account) -> str:
    areas = ", ".join(account.areas) or "all areas"
    codes = "one-time codes set up" if account.has_codes else "no one-time codes yet"
    state = f"closed {account.closed_at:%Y-%m-%d}" if account.closed_at else codes
    return f"{account.name}  {account.role}  {areas}  {state}"


STEPS: Mapping[str, Callable[[Connection, Asked, datetime], Done]] = {
    "list": _list,
    "add": _add,
    "close": _close,
    "password": _password,
    "codes": _codes,
}
