"""Instruments as JSON and back, so that a row holds the whole of one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.instruments.model import Instrument, Option, Outcome, Question
from knowledge.model import Source


def instrument_to_json(instrument: Instrument) -> str:
    """The instrument as JSON, its date in ISO form."""
    values = {**asdict(instrument), "checked": instrument.checked.isoformat()}
    return json.dumps(values, ensure_ascii=False)


def instrument_from_json(body: str) -> Instrument:
    """The instrument written by `instrument_to_json`."""
    values: dict[str, Any] = json.loads(body)
    lists = ("called", "after")
    return Instrument(
        **{
            **values,
            **{name: tuple(values[name]) for name in lists},
            "questions": tuple(_question(one) for one in values["questions"]),
            "outcomes": tuple(_outcome(one) for one in values["outcomes"]),
            "sources": tuple(Source(**one) for one in values["sources"]),
            "checked": date.fromisoformat(values["checked"]),
        }
    )


def _question(values: Mapping[str, Any]) -> Question:
    options = tuple(Option(**{**one, "says": tuple(one["says"])}) for one in values["options"])
    rest = {"ask_if": _answered(values["ask_if"]), "see": tuple(values["see"])}
    return Question(**{**values, "options": options, **rest})


def _outcome(values: Mapping[str, Any]) -> Outcome:
    conditions = {name: _answered(values[name]) for name in ("if_all", "if_any")}
    lists = {name: tuple(values[name]) for name in ("steps", "see")}
    return Outcome(**{**values, **conditions, **lists})


def _answered(values: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {question: tuple(options) for question, options in values.items()}
