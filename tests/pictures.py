"""Take the pictures of README and docs: `python -m tests.pictures` (or `make pictures`).

A real browser holds real conversations with the real service, at the size of a desk and of a phone.
Names of scenes may be given to take only these.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Collection
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, expect, sync_playwright

from bot.settings import PROJECT
from tests.picture_scenes import SCENES, Scene
from tests.staff_scenes import STAFF_SCENES, staff_service
from tests.support.chromium import ARGUMENTS
from tests.support.stack import running_stack

FOLDER = PROJECT / "docs" / "pictures"
SIZES = {"desktop": (1100, 900), "phone": (390, 844)}
HIGHEST = 1900  # pixels: what is below that on a long page does not help a reader of README
PATIENCE = 20_000  # milliseconds
_TOP = "part => part.getBoundingClientRect().top + scrollY - 16"


def main(names: Collection[str]) -> int:
    """Write the pictures of these scenes, or of all; 1 where there is no browser."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is missing (Debian: apt-get install chromium).", file=sys.stderr)
        return 1
    every = (*SCENES, *STAFF_SCENES)
    unknown = set(names) - set(every)
    if unknown:
        print(f"There is no scene {', '.join(unknown)}: {', '.join(every)}.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=PATIENCE)
    wanted = names or every
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        take_chat(browser, Path(folder), [name for name in SCENES if name in wanted])
        take_staff(browser, Path(folder), [name for name in STAFF_SCENES if name in wanted])
        browser.close()
    return 0


def take_chat(browser: Browser, folder: Path, names: Collection[str]) -> None:
    """Picture what people see, in talks with the whole service."""
    if not names:
        return
    with running_stack(folder / "home") as service:
        for name, size in product(names, SIZES):
            take(browser, service.url, SCENES[name], size)


def take_staff(browser: Browser, folder: Path, names: Collection[str]) -> None:
    """Picture what staff see after a year."""
    if not names:
        return
    with staff_service(folder / "staff") as staff:
        for name, size in product(names, SIZES):
            take(browser, staff.busy.url, staff.scene(name), size)


def take(browser: Browser, address: str, scene: Scene, size: str) -> None:
    """Bring a fresh browser into a scene and picture it."""
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    scene.play(page)
    page.mouse.move(0, 0)  # so that nothing looks as it does under a pointer
    top = page.locator(scene.top).first.evaluate(_TOP) if scene.top else 0
    whole: int = page.evaluate("document.documentElement.scrollHeight")
    page.screenshot(
        path=str(FOLDER / f"{scene.name}-{size}.png"),
        full_page=scene.whole,
        clip=_clip(top, width, min(whole - top, HIGHEST)) if scene.whole else None,
    )
    context.close()


def _clip(top: float, width: int, height: float) -> FloatRect:
    return {"x": 0, "y": top, "width": width, "height": height}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
