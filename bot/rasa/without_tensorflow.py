"""Keep TensorFlow out of a process whose pipeline has no use for it: 250 MB and 10 s of its start.

Rasa imports it for every component it could run.  Where none of those is in `config.yml`, the
modules that need it are replaced by empty ones before Rasa is imported.
"""

from __future__ import annotations

import re
import sys
from types import ModuleType
from typing import Any

NEEDS_TENSORFLOW = (
    "ConveRTFeaturizer",
    "DIETClassifier",
    "LanguageModelFeaturizer",
    "ResponseSelector",
    "TEDPolicy",
    "UnexpecTEDIntentPolicy",
)
REPLACED = (
    "rasa.core.policies.ted_policy",
    "rasa.core.policies.unexpected_intent_policy",
    "rasa.nlu.classifiers.diet_classifier",
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer",
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer",
    "rasa.nlu.selectors.response_selector",
    "rasa.utils.tensorflow.callback",
    "rasa.utils.tensorflow.data_generator",
)


class Empty(ModuleType):
    """A module in which every name is a class that does nothing, only there to be imported."""

    def __getattr__(self, name: str) -> Any:
        """Make the class on first use and keep it, so that it stays the same one."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


def needs_tensorflow(config: str) -> bool:
    """Whether the text of a `config.yml` names a component that runs on TensorFlow."""
    return bool(re.search(rf"\b({'|'.join(NEEDS_TENSORFLOW)})\b", config))


def leave_out_tensorflow() -> None:
    """Call before Rasa is imported; an import of TensorFlow is an ImportError from then on."""
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    for name in REPLACED:
        sys.modules[name] = Empty(name)
