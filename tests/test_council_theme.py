"""A council's own look: read, checked, and refused in words that say what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.cli import main
from bot.council import Council, CouncilError, Theme, load_council, problems
from bot.settings import PROJECT
from bot.theme.colour import colour
from bot.theme.look import OURS

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>'


def council_with(folder: Path, theme: dict[str, Any] | None) -> Path:
    content = yaml.safe_load((PROJECT / "council.yml").read_text(encoding="utf-8"))
    content["theme"] = theme
    file = folder / "council.yml"
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    return file


def loaded(folder: Path, **theme: Any) -> Council:
    return load_council(council_with(folder, theme))


def test_the_example_looks_as_we_made_it() -> None:
    assert load_council(PROJECT / "council.yml").theme == Theme()


def test_a_council_may_leave_its_look_out(tmp_path: Path) -> None:
    assert load_council(council_with(tmp_path, None)).theme.look == OURS


def test_a_council_may_choose_everything(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(PICTURE, encoding="utf-8")
    theme = loaded(
        tmp_path,
        accent="#6b2c91",
        font="georgia",
        name="Ask Sam",
        opening="Ask us how families help decide.",
        logo="logo.svg",
        home="https://council.example.org/have-your-say",
    ).theme
    assert theme.look == OURS._replace(accent=colour("#6b2c91"), font="georgia")
    assert theme.logo is not None
    assert (theme.logo.kind, theme.logo.content) == ("image/svg+xml", PICTURE.encode())
    assert (theme.name, theme.home) == ("Ask Sam", "https://council.example.org/have-your-say")


@pytest.mark.parametrize(
    ("theme", "key", "cure"),
    [
        ({"accent": "purple"}, "theme.accent", "write it as #1b4f5c, in quotes"),
        ({"accent": 123456}, "theme.accent", "in quotes"),
        ({"text": "#888888"}, "theme.text", "a contrast of 3.54:1, and must have at least 4.5:1"),
        ({"accent_text": "#1b4f5c"}, "theme.accent_text", "a contrast of 1.00:1"),
        ({"accent": "#eeeeee", "accent_text": "#000000"}, "theme.accent", "at least 3.0:1"),
        ({"font": "comic sans"}, "theme.font", "choose arial or georgia"),
        ({"font": "Arial; } body { display: none"}, "theme.font", "choose arial"),
        ({"name": "x" * 61}, "theme.name", "at most 60"),
        ({"opening": "x" * 301}, "theme.opening", "at most 300"),
        ({"logo": "logo.gif"}, "theme.logo", ".svg, .png or .webp"),
        ({"logo": "none.svg"}, "theme.logo", "put the file there"),
        ({"home": "javascript:alert(1)"}, "theme.home", "https://"),
        ({"language": "../cy"}, "theme.language", "such as en or cy"),
        ({"colour": "#ffffff"}, "theme.colour", "not known here"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place_and_its_cure(
    tmp_path: Path, theme: dict[str, Any], key: str, cure: str
) -> None:
    with pytest.raises(CouncilError) as refused:
        loaded(tmp_path, **theme)
    assert f"{key}: " in str(refused.value)
    assert cure in str(refused.value)


def test_a_logo_that_would_slow_every_page_down_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"x" * 20_001)
    with pytest.raises(CouncilError, match="20001 bytes"):
        loaded(tmp_path, logo="logo.png")


def test_the_check_that_councils_run_refuses_colours_with_their_ratio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = council_with(tmp_path, {"accent": "#f5a623"})
    monkeypatch.setenv("COPRO_COUNCIL_FILE", str(file))
    monkeypatch.setattr("knowledge.load.load_content", lambda: None)
    assert main(["check"]) == 1
    assert "accent_text on accent has a contrast of 2.02:1" in capsys.readouterr().err


def test_a_look_needs_no_date(tmp_path: Path) -> None:
    assert problems(loaded(tmp_path, accent="#6b2c91"), date(2026, 12, 1)) == []
