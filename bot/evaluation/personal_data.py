"""Personal data on the set kept apart: how much of it is hidden, and what is taken wrongly."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

import yaml

from bot.evaluation.measure import Share
from bot.evaluation.questions import FOLDER
from bot.safety.redaction import Found

MARK = re.compile(r"\{([a-z_]+)(?::([a-z_]+))?\|([^}]*)\}")
WORD = re.compile(r"\w+")
NAME = "name"


@dataclass(frozen=True)
class Datum:
    """A piece of personal data in a message: where, and a name's origin."""

    start: int
    end: int
    kind: str
    origin: str


@dataclass(frozen=True)
class Message:
    """A message as typed, and what must be hidden in it."""

    text: str
    data: tuple[Datum, ...]


@dataclass
class Hidden:
    """Data hidden whole, by kind and names by origin; words and messages taken wrongly."""

    structured: Share = field(default_factory=Share)
    names: Share = field(default_factory=Share)
    new_names: Share = field(default_factory=Share)
    """Names none of whose words is in the list that was learnt from."""
    by_kind: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    by_origin: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    wrong_words: Share = field(default_factory=Share)
    wrong_messages: Share = field(default_factory=Share)
    """Messages without personal data in which something was hidden."""


def messages() -> list[Message]:
    """The frozen set."""
    path = FOLDER / "safety" / "personal_data.yml"
    return [_message(str(marked)) for marked in yaml.safe_load(path.read_text(encoding="utf-8"))]


def measure_hidden(
    said: Iterable[Message], find: Callable[[str], Sequence[Found]], known: Collection[str]
) -> Hidden:
    """What `find` finds of what it should; `known` are the words of names learnt from."""
    result = Hidden()
    for message in said:
        spans = [found.span for found in find(message.text)]
        taken = {at for start, end in spans for at in range(start, end)}
        for datum in message.data:
            words = [word.span() for word in WORD.finditer(message.text, datum.start, datum.end)]
            whole = all(start in taken for start, _ in words)
            result.by_kind[datum.kind].count(whole)
            if datum.kind == NAME:
                _count_name(result, message.text[datum.start : datum.end], datum, whole, known)
            else:
                result.structured.count(whole)
        _count_wrong(result, message, taken)
    return result


def _count_name(
    result: Hidden, name: str, datum: Datum, whole: bool, known: Collection[str]
) -> None:
    result.names.count(whole)
    result.by_origin[datum.origin].count(whole)
    if not any(word.casefold() in known for word in WORD.findall(name)):
        result.new_names.count(whole)


def _count_wrong(result: Hidden, message: Message, taken: Collection[int]) -> None:
    wrong = False
    for word in WORD.finditer(message.text):
        if any(d.start < word.end() and word.start() < d.end for d in message.data):
            continue
        result.wrong_words.count(word.start() in taken)
        wrong = wrong or word.start() in taken
    if not message.data:
        result.wrong_messages.count(wrong)


def _message(marked: str) -> Message:
    parts, data, length, at = list[str](), list[Datum](), 0, 0
    for mark in MARK.finditer(marked):
        before = marked[at : mark.start()]
        start = length + len(before)
        data.append(Datum(start, start + len(mark[3]), mark[1], mark[2] or ""))
        parts += [before, mark[3]]
        length, at = start + len(mark[3]), mark.end()
    return Message("".join([*parts, marked[at:]]), tuple(data))
