"""`coproduction export`: the file, what the audit says of it, and what is told if it cannot be."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.commands.export import add_arguments, run
from bot.records import audit
from bot.records.audit_tables import audit as rows_of_audit
from bot.records.engine import migrate, open_engine, reading
from bot.settings import Settings, load_settings
from tests.records.carding import TODAY, submit


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Records with one card."""
    found = load_settings({"COPRO_HOME": str(tmp_path)})
    migrate(found.database_url)
    engine = open_engine(found.database_url)
    submit(engine, words="=1+1", day=TODAY)
    engine.dispose()
    return found


def export(settings: Settings, *words: str) -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    options = parser.parse_args([*words, "--as", "Sam", "--first", "2024-05-01"])
    run(settings, options)


def noted(settings: Settings) -> list[tuple[str, str, str, object]]:
    engine = open_engine(settings.database_url)
    with reading(engine) as connection:
        assert audit.check(connection).broken is None
        rows = connection.execute(select(rows_of_audit)).all()
    engine.dispose()
    return [(row.actor, row.action, row.target, row.detail["rows"]) for row in rows]


def test_the_file_is_written_and_noted_with_its_rows(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cards.csv"
    export(settings, "cards", str(file), "--words", "--last", "2024-05-02")

    assert b'"\'=1+1"' in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert capsys.readouterr().out == f"{file}: 1 cards\n"
    assert noted(settings) == [("Sam", "export", "cards", {"cards": 1})]


def test_a_report_is_a_word_file(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    export(settings, "report", str(file))

    assert file.read_bytes().startswith(b"PK")
    assert noted(settings) == [("Sam", "export", "report", {"conversations": 0, "cards": 1})]


def test_a_file_that_is_there_is_not_written_over(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "cards.csv"
    file.write_text("mine")
    with pytest.raises(FileExistsError):
        export(settings, "cards", str(file))

    assert file.read_text() == "mine"
    assert noted(settings) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("report", "--format", "csv"), "A report can only be docx"),
        (("cards", "--last", "tomorrow"), "Write each day as"),
        (("cards", "--last", "2024-01-01"), "must not be after"),
        (("cards", "--area", "nowhere"), "no such area"),
    ],
)
def test_what_cannot_be_exported_is_told_in_words(
    settings: Settings, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    what, *more = words
    with pytest.raises(ValueError, match=told):
        export(settings, what, str(tmp_path / "file"), *more)

    assert not (tmp_path / "file").exists()
