"""Files stay small enough to read at one sitting."""

from __future__ import annotations

from tests.support.source import PACKAGES, modules

MOST_LINES = 300


def test_no_python_file_is_longer_than_300_lines() -> None:
    lengths = {
        module.where: len(module.path.read_text(encoding="utf-8").splitlines())
        for module in modules(*PACKAGES, "tests")
    }

    assert {where: n for where, n in lengths.items() if n > MOST_LINES} == {}
