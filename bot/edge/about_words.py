"""The words of /about at both reading levels, with everything filled in that can change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.council import Contact, Council
from bot.edge.card_cleaning import MINUTES
from bot.edge.measured import Measured
from bot.edge.uk_time import day_in_words
from bot.edge.wording import Wording
from bot.settings import Settings

STANDARD, EASY = "standard", "easy"
TESTED = Path(__file__).with_name("tested.yml")
_FILE = Path(__file__).with_name("about_wording.yml")


class AboutWords:
    """The page's words for one council; what it shows of a knowledge base comes later."""

    def __init__(self, settings: Settings, council: Council, measured: Measured) -> None:
        self._council = council
        self._wording = Wording(council, _FILE)
        self._values = {
            **_kept(settings),
            **_people(council),
            **_tested(),
            "measured": day_in_words(measured.on),
        }

    def at(self, level: str) -> dict[str, Any]:
        """Labels and sections at one level, without the parts of another safeguarding mode."""
        words = self._wording.labels(level, **self._values)
        for section in words["sections"]:
            section["parts"] = [self._part(part) for part in section["parts"] if self._fits(part)]
        return words

    def _fits(self, part: Mapping[str, Any]) -> bool:
        return part.get("mode") in {None, self._council.safeguarding_mode.mode}

    def _part(self, part: Mapping[str, Any]) -> Mapping[str, Any]:
        if "helplines" not in part:
            return part
        lines = [line for line in self._council.safeguarding.helplines if not line.kinds]
        return {"list": [part["helplines"].format_map(vars(line)) for line in lines]}


def _kept(settings: Settings) -> dict[str, str | int]:
    return {
        "days": settings.keep_days,
        "result_days": settings.result_days,
        "card_days": settings.card_days,
        "minutes": settings.idle_minutes,
        "visit_minutes": settings.idle_minutes + MINUTES,
        "smallest": settings.smallest_group,
    }


def _people(council: Council) -> dict[str, str | int]:
    offices: dict[str, Contact] = {
        "contacts": council.contacts,
        "complaints": council.complaints,
        "privacy": council.privacy,
    }
    named: dict[str, str | int] = {
        f"{office}_{name}": value
        for office, contact in offices.items()
        for name, value in vars(contact).items()
    }
    return named | {
        "contact_line": council.contact_line,
        "complaints_line": council.complaints_line,
        "privacy_line": council.privacy_line,
        "emergency": council.safeguarding.emergency_phone,
        "read_by": council.cards.read_by,
        "reply_days": council.cards.reply_within_days,
        "reviewed": day_in_words(council.reviewed),
        "review_by": day_in_words(council.review_by),
    }


def _tested(file: Path = TESTED) -> dict[str, str | int]:
    tested = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {
        "tested_on": day_in_words(tested["day"]),
        "browser": tested["browser"],
        "axe": tested["axe"],
        "states": tested["states"],
        "found": tested["found"],
        "widths": ", ".join(str(width) for width in tested["widths"]),
        "schemes": ", ".join(tested["schemes"]),
    }
