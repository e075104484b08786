"""Asking for a password at the terminal, without showing it."""

from __future__ import annotations

import getpass

from bot.council import Council
from bot.review.accounts.guessed_first import words_guessed_first
from bot.review.accounts.password_rules import why_refused
from bot.review.accounts.staff_words import Refused


def ask_password(council: Council, name: str) -> str:
    """Ask twice; `Refused` where it will not do."""
    password = getpass.getpass(f"Password for {name}: ")
    why = why_refused(password, words_guessed_first(council, name))
    if why is not None:
        raise Refused(why)
    if getpass.getpass("The same password again: ") != password:
        raise Refused("not_the_same")
    return password
