"""Words that pages tell, read from the YAML files beside the modules that tell them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def words_in(file: Path) -> dict[str, Any]:
    """Everything a file says, read once."""
    words: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return words


def telling(module_file: str) -> Callable[..., str]:
    """What gives the texts of the YAML file that is named as a module is, with their gaps filled.

    `KeyError` where there is no text of that code.
    """
    file = Path(module_file).with_suffix(".yml")

    def told(code: str, **values: str | int) -> str:
        return str(words_in(file)[code]).format_map(values)

    return told
