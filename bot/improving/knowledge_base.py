"""Build a candidate's knowledge base: `python -m bot.improving.knowledge_base <content> <live>`.

Runs with the candidate's `COPRO_HOME`. Sentences whose vectors the live knowledge base holds are
not encoded again, which is nearly all of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bot.language.encoder import load_encoder, load_reply_encoder
from bot.settings import load_settings
from knowledge.build import build_knowledge
from knowledge.known_vectors import known_vectors
from knowledge.load import load_content

Numbers = np.ndarray[Any, Any]
Encode = Callable[[Sequence[str]], Numbers]


def remembering(encode: Encode, live: Path) -> Encode:
    """An encoder that looks a text up in the live knowledge base before it encodes it."""
    known: dict[str, Numbers] = dict(known_vectors(live))

    def encoded(texts: Sequence[str]) -> Numbers:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, encode(new), strict=True))
        return np.stack([known[text] for text in texts])

    return encoded


def main() -> None:
    """Build it where the settings say."""
    settings, (content, live) = load_settings(), map(Path, sys.argv[1:])
    threads = len(os.sched_getaffinity(0))
    encoder = load_encoder(settings.encoder_dir, threads)
    replies = load_reply_encoder(settings.reply_encoder_dir, threads)
    build_knowledge(
        load_content(content),
        remembering(encoder.encode, live),
        settings.knowledge_db,
        replies.encode,
    )


if __name__ == "__main__":
    main()
