"""The name by which somebody signs in, and by which the audit knows them."""

from __future__ import annotations

import re
import unicodedata

_NAME = re.compile(r"[^\W_](?:[^\W_]|[.@_'+-]){1,63}")
_LONGEST_TYPED = 200


def name_of(typed: str) -> str:
    """The name meant, whatever the capitals; one that is nobody's where it cannot be a name."""
    plain = unicodedata.normalize("NFC", typed[:_LONGEST_TYPED].strip()).casefold()
    return unicodedata.normalize("NFC", plain).encode("utf-8", "replace").decode()


def is_name(name: str) -> bool:
    """Whether it can be somebody's: letters, digits and . - _ @ ' +, from 2 to 64, no spaces."""
    return _NAME.fullmatch(name) is not None
