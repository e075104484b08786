"""Which entries hold the telling words of a question: BM25 over the full-text index."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
from sqlalchemy import text
from sqlalchemy.engine import Engine

from knowledge.ranking import Numbers

WORD = re.compile(r"[a-z0-9]+")
COMMON_WORDS = frozenset(
    WORD.findall(
        "a an and are as at be by can could do does for from get has have how i if in is it its "
        "me my of on or our please s should t tell that the their them there they this to us was "
        "we what whats when where which who why will with would you your"
    )
)
BM25 = text(
    "SELECT entry_id, -bm25(entry_words, 0, 4.0, 1.0, 2.0) AS score "
    "FROM entry_words WHERE entry_words MATCH :query"
)


def words_query(question: str) -> str:
    """The question's telling words as an FTS5 query; "" where it has none."""
    words = dict.fromkeys(WORD.findall(question.casefold()))
    return " OR ".join(f'"{word}"' for word in words if word not in COMMON_WORDS)


def words_shared(engine: Engine, question: str, position: Mapping[str, int]) -> Numbers:
    """BM25 for each entry, shape (entries,); 0 where none of the telling words stands."""
    scores = np.zeros(len(position), dtype=np.float32)
    query = words_query(question)
    if query:
        with engine.connect() as connection:
            for row in connection.execute(BM25, {"query": query}):
                scores[position[row.entry_id]] = row.score
    return scores
