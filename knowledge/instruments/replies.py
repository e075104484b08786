"""Which option somebody means by words of their own: “we've only got two weeks”, “not really”.

Said as written, it is certain.  Otherwise a softmax learnt from the ways people put each option
tells them apart, and the nearest of these ways says whether the words are an answer at all.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sqlalchemy import create_engine, select
from sqlalchemy.pool import NullPool

from knowledge import tables
from knowledge.classifier import Numbers, features, fit, log_shares
from knowledge.database import to_read
from knowledge.instruments.choices import Choices
from knowledge.spelling import DIMENSIONS, spell

EPOCHS = 40
NEAREST = 4.0  # how much the nearest way of saying an option counts beside belief in it
STRETCHED = re.compile(r"(\w)\1{2,}")  # “yessss”
NOT_WORDS = re.compile(r"[^\w\s]|_")
ALL_ALIKE: Numbers = np.ones(DIMENSIONS, dtype=np.float32)


@dataclass(frozen=True)
class Guess:
    """The likeliest option: its share of belief, and how like the nearest way of saying it is.

    `share` and `likeness` go to 1; `second` is the option that comes next, "" with none.  `exact`:
    it is said word for word as written.
    """

    option: str
    share: float
    likeness: float
    second: str = ""
    exact: bool = False


class _Choices:
    """The options of one set: vectors (n, 384) and spellings (n, 2048) of the ways to say them."""

    def __init__(self, options: list[str], learnt: Numbers) -> None:
        self.options, self.learnt = options, learnt
        self.exact: dict[str, str] = {}
        self.rows: list[tuple[int, str, Numbers]] = []

    def add(self, option: str, text: str, vector: Numbers) -> None:
        self.exact.setdefault(plain(text), option)
        self.rows.append((self.options.index(option), text, vector))

    def close(self) -> None:
        self.owners = np.array([owner for owner, *_ in self.rows])
        self.vectors = np.stack([vector for *_, vector in self.rows])
        self.spellings = spell([plain(text) for _, text, _ in self.rows], ALL_ALIKE)


class ReplyIndex:
    """The ways of answering every question of one knowledge base, held in memory."""

    def __init__(self, path: Path) -> None:
        """Load what was built at `path`; raises SQLAlchemy's errors where it cannot."""
        engine = create_engine(to_read(path), future=True, poolclass=NullPool)
        self._sets: dict[str, _Choices] = {}
        with engine.connect() as connection:
            for row in connection.execute(select(tables.reply_maps)):
                options = json.loads(row.options)
                learnt = np.frombuffer(row.numbers, "<f4").reshape(-1, len(options))
                self._sets[row.choices] = _Choices(options, learnt)
            replies = select(tables.replies).order_by(tables.replies.c.position)
            for row in connection.execute(replies):
                vector = np.frombuffer(row.vector, "<f4")
                self._sets[row.choices].add(row.option, row.text, vector)
        for one in self._sets.values():
            one.close()

    def guess(self, choices: str, text: str, vector: Numbers) -> Guess | None:
        """The option meant; `vector` is the text's unit vector. None for an unknown set."""
        one = self._sets.get(choices)
        if one is None:
            return None
        words = plain(text)
        if words in one.exact:
            return Guess(one.exact[words], 1.0, 1.0, exact=True)
        spelt = spell([words], ALL_ALIKE)
        alike = one.vectors @ vector + 0.5 * (one.spellings @ spelt.toarray()[0])
        nearest = _best_of_each(alike, one.owners, len(one.options))
        belief = log_shares(features(vector[None, :], spelt), one.learnt)[0] + NEAREST * nearest
        shares = np.exp(belief - belief.max())
        shares /= shares.sum()
        order = [int(place) for place in np.argsort(-shares)]
        meaning = _best_of_each(one.vectors @ vector, one.owners, len(one.options))
        second = one.options[order[1]] if len(order) > 1 else ""
        best = order[0]
        return Guess(one.options[best], float(shares[best]), float(meaning[best]), second)


def learn_choices(choices: Choices, vectors: Numbers) -> Numbers:
    """What tells the options apart, shape (2432, options); `vectors` of all ways in order."""
    texts = [plain(said) for said in choices.ways]
    sizes = [len(says) for says in choices.says.values()]
    labels = np.repeat(np.arange(len(sizes)), sizes)
    return fit(features(vectors, spell(texts, ALL_ALIKE)), labels, len(sizes), EPOCHS)


def plain(text: str) -> str:
    """Words alone: no marks, no capitals, no letter drawn out; pictures alone stay as they are."""
    bare = NOT_WORDS.sub(" ", text.casefold().replace("’", "").replace("'", ""))
    return " ".join(STRETCHED.sub(r"\1", bare).split()) or text.strip()


def _best_of_each(values: Numbers, owners: Numbers, count: int) -> Numbers:
    return np.array([values[owners == owner].max() for owner in range(count)], dtype=np.float32)
