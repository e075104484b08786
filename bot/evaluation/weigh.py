"""Fit the weights of the evidence: `python -m bot.evaluation.weigh --adapter FILE` prints them.

A fifth of the training examples is judged by an encoder, classifiers and an index that did not
hold them, so that the weights are those for messages never seen.  The adapter is one learnt without
them: `python -m bot.adapting.adapt --leave-out 0 --to FILE`.  No evaluation question is used.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.adapting.lessons import fifth
from bot.evaluation.cross_validation import SCALE, examples
from bot.language.convert_encoder import convert_encoder, published_model
from bot.language.encoder import SentenceEncoder
from bot.nlu.evidence import Evidence, log_odds
from bot.nlu.question_or_act import EXPLAIN, belief_odds
from knowledge.build import findable_texts
from knowledge.classifier import features, fit
from knowledge.load import load_content
from knowledge.spelling import rarity, spell

LEFT_OUT = 0
GIVEN = {"other_place", "near"}  # weighed by hand: no example has them
BLOCK = 500
OTHERS_KEPT = (0.97, 0.95, 0.93, 0.9)  # the share of other acts that stay what they are

Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Texts:
    """Texts with their vectors (n, 384) and spellings (n, 2048)."""

    texts: list[str]
    vectors: Numbers
    spellings: Any


def main() -> None:
    """Print the weights, and how many left-out examples they judge rightly."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--adapter", type=Path, required=True)
    with tempfile.TemporaryDirectory() as folder:
        convert_encoder(published_model(), Path(folder) / "encoder", options.parse_args().adapter)
        rows, asked = evidence(SentenceEncoder(Path(folder) / "encoder", os.cpu_count() or 1))
    fitted = LogisticRegression(C=100, max_iter=1000).fit(rows, asked)
    totals = rows @ fitted.coef_[0]
    for name, weight in zip(used(), fitted.coef_[0], strict=True):
        print(f"    {name}: {weight:.2f}")
    for kept in OTHERS_KEPT:
        bias = -float(np.quantile(totals[~asked], kept))
        print(f"    bias: {bias:.2f} keeps {kept} of others, {np.mean(totals[asked] > -bias):.3f}")


def used() -> list[str]:
    """The pieces of evidence whose weights are fitted."""
    return [field.name for field in fields(Evidence) if field.name not in GIVEN]


def evidence(encoder: SentenceEncoder) -> tuple[Numbers, Numbers]:
    """The evidence on each left-out example (n, pieces), and whether it is a question (n,)."""
    texts, intents = (list(part) for part in zip(*examples(), strict=True))
    out = np.array([fifth(text) == LEFT_OUT for text in texts])
    asked = np.array([intent == EXPLAIN for intent in intents])
    rarities = rarity(texts)
    every = Texts(texts, encoder.encode(texts), spell(texts, rarities))
    judged = _some(every, out)
    odds = _odds(every.vectors, np.array(intents), out)
    inputs = features(every.vectors, every.spellings)
    belief = belief_odds(inputs[out], fit(inputs[~out], asked[~out].astype(int), 2))
    of_entries = [t for e in load_content().entries for _, t in findable_texts(e)]
    held = [text for text in dict.fromkeys(of_entries) if fifth(text) != LEFT_OUT]
    here = _nearest(judged, Texts(held, encoder.encode(held), spell(held, rarities)))
    other = _nearest(judged, _some(every, ~out & ~asked))
    rows = [
        astuple(Evidence(odds[i], belief[i], *here[i], *other[i]))[: len(used())]
        for i in range(len(judged.texts))
    ]
    return np.array(rows), asked[out]


def _some(texts: Texts, chosen: Numbers) -> Texts:
    rows = np.flatnonzero(chosen)
    return Texts([texts.texts[i] for i in rows], texts.vectors[rows], texts.spellings[rows])


def _odds(vectors: Numbers, intents: Numbers, out: Numbers) -> list[float]:
    """The intent classifier's log-odds of a question for the examples left out."""
    model = LogisticRegression(max_iter=100, tol=1e-2, class_weight="balanced", random_state=42)
    model.fit(vectors[~out] * SCALE, intents[~out])
    shares = model.predict_proba(vectors[out] * SCALE)
    explain = list(model.classes_).index(EXPLAIN)
    others = np.delete(shares, explain, axis=1).max(axis=1)
    return [log_odds(a, b) for a, b in zip(shares[:, explain], others, strict=True)]


def _nearest(judged: Texts, among: Texts) -> Numbers:
    """The best cosines, of meaning and of spelling, of each judged text to the others; (n, 2)."""
    found = np.zeros((len(judged.texts), 2), dtype=np.float32)
    for start in range(0, len(judged.texts), BLOCK):
        block = slice(start, start + BLOCK)
        rows = np.arange(len(judged.texts))[block]
        found[block, 0] = (judged.vectors[rows] @ among.vectors.T).max(axis=1)
        found[block, 1] = (judged.spellings[rows] @ among.spellings.T).toarray().max(axis=1)
    return found


if __name__ == "__main__":
    main()
