"""A file system of a few megabytes, mounted for one test, that can be filled to the last byte."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SIZE = "4m"
_FILLER = "filler"


@contextmanager
def mounted(folder: Path) -> Iterator[Path]:
    """Mount a small file system at `folder`; the test is left out where that is not allowed."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        done = False
    if not done:
        pytest.skip("a small file system cannot be mounted here (root may do it on Linux)")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # also where a file is open


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Leave not one byte free."""
    filler = folder / _FILLER
    try:
        with filler.open("wb", buffering=0) as file:
            for size in (65_536, 4_096, 1):
                _write_until_full(file.fileno(), size)
        yield
    finally:
        filler.unlink(missing_ok=True)


def _write_until_full(descriptor: int, size: int) -> None:
    block = b"x" * size
    try:
        while os.write(descriptor, block) == size:
            pass
    except OSError:
        return
