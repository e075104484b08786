"""What an editor typed to correct a turn, and what is still wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.records.corrections import ACT, ENTRY
from bot.review.forms import Form
from knowledge.model import ASK_KINDS

LONGEST = 200
_MARKS = frozenset("[]")


@dataclass(frozen=True)
class Typed:
    """An example as it was typed; `wrong` says for each field, by a code, why it cannot be kept."""

    kind: str
    target: str
    asker: str
    words: str
    wrong: Mapping[str, str] = field(default_factory=dict)


def typed_entry(form: Form, entries: Collection[str]) -> Typed:
    """Words that should be answered with an entry, one of these."""
    target, asker = form.text("entry"), form.text("asker")
    wrong = {} if target in entries else {"entry": "none"}
    if asker not in ASK_KINDS:
        wrong["asker"] = "none"
    return Typed(ENTRY, target, asker, _words(form), {**wrong, **_wrong_words(form)})


def typed_act(form: Form, acts: Collection[str]) -> Typed:
    """Words that should be heard as a dialogue act, one of these."""
    target = form.text("act")
    wrong = {} if target in acts else {"act": "none"}
    return Typed(ACT, target, "", _words(form), {**wrong, **_wrong_words(form)})


def _words(form: Form) -> str:
    """On one line, without what cannot be seen: examples are kept a line each."""
    line = " ".join(form.text("words").split())
    return "".join(letter for letter in line if letter.isprintable())


def _wrong_words(form: Form) -> dict[str, str]:
    words, wrong = _words(form), {}
    if not any(letter.isalnum() for letter in words):
        wrong["words"] = "empty"
    elif len(words) > LONGEST:
        wrong["words"] = "long"
    elif _MARKS & set(words):
        wrong["words"] = "marks"
    if form.text("checked") != "yes":
        wrong["checked"] = "none"
    return wrong
