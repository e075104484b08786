"""Fit the weights of the evidence: `python -m bot.evaluation.weigh` prints them for config.yml.

Every training example is judged by a classifier and an index that did not hold it, so that the
weights are those for messages never seen.  The evaluation questions are not used.
"""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bot.evaluation.cross_validation import FOLDS, SCALE, examples
from bot.language.encoder import load_encoder
from bot.nlu.evidence import Evidence, log_odds
from bot.settings import load_settings
from knowledge.spelling import rarity, spell

EXPLAIN = "explain"
BLOCK = 500
OTHERS_KEPT = 0.95  # the share of other acts that must stay what they are

Numbers = np.ndarray[Any, Any]


def main() -> None:
    """Print the weights, and how many left-out examples they judge rightly."""
    texts, intents = (list(part) for part in zip(*examples(), strict=True))
    vectors = load_encoder(load_settings().encoder_dir).encode(texts)
    asked = np.array([intent == EXPLAIN for intent in intents])
    rows = np.array([astuple(e) for e in evidence(texts, vectors, np.array(intents), asked)])
    used = [field.name for field in fields(Evidence) if field.name != "other_place"]
    fitted = LogisticRegression(C=100, max_iter=1000).fit(rows[:, : len(used)], asked)
    totals = rows[:, : len(used)] @ fitted.coef_[0]
    bias = -float(np.quantile(totals[~asked], OTHERS_KEPT))
    for name, weight in zip(used, fitted.coef_[0], strict=True):
        print(f"    {name}: {weight:.2f}")
    print(f"    bias: {bias:.2f}")
    print(f"questions kept {np.mean(totals[asked] > -bias):.3f}, others kept {OTHERS_KEPT}")


def evidence(
    texts: list[str], vectors: Numbers, intents: Numbers, asked: Numbers
) -> list[Evidence]:
    """The evidence on each example, from all the others."""
    odds = left_out_odds(vectors, intents)
    spellings = spell(texts, rarity(texts))
    here = nearest(vectors, spellings, asked)
    other = nearest(vectors, spellings, ~asked)
    return [
        Evidence(odds[i], here[i, 0], here[i, 1], other[i, 0], other[i, 1])
        for i in range(len(texts))
    ]


def left_out_odds(vectors: Numbers, intents: Numbers) -> list[float]:
    """The classifier's log-odds of a question, each from the folds that left the example out."""
    odds = np.zeros(len(intents))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=42)
    for train, test in folds.split(vectors, intents):
        model = LogisticRegression(
            max_iter=100, tol=1e-2, class_weight="balanced", random_state=42
        ).fit(vectors[train] * SCALE, intents[train])
        shares = model.predict_proba(vectors[test] * SCALE)
        explain = list(model.classes_).index(EXPLAIN)
        others = np.delete(shares, explain, axis=1).max(axis=1)
        odds[test] = [log_odds(a, b) for a, b in zip(shares[:, explain], others, strict=True)]
    return [float(value) for value in odds]


def nearest(vectors: Numbers, spellings: Any, chosen: Numbers) -> Numbers:
    """For each example the best cosines, of meaning and spelling, to the chosen others."""
    columns = np.flatnonzero(chosen)
    found = np.zeros((len(vectors), 2), dtype=np.float32)
    for start in range(0, len(vectors), BLOCK):
        block = slice(start, start + BLOCK)
        meaning = vectors[block] @ vectors[columns].T
        spelling = (spellings[block] @ spellings[columns].T).toarray()
        for row in range(len(meaning)):
            itself = columns == start + row
            meaning[row, itself] = spelling[row, itself] = -1.0
        found[block, 0], found[block, 1] = meaning.max(axis=1), spelling.max(axis=1)
    return found


if __name__ == "__main__":
    main()
