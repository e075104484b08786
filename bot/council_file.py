"""Reading `council.yml` key by key, so that every mistake is told with its place and its cure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import yaml

PHONE = re.compile(r"\+?\d[\d ]{1,18}\d")
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,}")
WEB = re.compile(r"https?://[^\s/]{1,190}\S*")


class CouncilError(ValueError):
    """`council.yml` cannot be used; the message names the file and the key and says what to do."""


def read_sections(path: Path) -> Section:
    """Open the file as one section, or raise `CouncilError`."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CouncilError(
            f"{path}: there is no such file. Copy the example council.yml there, "
            "or set COPRO_COUNCIL_FILE to where yours is."
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise CouncilError(f"{path}: it cannot be read as YAML. Put this right: {error}") from error
    if not isinstance(content, dict):
        raise CouncilError(f"{path}: it is not a list of names and values. Start from the example.")
    return Section(str(path), "", content)


class Section:
    """A part of the file that remembers where it is, and which of its keys were read."""

    def __init__(self, file: str, place: str, content: Mapping[object, object]) -> None:
        self._file = file
        self._place = place
        self._content = content
        self._read: set[object] = set()

    def error(self, key: str, cure: str) -> CouncilError:
        """The error to raise about one key of this section."""
        return CouncilError(f"{self._file}: {self._place}{key}: {cure}.")

    def refuse_the_rest(self) -> None:
        """Raise where a key was not read: a misspelt key must not be passed over in silence."""
        for key in self._content:
            if key not in self._read:
                raise self.error(str(key), "this name is not known here; correct or remove it")

    def text(self, key: str) -> str:
        """A line of text that is not empty."""
        value = self._value(key)
        if not isinstance(value, str):
            raise self.error(key, f"it is {value!r}; write it as text, in quotes")
        if not value.strip():
            raise self.error(key, "it is empty; fill it in")
        return value.strip()

    def text_or_none(self, key: str) -> str | None:
        """A line of text, or None where the file says null."""
        return None if self._value(key, may_be_null=True) is None else self.text(key)

    def phone(self, key: str) -> str:
        """A phone number as it is to be shown."""
        return self._shaped(key, PHONE, 'a phone number in quotes, such as "01632 960101"')

    def email(self, key: str) -> str:
        """An e-mail address."""
        return self._shaped(key, EMAIL, "an e-mail address, such as team@council.example.org")

    def web(self, key: str) -> str:
        """The full address of a web page."""
        return self._shaped(key, WEB, "a web address that begins with https://")

    def day(self, key: str) -> date:
        """A date without a time."""
        value = self._value(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(key, f"it is {value!r}; write a date as 2026-01-31, without quotes")
        return value

    def number(self, key: str, least: int, most: int) -> int:
        """A whole number within these limits."""
        value = self._value(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.error(key, f"it is {value!r}; write a whole number from {least} to {most}")
        return value

    def one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        """One of a few words."""
        value = self._value(key, may_be_null=True)
        if value not in allowed:
            raise self.error(key, f"it is {value!r}; choose {' or '.join(allowed)}")
        return str(value)

    def names_or_every(self, key: str) -> tuple[str, ...]:
        """A list of names, or () where the file says `every`."""
        value = self._value(key)
        if value == "every":
            return ()
        if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
            raise self.error(key, f"it is {value!r}; write every, or a list of kinds")
        return tuple(value)

    def has(self, key: str) -> bool:
        """Whether a key that may be left out is there, and not null."""
        self._read.add(key)
        return self._content.get(key) is not None

    def section(self, key: str) -> Section:
        """The named part below this one."""
        return self._below(key, self._value(key))

    def sections(self, key: str) -> list[Section]:
        """Each part of a list below this one."""
        value = self._value(key)
        if not isinstance(value, list) or not value:
            raise self.error(key, "it is not a list; begin each item with a dash")
        return [self._below(f"{key}[{place}]", each) for place, each in enumerate(value, start=1)]

    def _below(self, key: str, value: object) -> Section:
        if not isinstance(value, dict):
            raise self.error(key, "its names and values are missing; indent them below it")
        return Section(self._file, f"{self._place}{key}.", value)

    def _value(self, key: str, *, may_be_null: bool = False) -> object:
        self._read.add(key)
        value = self._content.get(key)
        if key not in self._content or (value is None and not may_be_null):
            raise self.error(key, "it is missing; add it as in the example council.yml")
        return value

    def _shaped(self, key: str, shape: re.Pattern[str], what: str) -> str:
        value = self._value(key)
        if not isinstance(value, str) or not shape.fullmatch(value.strip()):
            raise self.error(key, f"it is {value!r}; write {what}")
        return value.strip()
