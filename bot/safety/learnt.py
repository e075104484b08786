"""How much a sentence sounds like each kind of disclosure, from what the encoder made of its words.

`bot.adapting.disclosures.learn` learnt the encoder's adapter and this head together; both are kept
with the code, so that nothing is learnt where the assistant runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from bot.safety.kinds import KINDS

Numbers = np.ndarray[Any, np.dtype[np.float32]]

HEAD = Path(__file__).with_name("disclosure_head.npz")
DOUBT = -3.0  # log-odds below which a phrase does not count: twenty to one against it
MEANING = 10.0  # how much the mean of the words counts beside the most telling ones


class LearntHead:
    """A small network over the tokens of a sentence."""

    def __init__(self, path: Path = HEAD) -> None:
        """Read what was learnt: maps of the mean and of the most telling words to the kinds."""
        with np.load(path) as kept:
            numbers = {name: kept[name].astype(np.float32) for name in kept.files}
        self._telling, self._telling_bias = numbers["telling"], numbers["telling_bias"]
        self._of_mean, self._of_telling = numbers["of_mean"], numbers["of_telling"]
        self._bias = numbers["bias"]
        self.threshold = float(numbers["threshold"])
        self.doubt = DOUBT

    def belief(self, states: Numbers) -> tuple[float, str]:
        """How likely the tokens (n, 384) tell of harm, as log-odds, and of which kind if so."""
        mean = states.mean(axis=0)
        mean *= MEANING / np.linalg.norm(mean)
        telling = np.maximum(states @ self._telling + self._telling_bias, 0).max(axis=0)
        totals = mean @ self._of_mean + telling @ self._of_telling + self._bias
        harm = totals[: len(KINDS)]
        most = harm.max()
        odds = most + np.log(np.exp(harm - most).sum()) - totals[len(KINDS)]
        return float(odds), KINDS[int(harm.argmax())]
