"""Passwords as they are kept: argon2id, and as much work for a name that nobody has."""

from __future__ import annotations

import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.codes import words

LONGEST = 128
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)  # as OWASP advises
_WORDS_IN_GENERATED = 5


def hash_password(password: str) -> str:
    """Hash a password with a salt of its own."""
    return _HASHER.hash(normalised(password))


def is_right(password_hash: str | None, typed: str) -> bool:
    """Whether it is the password of this hash; None, for an unknown name, takes the same work."""
    known = password_hash is not None and password_hash.startswith("$argon2id$")
    against = password_hash if known and password_hash is not None else _nobodys_hash()
    try:
        return _HASHER.verify(against, normalised(typed)) and known
    except (VerificationError, InvalidHashError):
        return False


def needs_new_hash(password_hash: str) -> bool:
    """Whether it was made with weaker work than today's."""
    return _HASHER.check_needs_rehash(password_hash)


def generated() -> str:
    """A password of five words that is easy to read out, 64 random bits."""
    return "-".join(secrets.choice(words()) for _ in range(_WORDS_IN_GENERATED))


def normalised(password: str) -> str:
    """One form for what looks the same on every keyboard; what is too long to be right is cut."""
    return unicodedata.normalize("NFC", password[: 4 * LONGEST])[: LONGEST + 1]


@cache
def _nobodys_hash() -> str:
    return _HASHER.hash(secrets.token_urlsafe(32))
