"""The project's own Python files, read as syntax trees for the tests that guard their shape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("actions", "bot", "knowledge")
TESTS = "tests"


@dataclass(frozen=True)
class Module:
    """One Python file; `name` is how it is imported."""

    name: str
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        """The file's syntax tree."""
        return ast.parse(self.path.read_text(encoding="utf-8"), str(self.path))

    @property
    def where(self) -> str:
        """The file as people name it."""
        return self.path.relative_to(PROJECT).as_posix()

    @property
    def imports(self) -> set[str]:
        """Every module this file imports, also inside functions, by its dotted name."""
        return set(_imports(self.tree))

    def is_in(self, package: str) -> bool:
        """Whether this is the package (or module) of that name, or in it."""
        return within(self.name, package)


def modules(*packages: str) -> list[Module]:
    """Every module of these top packages, in order of name."""
    paths = (path for package in packages for path in (PROJECT / package).rglob("*.py"))
    return [Module(_dotted(path), path) for path in sorted(paths)]


def within(name: str, package: str) -> bool:
    """Whether the dotted name is the package, or something in it."""
    return name == package or name.startswith(f"{package}.")


def _dotted(path: Path) -> str:
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
