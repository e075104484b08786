"""A walk with one question of each kind, and somebody who stands at any of them."""

from __future__ import annotations

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import SCALE, TELL, TEXT
from knowledge.instruments.moves import MOVES, Place, Said, Step
from tests.support.instruments import asked_as, choice, given, instrument, look_back

EACH_KIND = instrument(
    asked_as("told", TELL, why=""),
    choice("pick", "yes", "no", "not_sure"),
    asked_as("rate", SCALE),
    asked_as("words", TEXT),
    look_back(),
)
KINDS = [question.id for question in EACH_KIND.questions]
ANSWERED = {**given(told=None, pick="yes", rate=7), "words": Answer(words="a few")}
USUALLY_SAID = {
    "told": Said(option="on"),
    "pick": Said(option="no"),
    "rate": Said(number=3),
    "words": Said(words="some"),
    "check": Said(option="finish"),
}


def at(question: str, misses: int = 0) -> Place:
    """The place of somebody who answered everything before this question."""
    before = KINDS[: KINDS.index(question)]
    return Place({q: a for q, a in ANSWERED.items() if q in before}, question, misses)


def back_at(question: str) -> Place:
    """The place of somebody who answered everything and went back to this question."""
    return Place(ANSWERED, question)


def does(move: str, place: Place, said: Said | None = None) -> Step:
    """What comes of a move; what is said is an answer that fits the question, unless given."""
    usual = Said() if move == "change_answer" else USUALLY_SAID[place.at]
    return MOVES[move](EACH_KIND, place, usual if said is None else said)
