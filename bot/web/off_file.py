"""The off switch as a file: it works with every database down, by hand as well as by page."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_MOST = 2_000


def off_message(file: Path) -> str | None:
    """What the file tells people, "" where it is empty; None where there is no file.

    One that is there and cannot be read switches off all the same.
    """
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            return " ".join(opened.read(_MOST).split())
    except FileNotFoundError:
        return None
    except OSError:
        return ""


def switch_off(file: Path, message: str) -> None:
    """Put the file in place; it works at the next request.

    On a full disk an empty file can be made still, and people are told the usual words.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    with suppress(OSError):
        file.write_text(message, encoding="utf-8")


def switch_on(file: Path) -> None:
    """Take the file away, if there is one."""
    file.unlink(missing_ok=True)
