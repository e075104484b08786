"""A tab whose every complaint is kept: errors, what its policy stopped, requests elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, ConsoleMessage, Page

from tests.support.tabs import PATIENCE, Site, tab

_OURS = ("/assets/", "/embed.js", "/theme.css")
_POLICY = """
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error(`policy: ${violatedDirective} stopped ${blockedURI}`));
"""


@dataclass
class Watched:
    """A page, whether its scripts run, our `own` address, and all it `complains` of."""

    page: Page
    javascript: bool
    own: str
    _switch: CDPSession
    complains: list[str] = field(default_factory=list)

    @contextmanager
    def examined(self) -> Iterator[Page]:
        """Let scripts of a test run; those of the page were left out when it was loaded."""
        self.run_scripts(True)
        yield self.page
        self.run_scripts(self.javascript)

    @contextmanager
    def another(self, javascript: bool) -> Iterator[Watched]:
        """A second tab of the same browser."""
        page = self.page.context.new_page()
        page.set_default_timeout(PATIENCE)
        yield _watch(page, javascript, self.own)
        page.close()

    def run_scripts(self, run: bool) -> None:
        self._switch.send("Emulation.setScriptExecutionDisabled", {"value": not run})


@contextmanager
def watched_tab(
    browser: Browser, site: Site, *, javascript: bool, **options: object
) -> Iterator[Watched]:
    """A fresh profile on a site of ours; with JavaScript off a test can still examine the page."""
    with tab(browser, site, java_script_enabled=True, **options) as page:
        yield _watch(page, javascript, f"{site.url}/")


def _watch(page: Page, javascript: bool, own: str) -> Watched:
    watched = Watched(page, javascript, own, page.context.new_cdp_session(page))
    watched.run_scripts(javascript)
    complains = watched.complains
    page.add_init_script(_POLICY)
    page.on("console", lambda said: complains.extend(_complaint(said)))
    page.on("pageerror", lambda error: complains.append(f"error: {error}"))
    page.on("request", lambda sent: complains.extend(_elsewhere(own, sent.url)))
    return watched


def _complaint(said: ConsoleMessage) -> list[str]:
    """What a console says; an error status is what many a state shows, unless of our own files."""
    path = urlsplit(said.location.get("url", "")).path
    if said.text.startswith("Failed to load resource") and not path.startswith(_OURS):
        return []
    return [f"console: {said.text} ({path})"]


def _elsewhere(own: str, address: str) -> list[str]:
    inside = address.startswith((own, "data:", "blob:", "about:"))
    return [] if inside else [f"request to {address}"]
