"""What somebody who guesses a password tries first: the council, the service, the person's name."""

from __future__ import annotations

import re

from bot.council import Council
from bot.review.accounts.password_rules import own_words
from bot.review.accounts.staff_words import tried_first


def words_guessed_first(council: Council, name: str) -> tuple[str, ...]:
    """The words that make no good password of this person."""
    return own_words(council.name, council.short_name, re.sub(r"[\W_]", " ", name), tried_first())
