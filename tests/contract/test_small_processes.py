"""The processes beside Rasa never load its large stack, wherever the import may hide."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Collection

import pytest

from tests.support.source import PROJECT, modules

SMALL = ("actions", "bot.edge", "bot.records", "bot.review", "bot.safety", "bot.web", "knowledge")
NOT_FOR_IMPORT = ("__main__", "migrations")
LARGE = ("rasa", "spacy", "tensorflow", "torch")
FOR_RECKONING = ("numpy", "scipy", "sklearn")
IMPORT_EACH = """
import importlib, sys

_, refused, *names = sys.argv

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in refused.split(","):
            raise AssertionError(f"{name} was imported")

sys.meta_path.insert(0, Refuse())
for name in names:
    importlib.import_module(name)
"""


def import_each(package: str, refused: Collection[str]) -> subprocess.CompletedProcess[str]:
    """Import every module of the package where some libraries cannot be."""
    names = [
        module.name
        for module in modules("actions", "bot", "knowledge")
        if module.is_in(package) and not set(module.name.split(".")) & set(NOT_FOR_IMPORT)
    ]
    return subprocess.run(
        [sys.executable, "-c", IMPORT_EACH, ",".join(refused), *names],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("package", SMALL)
def test_nothing_of_a_small_process_loads_rasa_spacy_or_tensorflow(package: str) -> None:
    done = import_each(package, LARGE)

    assert done.returncode == 0, done.stderr


def test_the_edge_reads_the_knowledge_base_without_what_the_search_reckons_with() -> None:
    done = import_each("bot.edge", FOR_RECKONING)

    assert done.returncode == 0, done.stderr
