"""What is wrong with a page as it stands, at every size and in every set of colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.support.tabs import SIZES

PHONE = SIZES[0]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_MEASURES = Path(__file__).with_name("page_faults.js").read_text(encoding="utf-8")
_AXE = """async (rules) => {
  pageFaults.rest();
  const found = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map(
    (node) => `axe ${rule.id}: ${node.target} ${node.html.slice(0, 120)} ${node.failureSummary}`));
}"""


def page_faults(page: Page) -> Iterator[str]:
    """Everything that is wrong, each with the size and the colours it is wrong in."""
    prepare(page)
    for size in SIZES:
        resize(page, size)
        for look, media in LOOKS.items():
            page.emulate_media(**media)
            yield from (f"{size[0]} {look}: {fault}" for fault in _seen_at_once(page))
    page.emulate_media(**LOOKS["light"])
    resize(page, PHONE)
    yield from (f"text spaced out: {fault}" for fault in _spaced_out(page))
    page.evaluate("pageFaults.rest()")
    page.emulate_media(reduced_motion="reduce")
    yield from (f"reduced motion: {fault}" for fault in measure(page, "moving"))
    page.emulate_media(reduced_motion="no-preference")


def prepare(page: Page) -> None:
    """Bring what measures into the page, past its policy."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_MEASURES)


def measure(page: Page, name: str) -> list[str]:
    """One measure of `page_faults.js`."""
    found: list[str] = page.evaluate(f"pageFaults.{name}()")
    return found


def resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _seen_at_once(page: Page) -> list[str]:
    found: list[str] = page.evaluate(_AXE, RULES)
    return [*found, *measure(page, "sideways"), *measure(page, "targets")]


def _spaced_out(page: Page) -> list[str]:
    page.evaluate("pageFaults.spaceOut()")
    found = [*measure(page, "sideways"), *measure(page, "clipped")]
    page.evaluate("pageFaults.unspace()")
    return found
