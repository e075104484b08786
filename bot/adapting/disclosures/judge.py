"""Choose the threshold on lessons that were not learnt: `python -m bot.adapting.disclosures.judge`.

Prints what each threshold would find and wrongly take of them, and with `--threshold` writes one
into the head.  The sets of tests/evaluation/safety are not looked at.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from bot.adapting.disclosures.lessons import (
    NONE,
    ORDINARY,
    Lesson,
    disclosures_and_look_alikes,
    kept_apart,
    ordinary,
)
from bot.language.convert_encoder import SAFETY_ADAPTER, convert_encoder, published_model
from bot.language.token_states import TokenEncoder
from bot.safety.disclosure import find_disclosure
from bot.safety.learnt import DOUBT, HEAD, LearntHead

BATCH = 64
TRIED = np.arange(-1.0, 6.01, 0.25)
NOTHING = -99.0


def odds(lessons: list[Lesson], encoder: TokenEncoder, head: LearntHead) -> Any:
    """For each text, those of its sentence that sounds most like a disclosure."""
    found = []
    for start in range(0, len(lessons), BATCH):
        texts = [lesson.text for lesson in lessons[start : start + BATCH]]
        for read in encoder.read_all(texts):
            found.append(max((head.belief(s.states)[0] for s in read), default=NOTHING))
    return np.array(found)


def main() -> None:
    """Print the table; write the threshold that was given."""
    given = _options()
    head = LearntHead(given.head)
    apart = [one for one in (*disclosures_and_look_alikes(), *ordinary()) if kept_apart(one)]
    with tempfile.TemporaryDirectory() as folder:
        convert_encoder(published_model(), Path(folder) / "encoder", given.adapter)
        found = odds(apart, TokenEncoder(Path(folder) / "encoder"), head)
    told = np.array([one.kind != NONE for one in apart])
    usual = np.array([one.group == ORDINARY for one in apart])
    phrases = np.array([find_disclosure(one.text) is not None for one in apart])
    groups = {"told": told, "look-alikes": ~told & ~usual, "ordinary": usual}
    print("threshold " + " ".join(f"{name} (of {of.sum()})" for name, of in groups.items()))
    for threshold in TRIED:
        taken = (found > threshold) | (phrases & (found > DOUBT))
        shares = [f"{100 * taken[of].mean():.2f} %" for of in groups.values()]
        alone = [f"{100 * (found > threshold)[of].mean():.2f} %" for of in groups.values()]
        print(f"{threshold:.2f}", *shares, "without phrases", *alone)
    lost = told & phrases & (found <= DOUBT)
    print(f"found by phrases, and passed over since nothing sounded like it: {lost.sum()}")
    if given.threshold is not None:
        with np.load(given.head) as kept:
            numbers = {name: kept[name] for name in kept.files}
        np.savez(given.head, **{**numbers, "threshold": np.float16(given.threshold)})


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--adapter", type=Path, default=SAFETY_ADAPTER)
    options.add_argument("--head", type=Path, default=HEAD)
    options.add_argument("--threshold", type=float, help="write this one into the head")
    return options.parse_args()


if __name__ == "__main__":
    main()
