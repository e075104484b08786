"""TensorFlow stays out of the serving process exactly while the pipeline has no use for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rasa.without_tensorflow import NEEDS_TENSORFLOW, Empty, needs_tensorflow
from bot.settings import PROJECT
from tests.support.stack import Stack


def test_our_pipeline_runs_without_tensorflow() -> None:
    assert not needs_tensorflow((PROJECT / "config.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("component", NEEDS_TENSORFLOW)
def test_a_pipeline_with_a_component_of_tensorflow_keeps_it(component: str) -> None:
    assert needs_tensorflow(f"pipeline:\n  - name: {component}\n    epochs: 5\n")


def test_a_replaced_module_gives_the_same_class_each_time() -> None:
    replaced = Empty("rasa.some.module")

    assert replaced.DIETClassifier is replaced.DIETClassifier
    assert replaced.DIETClassifier.__name__ == "DIETClassifier"
    with pytest.raises(AttributeError):
        _ = replaced.__path__


def test_the_serving_process_never_loaded_tensorflow(stack: Stack) -> None:
    mapped = Path(f"/proc/{stack.pid('rasa1')}/maps").read_text(encoding="utf-8")

    assert "ctranslate2" in mapped
    assert "tensorflow" not in mapped
