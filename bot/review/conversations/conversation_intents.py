"""What people can be understood to want, as the dialogue is written: intents in plain words."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from bot.review.act_names import act_title
from bot.settings import PROJECT

FALLBACK = "nlu_fallback"


def _read() -> dict[str, str]:
    files = sorted((PROJECT / "bot" / "domain").glob("*.yml"))
    parts = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in files)
    names = sorted({name for part in parts for name in part.get("intents") or ()} | {FALLBACK})
    return {name: _words(name) for name in names}


def _words(name: str) -> str:
    title = act_title(name)
    return name.replace("_", " ") if title == name else title


INTENTS: Mapping[str, str] = {**_read(), FALLBACK: "not understood"}
"""Plain words by intent, in the order of the ids."""
