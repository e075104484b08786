"""What the pages say they were tested with is what the browser tests use."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import yaml
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]

from bot.edge.about_words import TESTED
from bot.edge.uk_time import day_in_words
from bot.settings import PROJECT
from tests.support.page_faults import LOOKS
from tests.support.tabs import SIZES

SAID: dict[str, Any] = yaml.safe_load(TESTED.read_text(encoding="utf-8"))
STATES = PROJECT / "tests" / "browser" / "states.yml"
STATEMENT = (PROJECT / "docs" / "accessibility.md").read_text(encoding="utf-8")


def told(what: str) -> str:
    """A line of the table of the browser proof."""
    (table,) = re.findall(
        r"<!-- browser proof: begin -->(.*?)<!-- browser proof: end -->", STATEMENT, re.DOTALL
    )
    (line,) = re.findall(rf"^\| {what} \| (.+) \|$", table, re.MULTILINE)
    return str(line)


def test_the_widths_are_those_of_the_browser_tests() -> None:
    assert SAID["widths"] == [width for width, _ in SIZES]


def test_the_colours_are_those_of_the_browser_tests() -> None:
    assert SAID["schemes"] == [f"{look} colours" for look in LOOKS]


def test_every_state_that_is_tested_is_counted_and_no_other() -> None:
    listed = yaml.safe_load(STATES.read_text(encoding="utf-8"))

    assert SAID["states"] == len({state["name"] for state in listed})


def test_the_rules_are_those_of_the_axe_that_is_installed() -> None:
    (version,) = re.findall(r"axe v([\d.]+)", AXE_SCRIPT[:100])

    assert SAID["axe"] == f"axe-core {version}"


def test_the_day_is_not_to_come() -> None:
    assert SAID["day"] <= date.today()


def test_the_statement_for_councils_says_the_same() -> None:
    assert told("Last run on") == day_in_words(SAID["day"])
    assert told("Browser").startswith(f"{SAID['browser']},")
    assert told("Rules").startswith(f"{SAID['axe']}:")
    assert told("States of pages").startswith(f"{SAID['states']},")
    assert told("Widths in pixels") == ", ".join(map(str, SAID["widths"]))
    assert told("Colours") == ", ".join(SAID["schemes"])
    assert told("Violations found") == SAID["found"]
