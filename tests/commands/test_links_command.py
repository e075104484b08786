from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands import links as links_command
from bot.records import links
from bot.records.engine import open_engine, reading
from bot.records.links import Found
from bot.review.improving.content_check_links import Keep
from bot.settings import load_settings
from knowledge.model import Content, Entry, Link
from tests.support.shipped import shipped_content

NOW = datetime(2026, 5, 1, tzinfo=timezone.utc)
GONE, WORKS, SILENT = (f"https://{name}.example.org/" for name in ("gone", "works", "silent"))
FOUND = {
    GONE: Found(GONE, "gone", 404, NOW),
    WORKS: Found(WORKS, "works", 200, NOW),
    SILENT: Found(SILENT, "silent", None, NOW),
}


def content_of(*urls: str) -> Content:
    """One entry with these links, and no toolkit."""
    entry: Entry = shipped_content().entries[0]
    linked = replace(entry, links=tuple(Link("A page", url) for url in urls), contacts=())
    return Content("", (), (), (linked,))


@pytest.fixture(autouse=True)
def _no_connection(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async def found_all(urls: Iterable[str], keep: Keep) -> None:
        for url in urls:
            await keep(FOUND.get(url) or Found(url, "works", 200, NOW))

    monkeypatch.setattr(links_command, "try_all", found_all)
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))


def test_what_fails_is_named_with_where_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    content = content_of(WORKS, GONE, SILENT)

    assert links_command.check_links(load_settings(), content) == 1

    entry = content.entries[0].id
    assert capsys.readouterr().out.splitlines() == [
        f"{GONE}: 404 ({entry})",
        f"{SILENT}: nothing answers ({entry})",
        "Links: 3 tried, 2 fail.",
    ]


def test_what_was_found_is_kept_for_the_staffs_page() -> None:
    settings = load_settings()

    assert links_command.check_links(settings, content_of(WORKS)) == 0

    records = open_engine(settings.database_url)
    with reading(records) as connection:
        assert links.kept(connection, [WORKS]) == {WORKS: FOUND[WORKS]}
    records.dispose()


def test_links_are_tried_only_where_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check"])
    assert "Links:" not in capsys.readouterr().out

    main(["check", "--links"])
    assert "Links:" in capsys.readouterr().out
