"""How well the assistant did when it was last measured, as the evaluation wrote it down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

MEASURED = Path(__file__).with_name("measured.yml")


@dataclass(frozen=True)
class Figure:
    """So many of so many, and what was aimed at in per cent; None where there is no such aim."""

    right: int
    of: int
    at_least: float | None = None
    at_most: float | None = None

    @property
    def percent(self) -> float:
        """The share in per cent; 0 of nothing."""
        return 100 * self.right / self.of if self.of else 0.0


@dataclass(frozen=True)
class Measured:
    """Figures by the names they have in docs/figures.md, the day, and the content measured."""

    on: date
    content: str
    figures: Mapping[str, Figure]


def read_measured(file: Path = MEASURED) -> Measured:
    """What `make evaluate` wrote last."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    figures = {name: Figure(**values) for name, values in content["figures"].items()}
    return Measured(content["measured"], content["content"], figures)
