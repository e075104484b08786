"""What has to be built, from which inputs: a step whose inputs did not change is not done again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Step:
    """One thing to build: `inputs` are files and folders, `output` is what must exist after."""

    name: str
    doing: str
    inputs: tuple[Path, ...]
    output: Path
    make: Callable[[], None]


def fingerprint(inputs: Iterable[Path]) -> str:
    """A digest of the contents of files, folders taken whole; a missing file counts as empty."""
    digest = hashlib.sha256()
    for path in _files(inputs):
        digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(inputs: Iterable[Path]) -> Iterator[Path]:
    for path in inputs:
        if path.is_dir():
            inside = (f for f in path.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
            yield from sorted(inside)
        elif path.exists():
            yield path


class Stamps:
    """Remembers, in one JSON file, from which inputs each step was last built."""

    def __init__(self, file: Path) -> None:
        """Read the file; one that is missing or broken means nothing was built."""
        self._file = file
        try:
            self._built: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._built = {}

    def up_to_date(self, step: Step) -> bool:
        """Whether the output exists and came from the inputs as they are now."""
        return step.output.exists() and self._built.get(step.name) == fingerprint(step.inputs)

    def seconds(self, name: str) -> float | None:
        """How long the step took when it was last built; None where that was not noted."""
        took = self._built.get(f"{name} seconds")
        return None if took is None else float(took)

    def record(self, step: Step, seconds: float | None = None) -> None:
        """Note that the step was built from its inputs as they are now, and how long it took."""
        self._built[step.name] = fingerprint(step.inputs)
        if seconds is not None:
            self._built[f"{step.name} seconds"] = f"{seconds:.1f}"
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(self._built, indent=1), encoding="utf-8")
