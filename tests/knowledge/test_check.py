"""Content can be checked from the command line."""

from __future__ import annotations

import pytest

from knowledge import check
from tests.support.content import ContentFolder


def test_right_content_is_counted(
    content: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(content.folder) == 0
    assert capsys.readouterr().out.startswith("4 entries, 21 asks, version ")


def test_a_slip_is_told_and_fails(
    content: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    content.change(topic="weather")

    assert check.main(content.folder) == 1
    assert "north/what-it-is: the topic 'weather'" in capsys.readouterr().err
