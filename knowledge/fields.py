"""Read the fields of one YAML mapping, collecting every slip instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from knowledge.problems import Problem


class Fields:
    """The fields of one entry of one file; what is missing or of a wrong kind becomes a problem."""

    def __init__(self, file: str, entry: str, values: object, problems: list[Problem]) -> None:
        self.file, self.entry, self._problems = file, entry, problems
        self._values: Mapping[str, Any] = values if isinstance(values, Mapping) else {}
        self._read: set[str] = set()
        if not isinstance(values, Mapping):
            self.refuse(f"should be a set of named fields, not {type(values).__name__}")

    def refuse(self, reason: str) -> None:
        """Note a problem of this entry."""
        self._problems.append(Problem(self.file, self.entry, reason))

    def text(self, name: str, *, needed: bool = True) -> str:
        """A line or paragraph of text, its white space folded; "" where it is missing."""
        value = self._take(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
        if value is not None or needed:
            self.refuse(f"`{name}` is missing or not text")
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where the field is missing."""
        value = self._take(name)
        if value is None:
            return ()
        if isinstance(value, list) and any(isinstance(v, bool) for v in value):
            self.refuse(f"`{name}` has a bare yes or no in its list: yes and no need quotes")
            return ()
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            self.refuse(f"`{name}` should be a list of texts (quote any item holding a colon)")
            return ()
        return tuple(" ".join(item.split()) for item in value)

    def page(self, name: str) -> int | None:
        """A page number, or None where the text shows none."""
        value = self._take(name)
        if value is None or (type(value) is int and value > 0):
            return value
        self.refuse(f"`{name}` should be a page number")
        return None

    def whole(self, name: str) -> int | None:
        """A whole number, or None where the field is missing."""
        value = self._take(name)
        if value is None or type(value) is int:
            return value
        self.refuse(f"`{name}` should be a whole number")
        return None

    def number(self, name: str) -> float | None:
        """A number, or None where the field is missing."""
        value = self._take(name)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        self.refuse(f"`{name}` should be a number")
        return None

    def truth(self, name: str) -> bool:
        """Whether the field says true; false where it is missing."""
        value = self._take(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        self.refuse(f"`{name}` should be true or false")
        return False

    def word(self, name: str, *, needed: bool = True) -> str:
        """A name such as an option's id; YAML reads a bare yes or no as true or false."""
        value = self._values.get(name)
        if isinstance(value, bool):
            self._read.add(name)
            return _word(value)
        return self.text(name, needed=needed)

    def words_by_name(self, name: str) -> dict[str, tuple[str, ...]]:
        """Names with a list of names each, such as the answers that a question depends on."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, Mapping) or not all(isinstance(v, list) for v in value.values()):
            self.refuse(f"`{name}` should be names with a list each, such as {{time: [some]}}")
            return {}
        return {_word(key): tuple(_word(item) for item in items) for key, items in value.items()}

    def texts_by_name(self, name: str) -> dict[str, str]:
        """Names with a text each; empty where the field is missing."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
            self.refuse(f"`{name}` should be names with a text each")
            return {}
        return {_word(key): " ".join(text.split()) for key, text in value.items()}

    def day(self, name: str) -> date:
        """A date such as 2026-11-21."""
        value = self._take(name)
        if type(value) is date:
            return value
        self.refuse(f"`{name}` should be a date such as 2026-11-21")
        return date.min

    def has(self, name: str) -> bool:
        """Whether the field is there at all."""
        return self._values.get(name) is not None

    def within(self, name: str) -> Fields:
        """The fields of a mapping inside this one; refused where it is missing."""
        value = self._take(name)
        if value is None:
            self.refuse(f"`{name}` is missing")
            value = {}
        return Fields(self.file, self.entry, value, self._problems)

    def each(self, name: str) -> list[Fields]:
        """The fields of each mapping in a list; empty where the list is missing."""
        value = self._take(name)
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(f"`{name}` should be a list")
            return []
        return [Fields(self.file, self.entry, item, self._problems) for item in value]

    def nothing_else(self) -> None:
        """Refuse fields nobody reads: they are usually a misspelt name."""
        for name in sorted(set(self._values) - self._read):
            self.refuse(f"`{name}` is not a field this file can have")

    def _take(self, name: str) -> Any:
        self._read.add(name)
        return self._values.get(name)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
