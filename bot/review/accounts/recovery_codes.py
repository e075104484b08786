"""Ten codes to print: each signs in once, for whoever has lost their phone."""

from __future__ import annotations

import hashlib
import re
import secrets

HOW_MANY = 10
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Without those that are read as another: i, l, o, u."""

_LENGTH, _GROUP = 16, 4
_READ_AS = str.maketrans("oil", "011")
_LONGEST_TYPED = 100


def new_codes() -> tuple[str, ...]:
    """Ten codes of 80 random bits, as they are shown."""
    return tuple(_new_code() for _ in range(HOW_MANY))


def hash_code(staff_id: str, typed: str) -> str:
    """What is kept of somebody's code, however it is typed; 80 random bits need no slow hash."""
    plain = re.sub(r"[\s-]", "", typed[:_LONGEST_TYPED]).lower().translate(_READ_AS)
    return hashlib.sha256(f"{staff_id} {plain}".encode("utf-8", "surrogatepass")).hexdigest()


def _new_code() -> str:
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))
