"""Content can be checked from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import check
from tests.support.content import ContentFolder
from tests.support.instrument_files import INSTRUMENT_FILE, InstrumentFolder


def test_right_content_is_counted(
    content: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(content.folder) == 0
    assert capsys.readouterr().out.startswith("4 entries, 21 asks, 0 instruments, version ")


def test_instruments_are_counted_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two = InstrumentFolder(tmp_path / "two")
    two.set("instruments/second.yml", {**two.files[INSTRUMENT_FILE], "id": "second"})

    assert check.main(two.folder) == 0
    assert ", 2 instruments, version " in capsys.readouterr().out


def test_a_slip_is_told_and_fails(
    content: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    content.change(topic="weather")

    assert check.main(content.folder) == 1
    assert "north/what-it-is: the topic 'weather'" in capsys.readouterr().err
