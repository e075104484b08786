"""Reading what an administrator typed into the forms of the service's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.review.forms import Form
from bot.settings import Settings
from bot.web.service_settings import (
    BANNER,
    BANNER_UNTIL,
    MOST_CHARACTERS,
    NUMBERS,
    OFF,
    OPENING,
)

REASON = "reason"
MOST_IN_REASON = 200


@dataclass(frozen=True)
class Filled:
    """What is to be set, None for what is taken back; `wrong` names each field's mistake."""

    values: Mapping[str, Any]
    wrong: Mapping[str, str] = field(default_factory=dict)


def words_in(form: Form, today: date) -> Filled:
    """Banner, its last day and opening words."""
    texts = {name: _one_line(form.text(name)) for name in (BANNER, BANNER_UNTIL, OPENING)}
    wrong = {name: "long" for name in (BANNER, OPENING) if _is_long(name, texts[name])}
    if texts[BANNER_UNTIL] and not _is_to_come(texts[BANNER_UNTIL], today):
        wrong[BANNER_UNTIL] = "day"
    return Filled({name: text or None for name, text in texts.items()}, wrong)


def numbers_in(form: Form, environment: Settings) -> Filled:
    """Days and limits; a field left empty, or at the environment's number, sets nothing."""
    values: dict[str, int | None] = {}
    wrong = {}
    for name in NUMBERS:
        typed, most = form.text(name), int(getattr(environment, name))
        if typed and not (typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= most):
            wrong[name] = "number"
        elif typed:
            values[name] = int(typed) if int(typed) < most else None
        else:
            values[name] = None
    return Filled(values, wrong)


def off_in(form: Form) -> Filled:
    """Why the assistant is switched off (for the audit), and what people are told."""
    message, reason = _one_line(form.text(OFF)), _one_line(form.text(REASON))
    wrong = {OFF: "long"} if _is_long(OFF, message) else {}
    if not reason:
        wrong[REASON] = "empty"
    elif len(reason) > MOST_IN_REASON:
        wrong[REASON] = "long"
    return Filled({OFF: message, REASON: reason}, wrong)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_long(name: str, text: str) -> bool:
    return len(text) > MOST_CHARACTERS[name]


def _is_to_come(written: str, today: date) -> bool:
    try:
        return date.fromisoformat(written) >= today
    except ValueError:
        return False
