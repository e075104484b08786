"""A folder of content for tests: small, right as it stands, and easy to put one slip into."""

from __future__ import annotations

import copy
import datetime
from pathlib import Path
from typing import Any

import yaml

from knowledge.load import load_content
from knowledge.model import Content
from knowledge.problems import ContentError, Problem

ENTRY = "north/what-it-is"
FILE = "north/basics.yml"
CHECKED = datetime.date(2026, 11, 21)


def toolkit(place: str) -> dict[str, Any]:
    """The `toolkit.yml` of a place that does not exist."""
    return {
        "id": place,
        "name": f"{place.title()}shire",
        "document": f"{place.title()}shire Toolkit",
        "date": "May 2024",
        "publisher": f"{place.title()}shire Council",
        "url": "https://example.org/toolkit",
        "called": [f"{place}shire", f"{place} shire"],
    }


def entry(entry_id: str, topic: str, about: str, **more: Any) -> dict[str, Any]:
    """An entry that keeps every rule; `about` is what its texts speak of."""
    return {
        "id": entry_id,
        "topic": topic,
        "title": f"About {about}",
        "asks": {
            "parent": [f"please tell me about {about}"],
            "practitioner": [f"guidance on {about}"],
            "young": [f"whats {about}"],
            "misspelt": [f"abuot {about}"],
        },
        "answer": f"This answer is about {about}. It comes from the toolkit.",
        "easy": f"This is about {about}.",
        "source": {"section": "Introduction", "page": 3},
        "checked": CHECKED,
        **more,
    }


FILES: dict[str, Any] = {
    "topics.yml": {
        "topics": [
            {"id": "meaning", "title": "What it is"},
            {"id": "contacts", "title": "Who to contact"},
            {"id": "glossary", "title": "What a word means"},
        ]
    },
    "glossary_asks.yml": {
        "title": "What “{term}” means",
        "asks": {
            "parent": ["what does {term} mean", "what is {term}"],
            "practitioner": ["{term} definition"],
            "young": ["whats {term}"],
            "misspelt": ["wots {term}"],
        },
    },
    "glossary.yml": {
        "terms": [
            {
                "id": "glossary/easy-read",
                "term": "easy read",
                "says": ["easyread"],
                "stands_for": "words and pictures that are easy to understand",
                "answer": "Easy read is a way of writing with short sentences and pictures.",
                "easy": "Easy read uses short words.",
                "source": {"toolkit": "south", "section": "Words we use", "page": 9},
                "checked": CHECKED,
            }
        ]
    },
    "north/toolkit.yml": toolkit("north"),
    "north/basics.yml": {
        "entries": [
            entry(ENTRY, "meaning", "making decisions together", see_also=["north/phone"]),
            entry("north/phone", "contacts", "the telephone number of the team"),
        ]
    },
    "south/toolkit.yml": toolkit("south"),
    "south/basics.yml": {
        "entries": [entry("south/ladder", "meaning", "the ladder of participation")]
    },
}


class ContentFolder:
    """Content on disk that tests change before they load it."""

    def __init__(self, folder: Path) -> None:
        """Write content that every rule allows to `folder`."""
        self.folder = folder
        self.files: dict[str, Any] = copy.deepcopy(FILES)
        for name in self.files:
            self._save(name)

    def change(self, entry_id: str = ENTRY, **fields: Any) -> None:
        """Set fields of an entry; a field set to None goes."""
        for name, document in self.files.items():
            for item in [*document.get("entries", []), *document.get("terms", [])]:
                if item["id"] == entry_id:
                    item.update(fields)
                    for field in [field for field, value in fields.items() if value is None]:
                        del item[field]
                    self._save(name)
                    return
        raise LookupError(entry_id)

    def add(self, name: str, item: dict[str, Any], section: str = "entries") -> None:
        """Add an entry, term or topic to a file."""
        self.files.setdefault(name, {}).setdefault(section, []).append(item)
        self._save(name)

    def set(self, name: str, document: Any) -> None:
        """Put something else in place of a whole file."""
        self.files[name] = document
        self._save(name)

    def write(self, name: str, text: str) -> None:
        """Write a file as it is."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def remove(self, name: str) -> None:
        """Take a file away."""
        (self.folder / name).unlink()

    def load(self) -> Content:
        """The content, which must be right."""
        return load_content(self.folder)

    def problems(self) -> list[Problem]:
        """Why the content is refused; none where it is right."""
        try:
            self.load()
        except ContentError as error:
            return error.problems
        return []

    def reasons(self, entry_id: str = ENTRY, file: str = FILE) -> list[str]:
        """Why this entry of this file is refused; fails where anything else is."""
        problems = self.problems()
        elsewhere = [p for p in problems if (p.file, p.entry) != (file, entry_id)]
        assert not elsewhere, elsewhere
        return [problem.reason for problem in problems]

    def _save(self, name: str) -> None:
        self.write(name, yaml.safe_dump(self.files[name], allow_unicode=True, sort_keys=False))
