"""Intent accuracy on examples left out of training, five times a fifth."""

from __future__ import annotations

from collections import Counter

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bot.evaluation.measure import Share
from bot.language.encoder import SentenceEncoder
from bot.rasa.importer import EXPLAIN, some_asks
from bot.settings import PROJECT
from knowledge.load import load_content

FOLDS = 5
SCALE = 10.0  # as in config.yml


def examples() -> list[tuple[str, str]]:
    """Every training example with its intent: those of data/nlu and some asks of each entry."""
    asks = [(ask, EXPLAIN) for ask in some_asks(load_content())]
    written = []
    for path in sorted((PROJECT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = str(block.get("examples", "")).splitlines()
            written += [(line[2:], block["intent"]) for line in lines if line.startswith("- ")]
    return list(dict.fromkeys([*asks, *written]))


def cross_validate(encoder: SentenceEncoder) -> tuple[Share, list[str]]:
    """The share of left-out examples given their own intent, and the commonest confusions."""
    pairs = examples()
    vectors = encoder.encode([text for text, _ in pairs]) * SCALE
    labels = np.array([intent for _, intent in pairs])
    right, confusions = Share(), Counter[str]()
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=42)
    for train, test in folds.split(vectors, labels):
        classifier = LogisticRegression(
            solver="lbfgs", max_iter=300, tol=1e-3, random_state=42, class_weight="balanced"
        )
        classifier.fit(vectors[train], labels[train])
        for label, guess in zip(labels[test], classifier.predict(vectors[test]), strict=True):
            right.count(label == guess)
            if label != guess:
                confusions[f"{label} taken for {guess}"] += 1
    return right, [f"{name}: {count}" for name, count in confusions.most_common(12)]
