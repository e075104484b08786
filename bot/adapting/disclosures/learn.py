"""Learn to hear disclosures: `python -m bot.adapting.disclosures.learn`.

Takes about ten minutes on two cores and writes two files that are kept with the code: the adapter
of the encoder, `bot/language/safety_adapter.npz` (1.3 MB), and the head,
`bot/safety/disclosure_head.npz` (0.1 MB).  `--again` (three minutes) goes on with the head alone,
and with the ordinary messages that were hard to tell apart; `bot.adapting.disclosures.judge`
chooses the threshold.  The names that are redacted are learnt on the same adapter: learn them
anew afterwards (`bot.adapting.names.learn`).  Worth doing again when bot/safety/learning has
changed.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from bot.adapting.adapt import padded
from bot.adapting.disclosures.judge import odds
from bot.adapting.disclosures.lessons import (
    Lesson,
    a_round,
    disclosures_and_look_alikes,
    kept_apart,
    ordinary,
)
from bot.adapting.disclosures.network import CLASSES, Network
from bot.language.convert_encoder import SAFETY_ADAPTER, convert_encoder, published_model
from bot.language.token_states import TokenEncoder
from bot.safety.kinds import KINDS
from bot.safety.learnt import HEAD, LearntHead

ROUNDS, BATCH, SORTED, MOST_TOKENS = 4, 32, 20, 96
STEP, WARM_UP, LAST_STEP = 1e-3, 60, 0.02
ROUNDS_AGAIN, STEP_AGAIN = 3, 1e-3
HARD = -1.5  # log-odds above which an ordinary message was hard to tell apart
DOUBT = 0.03  # the share of a text's label that is spread over all classes


def wanted(lessons: list[Lesson]) -> Any:
    """The share of each class, (n, 12); the last is none."""
    shares = np.full((len(lessons), CLASSES), DOUBT / CLASSES, dtype=np.float32)
    for row, lesson in enumerate(lessons):
        shares[row, KINDS.index(lesson.kind) if lesson.kind in KINDS else -1] += 1 - DOUBT
    return shares


def batches(tokens: list[Any], chance: random.Random) -> Iterator[list[int]]:
    """Rows of like length together, the batches in random order."""
    for start in range(0, len(tokens), BATCH * SORTED):
        rows = list(range(start, min(start + BATCH * SORTED, len(tokens))))
        rows.sort(key=lambda row: len(tokens[row].ids))
        found = [rows[at : at + BATCH] for at in range(0, len(rows), BATCH)]
        chance.shuffle(found)
        yield from found


def hard_ones(lessons: list[Lesson], adapter: Path, head: Path) -> list[Lesson]:
    """The ordinary messages that sound like a disclosure to what was learnt so far."""
    with tempfile.TemporaryDirectory() as folder:
        convert_encoder(published_model(), Path(folder) / "encoder", adapter)
        found = odds(lessons, TokenEncoder(Path(folder) / "encoder"), LearntHead(head))
    return [lesson for lesson, one in zip(lessons, found, strict=True) if one > HARD]


def main() -> None:
    """Learn, write after each round, and tell how it goes."""
    given = _options()
    source, chance = published_model(), random.Random(0)
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    told = [lesson for lesson in disclosures_and_look_alikes() if not kept_apart(lesson)]
    others = [lesson for lesson in ordinary() if not kept_apart(lesson)]
    network, done = Network(load_file(str(source / "model.safetensors"))), 0
    hard: list[Lesson] = []
    if given.again:
        hard = hard_ones(others[::2], given.adapter, given.head)
        with np.load(given.adapter) as adapter, np.load(given.head) as head:
            network.restore(adapter, head)
        print(f"{len(hard)} ordinary messages were hard", flush=True)
    rounds, highest = (ROUNDS_AGAIN, STEP_AGAIN) if given.again else (ROUNDS, STEP)
    steps = rounds * (len(a_round(told, others, hard, random.Random(1))) // BATCH)
    for number in range(rounds):
        lessons, losses = a_round(told, others, hard, chance), []
        tokens = tokenizer.encode_batch([lesson.text for lesson in lessons])
        for rows in batches(tokens, chance):
            step = highest * min(1.0, (done + 1) / WARM_UP) * max(LAST_STEP, 1 - done / steps)
            ids, mask = padded([tokens[row].ids for row in rows])
            shares = wanted([lessons[row] for row in rows])
            losses.append(network.learn(ids, mask, shares, step))
            done += 1
        print(f"round {number + 1} of {rounds}: loss {np.mean(losses):.3f}", flush=True)
        if not given.again:
            np.savez(given.adapter, **network.adapter)
        np.savez(given.head, threshold=np.float16(0), **network.head)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--again", action="store_true", help="go on with what was hard")
    options.add_argument("--adapter", type=Path, default=SAFETY_ADAPTER)
    options.add_argument("--head", type=Path, default=HEAD)
    return options.parse_args()


if __name__ == "__main__":
    main()
