"""The processes beside Rasa never load its large stack, wherever the import may hide."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.source import PROJECT, modules

SMALL = ("actions", "bot.edge", "bot.records", "bot.review", "bot.safety", "knowledge")
NOT_FOR_IMPORT = ("__main__", "migrations")
IMPORT_EACH = """
import importlib, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"rasa", "spacy", "tensorflow", "torch"}:
            raise AssertionError(f"{name} was imported")

sys.meta_path.insert(0, Refuse())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


@pytest.mark.parametrize("package", SMALL)
def test_nothing_of_a_small_process_loads_rasa_spacy_or_tensorflow(package: str) -> None:
    names = [
        module.name
        for module in modules("actions", "bot", "knowledge")
        if module.is_in(package) and not set(module.name.split(".")) & set(NOT_FOR_IMPORT)
    ]
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_EACH, *names],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
