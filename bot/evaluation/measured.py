"""Ship what was measured with the code, so that the page /about can tell it to everybody.

The figures are read from the sections just written, so that page and docs cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.edge.measured import Figure

ROW = re.compile(
    r"^\| (?P<name>.+?) \| (?:≥ (?P<least>[\d.]+) %|≤ (?P<most>[\d.]+) %|–) "
    r"\| [\d.]+ % \((?P<right>\d+) of (?P<of>\d+)\) \|",
    re.MULTILINE,
)
_HEAD = "# Written by `make evaluate` with docs/figures.md, for /about. Do not change it by hand.\n"


def figures_in(sections: Iterable[str]) -> dict[str, Figure]:
    """Every share of the tables, by name; a name twice is an error, since a page asks by name."""
    found: dict[str, Figure] = {}
    for name, figure in (pair for section in sections for pair in _rows(section)):
        if name in found:
            raise ValueError(f"docs/figures.md has two figures of the name {name!r}.")
        found[name] = figure
    return found


def write_measured(file: Path, sections: Iterable[str], day: date, content: str) -> None:
    """Write the figures with the day and the version of the content that was measured."""
    figures = {name: _values(figure) for name, figure in figures_in(sections).items()}
    whole = {"measured": day, "content": content, "figures": figures}
    text = yaml.safe_dump(whole, sort_keys=False, default_flow_style=None, width=200)
    file.write_text(_HEAD + text, encoding="utf-8")


def _rows(section: str) -> Iterator[tuple[str, Figure]]:
    for row in ROW.finditer(section):
        least, most = (float(row[aim]) if row[aim] else None for aim in ("least", "most"))
        yield row["name"], Figure(int(row["right"]), int(row["of"]), least, most)


def _values(figure: Figure) -> dict[str, Any]:
    return {name: value for name, value in vars(figure).items() if value is not None}
