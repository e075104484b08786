"""Whether a message in a walk answers its question, or does something else: a pure rule.

In a walk most messages are answers, so doubt goes that way; but a question in the middle, “why do
you ask?” or “stop” must never be taken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.instruments.model import CHECK, SCALE, TEXT
from knowledge.instruments.moves import MOVES
from knowledge.instruments.replies import Guess

ANSWER, UNCLEAR, CHANGE, EXPLAIN = "answer", "unclear_answer", "change_answer", "explain"
IN_A_WALK = {*MOVES, "share_walk", "restart_walk", "start_again"} - {ANSWER, UNCLEAR}
NO_INTERRUPTION = {EXPLAIN, "nlu_fallback", "affirm", "deny", "nonsense"}
ASKING = re.compile(
    r"\?\s*$|^\W*(what|whats|wots?|who|whos|where|when|how|why|which|is|are|does|do|did|can|could"
    r"|should|would|will|tell me|explain)\b",
    re.IGNORECASE,
)
FEW_WORDS = 9


@dataclass(frozen=True)
class Limits:
    """How sure each reading must be; fitted on replies kept apart from those of the evaluation."""

    act: float = 0.6
    like: float = 0.3
    share: float = 0.5
    sure_like: float = 0.8
    sure_share: float = 0.9


@dataclass(frozen=True)
class Heard:
    """What is known of one message: the act it sounds like, and the option it comes nearest to.

    `found` says that the knowledge base is sure of an answer to it.
    """

    text: str
    kind: str
    act: str
    confidence: float
    found: bool
    guess: Guess | None = None
    number: int | None = None

    @property
    def asks(self) -> bool:
        """Whether it is put as a question."""
        return bool(ASKING.search(self.text))

    @property
    def as_written(self) -> bool:
        """Whether it is one of the ways of answering, word for word."""
        return self.guess is not None and self.guess.exact

    def surely_answers(self, limits: Limits) -> bool:
        """Whether it is so like a way of answering that it can hardly be anything else."""
        guess = self.guess
        sure = guess is not None and guess.share >= limits.sure_share
        return sure and guess is not None and guess.likeness >= limits.sure_like

    @property
    def short(self) -> bool:
        """Whether it is as short as what moves a walk usually is."""
        return len(self.text.split()) <= FEW_WORDS


USUAL = Limits()


def act_in_walk(heard: Heard, limits: Limits = USUAL) -> str:
    """The dialogue act of a message in a walk: an answer, unclear, or what it sounds like."""
    if heard.kind == CHECK and heard.number is not None:
        return CHANGE
    moves = heard.act in IN_A_WALK and heard.confidence >= limits.act and heard.short
    asked = heard.act == EXPLAIN and heard.asks and heard.found
    if heard.kind == TEXT:
        return heard.act if moves or asked else ANSWER
    if heard.number is not None and heard.kind == SCALE:
        return ANSWER
    if heard.as_written:
        return ANSWER
    if asked or (moves and not heard.surely_answers(limits)):
        return heard.act
    if heard.guess and heard.guess.share >= limits.share and heard.guess.likeness >= limits.like:
        return ANSWER
    interrupts = heard.act not in NO_INTERRUPTION and heard.confidence >= limits.act
    return heard.act if interrupts else UNCLEAR
