"""A real browser for tests, that no test can wait for without end.

Some of a browser's commands have no limit of time (a key that is let go in a frame that has just
been taken away is never confirmed), and a test that waits for one would hold up the whole run.
So a browser in which one test takes longer than `LONGEST` is ended: the test fails there, is tried
once more as one that ran out of time (pyproject.toml), and the next test has a new browser.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from uuid import uuid4

from playwright.sync_api import Browser, Playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LONGEST = 240.0
"""Seconds that one test may take: several times what the longest needs on two busy cores."""


class Chromium:
    """Starts a browser when one is first wanted, and again when it has been ended."""

    def __init__(self, playwright: Playwright, executable: str) -> None:
        self._playwright = playwright
        self._executable = executable
        self._mark = f"--test-run={uuid4().hex}"
        self._browser: Browser | None = None

    @contextmanager
    def lent(self, longest: float = LONGEST) -> Iterator[Browser]:
        """The browser, for one test."""
        if self._browser is None or not self._browser.is_connected():
            self._browser = self._playwright.chromium.launch(
                executable_path=self._executable, args=[*ARGUMENTS, self._mark]
            )
        watch = Timer(longest, self._end)
        watch.daemon = True
        watch.start()
        try:
            yield self._browser
        finally:
            watch.cancel()

    def close(self) -> None:
        if self._browser is not None:
            self._browser.close()

    def _end(self) -> None:
        """From the watch's own thread, as the test's thread is the one that waits."""
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if self._mark.encode() in (process / "cmdline").read_bytes():
                    os.kill(int(process.name), signal.SIGKILL)
