"""What pages of signing in and of accounts say, by code; the words stand in `staff_words.yml`."""

from __future__ import annotations

from pathlib import Path

from bot.review.wording import words_in
from bot.web.telling import Telling

_FILE = Path(__file__).with_name("staff_words.yml")


class Refused(Telling):
    """Nothing was done: the form is shown again with the words of this code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def words(self) -> str:
        """Why, and what to do."""
        words: str = words_in(_FILE)["refused"][self.code]
        return words


def done(code: str) -> str:
    """What was just done, in words."""
    words: str = words_in(_FILE)["done"][code]
    return words


def tried_first() -> str:
    """Words of this service, which somebody who guesses a password tries first."""
    words: str = words_in(_FILE)["tried_first"]
    return words
