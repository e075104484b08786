"""What clients may send, read strictly: every field is checked here and nowhere else."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from bot.edge.problems import Problem

_AREA = re.compile(r"[a-z0-9-]{1,40}", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_ID = re.compile(r"[0-9a-zA-Z-]{1,64}", re.ASCII)
READINGS = ("standard", "easy")


@dataclass(frozen=True)
class Said:
    """One message of a person: typed `text`, or the id of a `choice`; never both."""

    message_id: str
    text: str | None = None
    choice: str | None = None


@dataclass(frozen=True)
class Preferences:
    """Area and reading level; `given` names those that were sent."""

    area: str | None
    reading: str
    given: frozenset[str]


@dataclass(frozen=True)
class Feedback:
    """A person's opinion of one message."""

    message: str
    useful: bool


def json_object(body: bytes) -> dict[str, Any]:
    """Parse a JSON object; an empty body is an empty object."""
    if not body.strip():
        return {}
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Problem("not_json") from error
    if not isinstance(parsed, dict):
        raise Problem("not_json")
    return parsed


def said(body: dict[str, Any]) -> Said:
    """Read a message: a UUID, and either text or a choice."""
    message_id = body.get("message_id")
    if not isinstance(message_id, str) or not _UUID.fullmatch(message_id):
        raise Problem("message_id")
    text, choice = body.get("text"), body.get("choice")
    if isinstance(text, str) and choice is None:
        return Said(message_id.lower(), text=text)
    if isinstance(choice, str) and text is None:
        return Said(message_id.lower(), choice=choice if _ID.fullmatch(choice) else "-")
    raise Problem("text_or_choice")


def preferences(body: dict[str, Any]) -> Preferences:
    """Read an area (or null) and a reading level, each optional."""
    area, reading = body.get("area"), body.get("reading", READINGS[0])
    if area is not None and not (isinstance(area, str) and _AREA.fullmatch(area)):
        raise Problem("area")
    if not isinstance(reading, str) or reading not in READINGS:
        raise Problem("reading")
    return Preferences(area, reading, frozenset({"area", "reading"} & body.keys()))


def some_preferences(body: dict[str, Any]) -> Preferences:
    """Read a change of preferences, which must change something."""
    wanted = preferences(body)
    if not wanted.given:
        raise Problem("preferences")
    return wanted


def feedback(body: dict[str, Any]) -> Feedback:
    """Read which message was useful or not."""
    message, useful = body.get("message"), body.get("useful")
    if not isinstance(message, str) or not _ID.fullmatch(message) or not isinstance(useful, bool):
        raise Problem("feedback")
    return Feedback(message, useful)


def bearer_token(header: str | None) -> str:
    """Take the token from an `Authorization` header; empty where there is none."""
    scheme, _, token = (header or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
