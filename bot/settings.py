"""Every setting of the assistant in one place, read from `COPRO_…` environment variables.

Each has a default that runs on one machine with nothing installed beside Python.
`docs/settings.md` lists them all, and a test holds the two together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
_SHORTEST_SALT = 16
_ORIGIN = re.compile(r"https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")


class SettingError(ValueError):
    """A setting holds a value that cannot be used; the message names it and says what would do."""


@dataclass(frozen=True)
class Settings:
    """What a deployment can change without touching code; paths are absolute, times in seconds."""

    home: Path
    database_url: str
    tracker_url: str
    redis_url: str
    edge_host: str
    edge_port: int
    review_host: str
    review_port: int
    rasa_urls: tuple[str, ...]
    actions_url: str
    council_file: Path
    allowed_origins: tuple[str, ...]
    secrets: tuple[str, ...]
    code_salt: str
    staff_codes: str
    messages_per_minute: int
    conversations_per_minute: int
    cards_per_hour: int
    turns_per_conversation: int
    message_characters: int
    body_bytes: int
    idle_minutes: int
    keep_days: int
    result_days: int
    card_days: int
    smallest_group: int
    secure_cookies: bool
    off: bool

    @property
    def encoder_dir(self) -> Path:
        """Where the converted sentence encoder is kept."""
        return self.home / "encoder"

    @property
    def reply_encoder_dir(self) -> Path:
        """Where the encoder of answers in a walk is kept, converted as well."""
        return self.home / "reply_encoder"

    @property
    def safety_encoder_dir(self) -> Path:
        """Where the encoder that the edge checks messages with is kept."""
        return self.home / "safety_encoder"

    @property
    def language_dir(self) -> Path:
        """Where the spaCy pipeline built by the project is kept."""
        return self.home / "language"

    @property
    def knowledge_db(self) -> Path:
        """The knowledge base that search and actions read."""
        return self.home / "knowledge.db"

    @property
    def off_switch(self) -> Path:
        """A file whose presence switches the assistant off; people are told what it holds."""
        return self.home / "off"

    @property
    def service_file(self) -> Path:
        """What staff have set while the service runs, for processes that must not ask records."""
        return self.home / "service.json"


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings; raise `SettingError` in plain words where one cannot be used."""
    read = _Reader(os.environ if environment is None else environment)
    home = Path(read.text("HOME", str(PROJECT / "var"))).expanduser().resolve()
    rasa = read.text("RASA_URLS", "http://127.0.0.1:5005")
    return Settings(
        home=home,
        database_url=read.text("DATABASE_URL", f"sqlite:///{home / 'records.db'}"),
        tracker_url=read.text("TRACKER_URL", f"sqlite:///{home / 'tracker.db'}"),
        redis_url=read.text("REDIS_URL", ""),
        edge_host=read.text("EDGE_HOST", "127.0.0.1"),
        edge_port=read.number("EDGE_PORT", 8000, 1, 65535),
        review_host=read.text("REVIEW_HOST", "127.0.0.1"),
        review_port=read.number("REVIEW_PORT", 8001, 1, 65535),
        rasa_urls=_listed(rasa),
        actions_url=read.text("ACTIONS_URL", "http://127.0.0.1:5055"),
        council_file=Path(read.text("COUNCIL_FILE", str(PROJECT / "council.yml"))),
        allowed_origins=read.origins("ALLOWED_ORIGINS", ""),
        secrets=_listed(read.text("SECRET", "")),
        code_salt=read.salt("CODE_SALT", ""),
        staff_codes=read.choice("STAFF_CODES", "required", ("required", "optional")),
        messages_per_minute=read.number("MESSAGES_PER_MINUTE", 30, 1, 100_000),
        conversations_per_minute=read.number("CONVERSATIONS_PER_MINUTE", 120, 1, 100_000),
        cards_per_hour=read.number("CARDS_PER_HOUR", 30, 1, 100_000),
        turns_per_conversation=read.number("TURNS_PER_CONVERSATION", 200, 1, 10_000),
        message_characters=read.number("MESSAGE_CHARACTERS", 1000, 1, 10_000),
        body_bytes=read.number("BODY_BYTES", 16_384, 1_024, 1_048_576),
        idle_minutes=read.number("IDLE_MINUTES", 30, 1, 1_440),
        keep_days=read.number("KEEP_DAYS", 90, 1, 3_650),
        result_days=read.number("RESULT_DAYS", 180, 1, 3_650),
        card_days=read.number("CARD_DAYS", 730, 1, 3_650),
        smallest_group=read.number("SMALLEST_GROUP", 5, 2, 1_000),
        secure_cookies=read.yes_or_no("SECURE_COOKIES", False),
        off=read.yes_or_no("OFF", False),
    )


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


class _Reader:
    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def text(self, name: str, default: str) -> str:
        return self._environment.get(f"COPRO_{name}") or default

    def origins(self, name: str, default: str) -> tuple[str, ...]:
        origins = _listed(self.text(name, default))
        for origin in origins:
            if not _ORIGIN.fullmatch(origin):
                raise SettingError(
                    f"COPRO_{name} has {origin!r}: write each website as "
                    "https://www.example.gov.uk, in small letters, with no path and no last slash."
                )
        return origins

    def salt(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if value and len(value.encode()) < _SHORTEST_SALT:
            raise SettingError(f"COPRO_{name} must have at least {_SHORTEST_SALT} characters.")
        return value

    def choice(self, name: str, default: str, values: tuple[str, ...]) -> str:
        value = self.text(name, default).lower()
        if value not in values:
            raise SettingError(f"COPRO_{name} is {value!r}: it must be {' or '.join(values)}.")
        return value

    def number(self, name: str, default: int, least: int, most: int) -> int:
        value = self.text(name, str(default))
        if not value.isdecimal() or not least <= int(value) <= most:
            raise SettingError(
                f"COPRO_{name} is {value!r}: it must be a whole number from {least} to {most}."
            )
        return int(value)

    def yes_or_no(self, name: str, default: bool) -> bool:
        value = self.text(name, "yes" if default else "no").lower()
        if value not in {"yes", "no"}:
            raise SettingError(f"COPRO_{name} is {value!r}: it must be yes or no.")
        return value == "yes"
