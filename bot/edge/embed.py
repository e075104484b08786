"""The one script a council puts on its pages, made once from its parts in `widget/`.

It is one file, so that a council's page asks us for nothing else, and it holds the words, colours
and styles it needs.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.council import Theme
from bot.theme.look import COLOURS, FONTS, PAIRS

WIDGET = Path(__file__).parent / "widget"
_PARTS = ("chosen.js", "look.js", "panel.js", "start.js")


@dataclass(frozen=True)
class Embed:
    """The script, and the tag that changes with every byte of it."""

    body: bytes
    tag: str


def embed(theme: Theme) -> Embed:
    """Put the script together for one council."""
    settings = json.dumps(_settings(theme), separators=(",", ":"))
    parts = "".join((WIDGET / part).read_text(encoding="utf-8") for part in _PARTS)
    body = f'(() => {{\n"use strict";\nconst SETTINGS = {settings};\n{parts}}})();\n'.encode()
    return Embed(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"')


def labels() -> dict[str, dict[str, str]]:
    """The words of launcher and dialog by the code of their language."""
    words: dict[str, dict[str, str]] = yaml.safe_load(
        (WIDGET / "labels.yml").read_text(encoding="utf-8")
    )
    return words


def _settings(theme: Theme) -> dict[str, Any]:
    look = theme.look
    return {
        "labels": labels(),
        "language": theme.language,
        "name": theme.name,
        "opening": theme.opening,
        "look": {name: str(getattr(look, name)).removeprefix("#") for name in COLOURS},
        "pairs": PAIRS,
        "font": FONTS[look.font],
        "fonts": FONTS,
        "css": (WIDGET / "widget.css").read_text(encoding="utf-8"),
    }
