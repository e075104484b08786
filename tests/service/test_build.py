"""Building stops in a sentence that says what to do, and leaves what was built before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.service import build as building
from bot.service.build import BuildError, build, steps
from bot.service.steps import Step
from bot.settings import Settings, load_settings


class Space(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings({"COPRO_HOME": str(tmp_path / "home")})


def one_step(settings: Settings, make: Callable[[], None]) -> list[Step]:
    return [Step("only", "Making it", (), settings.home / "made", make)]


def test_a_short_disk_is_told_with_the_place_and_the_setting(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Space(10**9, 10**9 - 5, 5))

    with pytest.raises(BuildError) as refused:
        build(settings)

    assert "less than 1 GB free" in str(refused.value)
    assert str(settings.home) in str(refused.value)
    assert "COPRO_HOME" in str(refused.value)


def test_what_was_made_is_not_made_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[str] = []

    def make() -> None:
        made.append("once")
        (settings.home / "made").touch()

    monkeypatch.setattr(building, "steps", lambda _: one_step(settings, make))
    build(settings)
    build(settings)

    assert made == ["once"]
    assert capsys.readouterr().out.count("Making it … done in 0 s.") == 1


def test_a_step_that_failed_is_done_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise BuildError("the reason")

    monkeypatch.setattr(building, "steps", lambda _: one_step(settings, fail))
    for _ in range(2):
        with pytest.raises(BuildError, match="the reason"):
            build(settings)

    assert capsys.readouterr().out.count("Making it … failed.") == 2


def test_a_program_that_fails_is_told_with_its_last_lines(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "language.log"

    with pytest.raises(BuildError) as failed:
        building._run_python("print('first'); raise SystemExit('the last line')", log)

    assert "the last line" in str(failed.value)
    assert str(log) in str(failed.value)


def test_steps_come_in_the_order_they_need_each_other(settings: Settings) -> None:
    assert [step.name for step in steps(settings)] == ["encoder", "language", "knowledge", "model"]


def test_every_input_of_every_step_exists(settings: Settings) -> None:
    missing = [path for step in steps(settings) for path in step.inputs if not path.exists()]

    assert missing == []
