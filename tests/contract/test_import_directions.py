"""Imports point one way, so that each part can be changed, tested and run without the others."""

from __future__ import annotations

import pytest

from tests.support.source import PACKAGES, Module, modules, within

MODULES = modules(*PACKAGES)
OURS = (*PACKAGES, "tests")

MAY_IMPORT = {
    "knowledge": set(),
    "bot.language": {"knowledge"},
    "bot.safety": {"bot.council", "bot.language"},
    "bot.settings": set(),
    "bot.codes": set(),
    "bot.theme": set(),
    "bot.records": {"bot.settings"},
    "bot.nlu": {"bot.language", "bot.safety", "bot.settings", "knowledge"},
    "bot.rasa": {"bot.records", "bot.settings", "knowledge"},
    "actions": {
        "bot.codes",
        "bot.council",
        "bot.language",
        "bot.records",
        "bot.safety",
        "bot.settings",
        "knowledge",
    },
    "bot.edge": {
        "bot.codes",
        "bot.council",
        "bot.language",
        "bot.meeting",
        "bot.records",
        "bot.results",
        "bot.safety",
        "bot.settings",
        "bot.theme",
        "bot.web",
        "knowledge.model",
        "knowledge.saying",
        "knowledge.store",
    },
    "bot.web": {"bot.records", "bot.settings"},
    "bot.meeting": {"bot.results"},
    "bot.results": {"bot.records", "knowledge.instruments", "knowledge.model"},
    "bot.improving": {
        "bot.language",
        "bot.records",
        "bot.service.build",
        "bot.settings",
        "knowledge",
    },
    "bot.review": {
        "bot.codes",
        "bot.council",
        "bot.improving",
        "bot.language.encoder",
        "bot.records",
        "bot.results",
        "bot.settings",
        "bot.web",
        "knowledge",
    },
}


def ours_imported(module: Module) -> set[str]:
    """The modules of this project that a module imports."""
    found = {name for name in module.imports if any(within(name, top) for top in OURS)}
    return found - set(OURS)


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    allowed = {package, *MAY_IMPORT[package]}
    wrong = [
        f"{module.where} imports {name}"
        for module in MODULES
        if module.is_in(package)
        for name in sorted(ours_imported(module))
        if not any(within(name, below) for below in allowed)
    ]

    assert wrong == []


def test_only_the_rasa_packages_import_rasa() -> None:
    wrong = [
        module.where
        for module in MODULES
        if not (module.is_in("bot.rasa") or module.is_in("bot.nlu"))
        and any(within(name, "rasa") for name in module.imports)
    ]

    assert wrong == []


def test_only_actions_and_what_runs_them_in_process_import_the_action_kit() -> None:
    wrong = [
        module.where
        for module in MODULES
        if not (module.is_in("actions") or module.is_in("bot.rasa.actions_in_process"))
        and any(within(name, "rasa_sdk") for name in module.imports)
    ]

    assert wrong == []


def test_checks_of_what_people_type_know_no_database() -> None:
    wrong = [
        module.where
        for module in MODULES
        if module.is_in("bot.safety") and any(within(n, "sqlalchemy") for n in module.imports)
    ]

    assert wrong == []


def test_no_code_imports_the_tests() -> None:
    wrong = [m.where for m in MODULES if any(within(name, "tests") for name in m.imports)]

    assert wrong == []
