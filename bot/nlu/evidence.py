"""Whether a message asks the knowledge base something, from eight pieces of evidence added up.

Each alone errs where another is sure: the classifier hears what a message sounds like, the search
sees whether there is anything to answer it with, and the nearest example of another dialogue act
shows what else it may be.  A place that no toolkit here speaks for weighs against an answer.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

UNLIKELY = 1e-6
LEAST_ODDS, LEAST_BELIEF = -4.0, -2.0


@dataclass(frozen=True)
class Evidence:
    """One message's evidence; likenesses are cosines, `spelt` ones of character n-grams.

    `odds` are of the intent classifier, from meaning; `belief` of one learnt from meaning and
    spelling, that knows nothing but questions and all other acts.  Both are logarithms.

    `other_place` is 1 where a place is named that no toolkit speaks for, and a little below 0
    where one is named that a toolkit does speak for.  `near` is 1 where a short message found an
    entry close to the last answer.
    """

    odds: float
    belief: float
    likeness: float
    spelt: float
    other_likeness: float
    other_spelt: float
    other_place: float = 0.0
    near: float = 0.0


@dataclass(frozen=True)
class Weights:
    """A logistic regression over the evidence, fitted on examples left out of what judges them."""

    odds: float
    belief: float
    likeness: float
    spelt: float
    other_likeness: float
    other_spelt: float
    other_place: float
    near: float
    bias: float


def weights_from(values: Mapping[str, float]) -> Weights:
    """The weights as `config.yml` names them; raises KeyError where one is missing."""
    return Weights(**{field.name: float(values[field.name]) for field in fields(Weights)})


def of_addition(evidence: Evidence) -> Evidence:
    """The evidence of what only adds to the last answer, and found something near it.

    No classifier was taught “and my manager?”, so none may doubt much that it asks something.
    """
    odds, belief = max(evidence.odds, LEAST_ODDS), max(evidence.belief, LEAST_BELIEF)
    return replace(evidence, odds=odds, belief=belief)


def log_odds(explain: float, best_other: float) -> float:
    """How much likelier the classifier finds a question than the likeliest other act."""
    return math.log(max(explain, UNLIKELY)) - math.log(max(best_other, UNLIKELY))


def probability(evidence: Evidence, weights: Weights) -> float:
    """How likely the message is a question for the knowledge base, 0 to 1."""
    total = weights.bias + sum(
        getattr(weights, field.name) * getattr(evidence, field.name) for field in fields(Evidence)
    )
    return 1 / (1 + math.exp(-total))
