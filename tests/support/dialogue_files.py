"""The files that say what the assistant understands, does and says, read as plain data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from tests.support.source import PROJECT, modules

DOMAIN = (PROJECT / "domain.yml", *sorted((PROJECT / "bot" / "domain").glob("*.yml")))
STORIES = tuple(sorted((PROJECT / "data" / "stories").glob("*.yml")))
EXAMPLES = tuple(sorted((PROJECT / "data" / "nlu").glob("*.yml")))
UTTER = "utter_"


@cache
def read(path: Path) -> dict[str, Any]:
    """One YAML file; it is read once, so nothing may change what is returned."""
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def declared(section: str) -> dict[str, Path]:
    """Every name of a section of the domain, and the file it stands in."""
    return {name: path for path in DOMAIN for name in names(read(path).get(section) or [])}


def names(section: Any) -> list[str]:
    """The names in a section, which is a mapping by name or a list of names."""
    return [str(item if isinstance(item, str) else next(iter(item))) for item in section]


def responses() -> dict[str, list[dict[str, Any]]]:
    """Every response of the domain with its variants."""
    return {n: v for path in DOMAIN for n, v in (read(path).get("responses") or {}).items()}


def steps(*kinds: str) -> Iterator[list[dict[str, Any]]]:
    """The steps of each rule or story (`kinds`: rules, stories)."""
    for path in STORIES:
        for kind in kinds:
            for item in read(path).get(kind) or []:
                yield item["steps"]


def actions_after(intent: str) -> set[str]:
    """The actions that rules take right after an intent."""
    return {
        after["action"]
        for path in steps("rules")
        for before, after in pairwise(path)
        if before.get("intent") == intent and "action" in after
    }


def responses_named_in_code() -> set[str]:
    """Responses that actions name in full."""
    return {
        node.value
        for module in modules("actions")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith(UTTER)
        and not node.value.endswith("_")
    }


def response_families_in_code() -> dict[str, str]:
    """The families of responses that actions name in part: file → such as utter_{}_{}."""
    return {
        module.path.stem: family
        for module in modules("actions")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.JoinedStr) and (family := _pattern(node)).startswith(UTTER)
    }


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
