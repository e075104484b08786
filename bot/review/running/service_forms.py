"""Reading what an administrator typed into the forms of the service's settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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

WORDS = (BANNER, BANNER_UNTIL, OPENING)
SHOWN = "_shown"
"""Beside each field stands what it held when the page was opened, under its name and this."""
REASON = "reason"
MOST_IN_REASON = 200


@dataclass(frozen=True)
class Filled:
    """What is to be set, None for what is taken back; `wrong` names each field's mistake."""

    values: Mapping[str, Any]
    wrong: Mapping[str, str] = field(default_factory=dict)


def words_in(form: Form, today: date) -> Filled:
    """Those of banner, its last day and opening words that were changed in the form."""
    texts = {name: _one_line(form.text(name)) for name in _changed(form, WORDS)}
    wrong = {name: "long" for name, text in texts.items() if _is_long(name, text)}
    until = texts.get(BANNER_UNTIL)
    if until and not _is_to_come(until, today):
        wrong[BANNER_UNTIL] = "day"
    return Filled({name: text or None for name, text in texts.items()}, wrong)


def numbers_in(form: Form, environment: Settings) -> Filled:
    """Days and limits that were changed; an empty field, or the environment's number, sets none."""
    values: dict[str, int | None] = {}
    wrong = {}
    for name in _changed(form, NUMBERS):
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


def _changed(form: Form, names: Iterable[str]) -> list[str]:
    """The fields that hold something else than the page showed: others may be set by now."""
    return [name for name in names if _shown(form, name) != _one_line(form.text(name))]


def _shown(form: Form, name: str) -> str | None:
    shown = f"{name}{SHOWN}"
    return _one_line(form.text(shown)) if shown in form.fields else None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_long(name: str, text: str) -> bool:
    return name in MOST_CHARACTERS and len(text) > MOST_CHARACTERS[name]


def _is_to_come(written: str, today: date) -> bool:
    try:
        return date.fromisoformat(written) >= today
    except ValueError:
        return False
