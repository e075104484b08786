"""The small language that disclosures.yml is written in, made into regular expressions.

A sentence is looked at as " word word word ", so a phrase begins with a space and every piece of it
ends with one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.safety.matching import Spellings, words_of

PIECE = re.compile(r"\[[^\]]*\]|\S+")
GROUP = re.compile(r"\{(\w+)\}")
PLURAL = re.compile(r"\(s\)")
NUMBER = r"[0-9]+ "
END = "$"
GAPS = ("~", "..", "…", "^")


@dataclass(frozen=True)
class Words:
    """The lists that phrases name, and the spelling that all of it is brought to."""

    lists: Mapping[str, Sequence[str]]
    hedges: Sequence[str]
    denials: Sequence[str]
    spellings: Spellings


@dataclass(frozen=True)
class Phrase:
    """A phrase that can be looked for, and the choices of words it needs one each of, rarest first."""

    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]

    def may_be_in(self, words: Collection[str]) -> bool:
        """Whether a sentence with these words has one for each piece, and is worth searching."""
        return not any(choice.isdisjoint(words) for choice in self.needs)


def compile_phrases(lines: Sequence[str], words: Words) -> list[Phrase]:
    """Every phrase of the lines, in their order."""
    parsed = [[_Piece(piece, words) for piece in PIECE.findall(line)] for line in lines]
    often = Counter(
        word for pieces in parsed for word in {w for piece in pieces for w in piece.last_words}
    )
    return [_phrase(pieces, often) for pieces in parsed]


def _phrase(pieces: Sequence[_Piece], often: Counter[str]) -> Phrase:
    needs = {piece.last_words for piece in pieces if piece.needed}
    return Phrase(
        re.compile(_begun("".join(piece.expression for piece in pieces))),
        tuple(sorted(needs, key=lambda choice: sum(often[word] for word in choice))),
    )


def _begun(expression: str) -> str:
    return f"^ {expression[1:]}" if expression.startswith("^") else f" {expression}"


class _Piece:
    """One piece of a phrase: alternatives, a gap, an end, or several pieces that may be left out."""

    def __init__(self, written: str, words: Words) -> None:
        self._words = words
        optional = written.startswith("[")
        plain = written not in GAPS and not optional
        options = frozenset(self._expand(written)) if plain else frozenset()
        self.expression = self._expression(written, options)
        self.needed = bool(options) and not {END, "#"} & options
        self.last_words = frozenset(option.split()[-1] for option in options)

    def _expand(self, written: str) -> Iterable[str]:
        for option in written.split("/"):
            group = GROUP.search(option)
            if group:
                for each in self._words.lists[group[1]]:
                    yield from self._expand(option.replace(group[0], each))
            elif option in (END, "#"):
                yield option
            else:
                spaced = option.replace("_", " ")
                for form in (PLURAL.sub("", spaced), PLURAL.sub("s", spaced)):
                    yield " ".join(self._words.spellings.read(words_of(form)))

    def _expression(self, written: str, options: frozenset[str]) -> str:
        if written.startswith("["):
            inside = (_Piece(piece, self._words) for piece in PIECE.findall(written[1:-1]))
            return "(?:" + "".join(piece.expression for piece in inside) + ")?"
        if written == "^":
            return "^"
        if written == "…":
            return "(?:[^ ]+ )*"
        if written == "~":
            return _one_of(_read(self._words.hedges, self._words)) + "{0,3}"
        if written == "..":
            denied = "".join(f"(?!{word} )" for word in _read(self._words.denials, self._words))
            return f"(?:{denied}[^ ]+ ){{0,3}}"
        return _one_of(options)


def _read(listed: Iterable[str], words: Words) -> list[str]:
    return [" ".join(words.spellings.read(words_of(each))) for each in listed]


def _one_of(options: Iterable[str]) -> str:
    longest_first = sorted(set(options), key=lambda option: (-len(option), option))
    return "(?:" + "|".join(map(_option, longest_first)) + ")"


def _option(option: str) -> str:
    return {END: "$", "#": NUMBER}.get(option) or re.escape(option) + " "
