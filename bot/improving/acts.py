"""The dialogue acts that can be taught, each in the file of its topic, as they are shipped."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.settings import PROJECT

EXAMPLES = PROJECT / "data" / "nlu"
Examples = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Topic → act → what people say; a topic is the name of a file without its ending."""


def taught_acts(folder: Path = EXAMPLES) -> Examples:
    """Read every file of examples, in the order of their names."""
    return {path.stem: _acts(path) for path in sorted(folder.glob("*.yml"))}


def _acts(path: Path) -> dict[str, tuple[str, ...]]:
    # CSafeLoader is a safe loader: it makes plain data only.
    values: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {row["intent"]: _lines(row["examples"]) for row in values["nlu"] if "intent" in row}


def _lines(examples: str) -> tuple[str, ...]:
    return tuple(line[2:].strip() for line in examples.splitlines() if line.startswith("- "))
