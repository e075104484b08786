"""An export of 200,000 rows never holds more than a page of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.records.engine import migrate
from tests.support.bulk import Row, write_rows
from tests.support.source import PROJECT

ROWS = 200_000
MOST_MEGABYTES = 300
AT = "2026-03-03 09:05:00.000000"
COLUMNS = {
    "conversations": (
        "id", "token_hash", "area", "reading", "paused", "turns", "started_at", "last_at"
    ),
    "cards": (
        "id", "submission_id", "instrument", "area", "project", "project_key", "statement", "item",
        "words", "sharing", "state", "day", "flood", "published",
    ),
}  # fmt: skip
SAID = "=1+1 and some words that a person writes on a card, as long as they usually are. " * 2


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose records hold 200,000 conversations, and as many cards."""
    folder = tmp_path_factory.mktemp("much")
    url = f"sqlite:///{folder / 'records.db'}"
    migrate(url)
    batches = [_batch(first) for first in range(0, ROWS, 20_000)]
    write_rows(url, COLUMNS, batches)
    return folder


def _batch(first: int) -> dict[str, list[Row]]:
    ids = [(f"{n:032x}", f"{n:064x}") for n in range(first, first + 20_000)]
    about = ("sefton-comment-card", "sefton", "The park", "park", "not_heard", "4", SAID)
    return {
        "conversations": [(*one, "sefton", "standard", 0, 3, AT, AT) for one in ids],
        "cards": [(*one, *about, "yes", "received", AT[:10], 0, 0) for one in ids],
    }


@pytest.mark.parametrize("what", ["conversations xlsx", "cards csv"])
def test_two_hundred_thousand_rows_take_little_memory(home: Path, what: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.support.export_memory", str(home), what],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    size, grown = map(int, run.stdout.split()[:2])

    assert size > ROWS
    assert grown < MOST_MEGABYTES
