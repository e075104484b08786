"""Every setting is documented with the default it has, and nothing else is."""

from __future__ import annotations

import ast
import re

import pytest

from bot import settings
from tests.support.source import PACKAGES, PROJECT, Module, modules

NAME = re.compile(r"\bCOPRO_[A-Z_]*[A-Z]\b")
ROW = re.compile(r"^\| `(COPRO_[A-Z_]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
DOCUMENT = (PROJECT / "docs" / "settings.md").read_text(encoding="utf-8")
ROWS = {
    name: (default.strip(), meaning.strip()) for name, default, meaning in ROW.findall(DOCUMENT)
}


def settings_read() -> dict[str, object]:
    """Every setting that `load_settings` reads, and its default where that is written plainly."""
    module = Module("bot.settings", PROJECT / "bot" / "settings.py")
    (load,) = (n for n in module.tree.body if getattr(n, "name", "") == "load_settings")
    return {
        f"COPRO_{call.args[0].value!s}": getattr(call.args[1], "value", None)
        for call in ast.walk(load)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and getattr(call.func.value, "id", "") == "read"
        and isinstance(call.args[0], ast.Constant)
    }


def test_each_field_of_the_settings_is_read_from_its_own_variable() -> None:
    assert len(settings_read()) == len(settings.Settings.__dataclass_fields__)


def test_the_settings_documented_are_those_that_are_read() -> None:
    assert set(ROWS) == set(settings_read())


@pytest.mark.parametrize("name", sorted(settings_read()))
def test_the_documented_default_is_the_one_that_holds(name: str) -> None:
    default, documented = settings_read()[name], ROWS[name][0]
    if isinstance(default, bool):
        assert documented == ("yes" if default else "no")
    elif isinstance(default, int):
        assert documented.replace(",", "") == str(default)
    elif isinstance(default, str) and default:
        assert documented == f"`{default}`"
    else:
        assert documented


@pytest.mark.parametrize("name", sorted(ROWS))
def test_each_setting_is_explained_in_a_sentence(name: str) -> None:
    assert ROWS[name][1].endswith(".")


def test_no_code_reads_or_names_a_setting_that_does_not_exist() -> None:
    named = {
        (module.where, name)
        for module in modules(*PACKAGES)
        for name in NAME.findall(module.path.read_text(encoding="utf-8"))
    }

    assert [(where, name) for where, name in sorted(named) if name not in settings_read()] == []
