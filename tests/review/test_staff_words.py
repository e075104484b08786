"""Every code that something is refused or done with has its words, and no words are unused."""

from __future__ import annotations

import re

import yaml

from bot.review.accounts import password_rules
from bot.settings import PROJECT

WORDS = yaml.safe_load(
    (PROJECT / "bot/review/accounts/staff_words.yml").read_text(encoding="utf-8")
)
SOURCE = "\n".join(
    file.read_text(encoding="utf-8") for file in sorted((PROJECT / "bot").rglob("*.py"))
)
OF_PASSWORDS = {
    password_rules.SHORT,
    password_rules.LONG,
    password_rules.UNTYPEABLE,
    password_rules.OWN_WORDS,
    password_rules.COMMON,
    password_rules.GUESSABLE,
}


def test_whatever_is_refused_is_told_in_words() -> None:
    used = set(re.findall(r'Refused\("(\w+)"\)', SOURCE)) | OF_PASSWORDS

    assert used == set(WORDS["refused"])


def test_whatever_was_done_is_told_in_words() -> None:
    used = set(re.findall(r'\bdone\("(\w+)"\)', SOURCE))
    used |= set(re.findall(r'_do\(visit, account_id, work, "(\w+)"', SOURCE))

    assert used == set(WORDS["done"])


def test_all_words_are_whole_sentences() -> None:
    told = [*WORDS["refused"].values(), *WORDS["done"].values()]

    assert [words for words in told if not re.fullmatch(r"[A-Z].*[.]", words)] == []
