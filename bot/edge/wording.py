"""The words of `wording.yml` with the council's name and contacts filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.council import Council
from bot.edge.languages import marked, spoken, translated

_FILE = Path(__file__).with_name("wording.yml")


@dataclass(frozen=True)
class Words:
    """A problem in words: a short title, and a detail that says what to do."""

    title: str
    detail: str


class Wording:
    """Everything the edge says, for one council."""

    def __init__(self, council: Council, file: Path = _FILE) -> None:
        language = spoken(council.theme.language, file.parent)
        words = translated(file, language).read_text(encoding="utf-8")
        self.language = marked(language)
        self._all: dict[str, Any] = yaml.safe_load(words)
        self._council = {"council": council.short_name, "contact": council.contact_line}

    def problem(self, code: str, values: Mapping[str, str | int]) -> Words:
        """The words of a problem; `KeyError` where a code or one of its gaps has none."""
        words = self._all["problems"][code]
        return Words(self._fill(words["title"], values), self._fill(words["detail"], values))

    def notice(self, name: str, reading: str, **values: str | int) -> str:
        """Something the edge says inside the chat, at the person's reading level."""
        return self._fill(self._all["notices"][name][reading], values)

    def hidden(self, kinds: Iterable[str]) -> str:
        """Say what was taken out of a message, each kind once; "" where nothing was."""
        listed = self.listed(kinds)
        return self._fill(self._all["hidden"]["sentence"], {"kinds": listed}) if listed else ""

    def listed(self, kinds: Iterable[str]) -> str:
        """The kinds in the words people use: "a name, a postcode and a phone number"."""
        words = self._all["hidden"]
        names = list(dict.fromkeys(words["kinds"].get(kind, words["other"]) for kind in kinds))
        if not names:
            return ""
        *most, last = names
        return str(words["and"]).join([", ".join(most), last]) if most else str(last)

    def gone(self, code: str, values: Mapping[str, str | int]) -> str:
        """Say on the page why a conversation is no longer there."""
        return self._fill(self._all["gone"].get(code, ""), values)

    def done(self, what: str) -> str:
        """Say on the page what was just done; "" for what nobody does."""
        return self._fill(self._all["done"].get(what, ""), {})

    def labels(self, section: str, **values: str | int) -> dict[str, Any]:
        """The labels of a page, filled in; gaps that a template fills itself stay as they are."""
        return {key: self._filled(value, values) for key, value in self._all[section].items()}

    def areas(self) -> list[dict[str, str]]:
        """The areas a person can choose on the plain page: id and title."""
        return [dict(area) for area in self._all["areas"]]

    def _filled(self, value: Any, values: Mapping[str, str | int]) -> Any:
        if isinstance(value, str):
            return value.format_map(_Gaps(self._council | dict(values)))
        if isinstance(value, list):
            return [self._filled(one, values) for one in value]
        if isinstance(value, dict):
            return {key: self._filled(one, values) for key, one in value.items()}
        return value

    def _fill(self, text: str, values: Mapping[str, str | int]) -> str:
        return text.format_map(self._council | dict(values))


class _Gaps(dict[str, str | int]):
    """Leave a gap nobody filled as it is written."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
