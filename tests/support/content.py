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
SECTIONS = ("entries", "terms", "comparisons")


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


def term(word: str, **more: Any) -> dict[str, Any]:
    """A glossary term of South that keeps every rule."""
    return {
        "id": f"glossary/{word}",
        "term": word,
        "answer": f"The word {word} is used in the toolkit. This is what it means.",
        "easy": f"This is what {word} means.",
        "source": {"toolkit": "south", "section": "Words we use", "page": 9},
        "checked": CHECKED,
        **more,
    }


def comparison(entry_id: str, topic: str, about: str, *stances: dict[str, Any]) -> dict[str, Any]:
    """A comparison that keeps every rule; each stance has `toolkit`, `says`, perhaps `source`."""
    whole = entry(entry_id, topic, about, stances=list(stances))
    del whole["source"]
    return whole


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


def stance(place: str, entry_id: str = "", *, silent: bool = False) -> dict[str, Any]:
    """What a place says, perhaps with its own entry; a silent place has no source."""
    says = {"toolkit": place, "says": f"What {place} says."}
    source = {} if silent else {"source": {"section": f"Part of {place}", "page": 4}}
    return says | source | ({"entry": entry_id} if entry_id else {})


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
            for item in [one for section in SECTIONS for one in document.get(section, [])]:
                if item["id"] == entry_id:
                    item.update(fields)
                    for field in [field for field, value in fields.items() if value is None]:
                        del item[field]
                    self._save(name)
                    return
        raise LookupError(entry_id)

    def add(self, name: str, item: dict[str, Any], section: str = "entries") -> None:
        """Add an entry, term, topic or comparison to a file."""
        self.files.setdefault(name, {}).setdefault(section, []).append(copy.deepcopy(item))
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


def content_of_three(folder: Path) -> ContentFolder:
    """Three places that answer alike and apart, comparisons of them, and terms told of in full.

    South decides as North does and has a telephone too; East has only a circle like South's ladder.
    """
    content = ContentFolder(folder)
    content.set("east/toolkit.yml", toolkit("east"))
    for topic, title in (("why", "Why it matters"), ("makers", "Who made it")):
        content.add("topics.yml", {"id": topic, "title": title}, "topics")
    content.change(
        points=["Listening to each other", "Agreeing a budget"],
        see_also=["north/phone", "north/budget", "north/reason"],
    )
    for one in OF_THREE:
        content.add(f"{one['id'].split('/')[0]}/more.yml", one)
    for one in COMPARED:
        content.add("general/all.yml", one, "comparisons")
    content.add("glossary.yml", term("ladder", answered_by="south/ladder"), "terms")
    content.add("glossary.yml", term("deciding", answered_by=ENTRY), "terms")
    return content


OF_THREE = (
    entry("north/listening", "meaning", "listening to each other"),
    entry("north/budget", "contacts", "agreeing a budget"),
    entry("north/minibus", "contacts", "agreeing a budget for the minibus"),
    entry("north/reason", "why", "the reasons for asking families"),
    entry("north/makers", "makers", "the people who wrote it"),
    entry("south/deciding", "meaning", "choosing what to do as a group", counterparts=[ENTRY]),
    entry("south/phone", "contacts", "the telephone number in the south"),
    entry("east/circle", "meaning", "the circle of people", counterparts=["south/ladder"]),
)
COMPARED = (
    comparison(
        "general/deciding", "meaning", "how places decide",
        stance("north", ENTRY), stance("south", "south/deciding"), stance("east", silent=True),
    ),
    comparison(
        "general/phones", "contacts", "telephone numbers of all places",
        stance("south", "south/phone"), stance("north", "north/phone"),
    ),
    comparison(
        "general/reasons", "why", "the reasons each place gives",
        stance("north", "north/reason"), stance("south", silent=True), stance("east", silent=True),
    ),
)  # fmt: skip
