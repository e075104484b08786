"""The code of four words with which an anonymous author comes back to what they sent.

7,776 words, four of them: 51.7 bits. The code is derived, not stored: sending the same thing
again gives the same code, and the row holds only a slow hash of it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from functools import cache
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw

_WORDS_FILE = Path(__file__).resolve().parent / "words.txt"
_WORDS_IN_CODE = 4
_LONGEST_TYPED = 200
_SHORTEST_SALT = 16
_KIBIBYTES, _PASSES = 19_456, 2  # OWASP's setting for argon2id on one lane


@cache
def words() -> tuple[str, ...]:
    """Read the 7,776 words once; their order is part of every code and never changes."""
    return tuple(_WORDS_FILE.read_text(encoding="ascii").split())


def code_for(secret: str, submission_id: str) -> str:
    """Derive a submission's code, words joined by hyphens: the same however often it is sent."""
    mixed = hmac.digest(secret.encode(), b"come back " + submission_id.encode(), hashlib.sha256)
    number, chosen = int.from_bytes(mixed, "big"), []
    for _ in range(_WORDS_IN_CODE):
        number, place = divmod(number, len(words()))
        chosen.append(words()[place])
    return "-".join(chosen)


def normalise_code(typed: str) -> str:
    """Give the code meant by what was typed, whatever its case, spaces, hyphens or accents.

    What is no code comes back as some text that matches none, so that a wrong guess takes as
    long to check as a right one.
    """
    plain = unicodedata.normalize("NFKD", typed[:_LONGEST_TYPED]).casefold()
    return "-".join(re.findall(r"[a-z]+", plain))


def hash_code(code: str, site_salt: bytes) -> str:
    """Hash a normalised code with argon2id, in hexadecimal; one salt a site makes it findable.

    `ValueError` for a salt under 16 bytes.
    """
    if len(site_salt) < _SHORTEST_SALT:
        raise ValueError("The salt of the site must have at least 16 bytes.")
    return hash_secret_raw(
        code.encode(), site_salt, _PASSES, _KIBIBYTES, parallelism=1, hash_len=32, type=Type.ID
    ).hex()
