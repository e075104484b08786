"""Scripts show what people wrote as text, never as markup, and bring no words of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.source import PROJECT

STATIC = PROJECT / "bot" / "edge" / "static"
SCRIPTS = sorted(STATIC.rglob("*.js"))
MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|parseFromString|setHTML"
    r"|createContextualFragment|srcdoc|\beval\b|\bFunction\(|javascript:|set(?:Timeout|Interval)\(['\"`]"
    r"|\.on[a-z]+ *=|setAttribute\(['\"]on"
)
COMMENT = re.compile(r"/\*.*?\*/|(?<![:'\"`])//[^\n]*", re.DOTALL)
STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
SENTENCE = re.compile(r"[A-Z][a-z]+ [a-z]+ [a-z]+|[a-z]+ [a-z]+ [a-z]+[.!?]")
MOST_LINES = 130


def code(script: Path) -> str:
    return COMMENT.sub("", script.read_text(encoding="utf-8"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_script_makes_markup_from_text(script: Path) -> None:
    assert MARKUP.findall(code(script)) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_script_brings_words_for_people(script: Path) -> None:
    found = [text for text in STRING.findall(code(script)) if SENTENCE.search(text)]
    # What a developer of a council reads in the console, and errors that a script throws itself.
    spoken = [text for text in found if not _is_for_programs(code(script), text)]
    assert spoken == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_stay_small_and_say_first_what_they_are_for(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("//")
    assert len(lines) <= MOST_LINES


@pytest.mark.parametrize(
    "line",
    [
        "box.innerHTML = text;",
        "box.insertAdjacentHTML('beforeend', text);",
        "button.onclick = go;",
        "setTimeout('go()', 1);",
        "link.href = 'javascript:go()';",
    ],
)
def test_markup_is_found_however_it_is_made(line: str) -> None:
    assert MARKUP.search(line)


def _is_for_programs(whole: str, text: str) -> bool:
    before = whole[: whole.index(text)].rstrip()
    return before.endswith(("Error(", "console.warn(", "setAttribute(", "querySelector("))
