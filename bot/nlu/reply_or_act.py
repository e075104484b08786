"""Whether a message in a walk answers its question, or does something else: a pure rule.

In a walk most messages are answers, so doubt goes that way; but a question in the middle, “why do
you ask?” or “stop” must never be taken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.instruments.corrections import names_question, says_it_is_wrong, what_is_meant
from knowledge.instruments.model import CHECK, SCALE, STEPS, TEXT
from knowledge.instruments.moves import MOVES
from knowledge.instruments.numbers import names_number
from knowledge.instruments.replies import Guess

ANSWER, UNCLEAR, CHANGE, EXPLAIN = "answer", "unclear_answer", "change_answer", "explain"
BACK, LEFT, NOT_SURE = "go_back", "how_many_left", "not_sure"
REPEAT, SKIP, START, RESUME = "repeat_that", "skip_question", "start_walk", "resume_walk"
IN_A_WALK = {*MOVES, "share_walk", "restart_walk", "start_again"} - {ANSWER, UNCLEAR}
BESIDE_A_NUMBER = IN_A_WALK - {LEFT, NOT_SURE}  # “about a five”, “not sure, maybe a 5” are answers
NO_INTERRUPTION = {EXPLAIN, "nlu_fallback", "affirm", "deny", "nonsense", "no_area"}
ASIDES = {  # what is said to the assistant itself, and the words that tell it from an answer
    START: r"\b(me|us|checklist|form|audit|dial|ladder|quiz|questions|conditions|logo)\b",
    RESUME: r"\b(carry on|continue|resume|pick (it )?up|left off|back to|finish|code)\b",
    "set_area": r"\b(i|i'm|i've|we|we're|we've|my|our|change|switch|use)\b",
    "set_reading_easy": r"\b(please|can|could|i|me|use|switch|change)\b",
    "set_reading_standard": r"\b(please|can|could|i|me|use|switch|change|back)\b",
    "talk_to_person": r"\b(please|can|could|i|me)\b",
    "emergency_help": r"\b(please|can|could|i|me|someone|now)\b",
    "thank": r"\b(thanks?|thank you|cheers|ta)\b",
}
ASKING = re.compile(
    r"\?\s*$|^\W*(what|whats|wots?|who|whos|where|when|how|why|which|is|are|does|do|did|can|could"
    r"|should|would|will|tell me|explain)\b",
    re.IGNORECASE,
)
TO_COME = re.compile(  # “finish by March” tells of a plan, and ends no walk
    r"\b(in|by|from|until|till|before|after|every|next|this) (january|february|march|april|may|june"
    r"|july|august|september|october|november|december|spring|summer|autumn|winter|easter"
    r"|christmas)\b",
    re.IGNORECASE,
)
SPAN = re.compile(  # “we have about a year” answers, and asks for no number of questions
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|few|couple(?: of)?|several|\d+)"
    r" (?:hour|day|week|fortnight|month|term|year)s?\b",
    re.IGNORECASE,
)
ONWARD = re.compile(
    r"^\W*(?:(?:ok|okay|right|please|let'?s|shall we|can we)\b\W*)*"
    r"(?:(?P<same>carry on|continue|go on|keep going|proceed)"
    r"|next(?: (?:one|question))?)(?: (?:please|then|now))?\W*$",
    re.IGNORECASE,
)
FEW_WORDS = 9


@dataclass(frozen=True)
class Limits:
    """How sure each reading must be; fitted on replies kept apart from those of the evaluation.

    `act_or_words` is for what could be an answer as it stands: free words, or words with a number;
    `aside` is for what is said to the assistant itself in the middle.
    """

    act: float = 0.6
    act_or_words: float = 0.8
    aside: float = 0.9
    like: float = 0.3
    share: float = 0.5
    sure_like: float = 0.8
    sure_share: float = 0.9


@dataclass(frozen=True)
class Heard:
    """What is known of one message: the act it sounds like, and the option it comes nearest to.

    `found` says that the knowledge base is sure of an answer to it; `gives_leave`, that the option
    sends a card or lets its words be shown, for which “don't send it” must never be taken.
    """

    text: str
    kind: str
    act: str
    confidence: float
    found: bool
    guess: Guess | None = None
    number: int | None = None
    gives_leave: bool = False

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
    def corrects(self) -> bool:
        """Whether it says which answer is to be put right, or what it should have been."""
        free = self.kind == TEXT
        return names_question(self.text) or what_is_meant(self.text, free_words=free) is not None

    def is_aside(self, limits: Limits) -> bool:
        """Whether it is said to the assistant itself, such as “easy words please”."""
        words = ASIDES.get(self.act)
        sure = limits.act if self.act == RESUME else limits.aside
        told = words is not None and re.search(words, self.text, re.IGNORECASE)
        return bool(told and self.short and self.confidence >= sure)

    def asks_of_us(self, limits: Limits) -> bool:
        """Whether it is a question of another kind, such as “who made you?”; an answer is none."""
        sure = self.confidence >= limits.act and self.act not in {*NO_INTERRUPTION, *IN_A_WALK}
        return sure and self.text.rstrip().endswith("?") and not self.surely_answers(limits)

    @property
    def onward(self) -> str | None:
        """What words such as “carry on” or “next” do: ask the same again, or leave it open."""
        found = None if self.kind in STEPS else ONWARD.match(self.text)
        return (REPEAT if found["same"] else SKIP) if found else None

    @property
    def short(self) -> bool:
        """Whether it is as short as what moves a walk usually is."""
        return len(self.text.split()) <= FEW_WORDS


USUAL = Limits()


def act_in_walk(heard: Heard, limits: Limits = USUAL) -> str:
    """The dialogue act of a message in a walk: an answer, unclear, or what it sounds like."""
    numbered = heard.kind == CHECK and heard.number is not None and heard.act != BACK
    if heard.corrects or numbered:
        return CHANGE
    if heard.kind != CHECK and says_it_is_wrong(heard.text):
        return BACK
    if heard.onward and not heard.as_written:
        return heard.onward
    if heard.is_aside(limits) and not heard.surely_answers(limits):
        return heard.act
    asked = heard.act == EXPLAIN and heard.asks and heard.found
    if heard.kind == TEXT:
        moves = _moves(heard, limits.act_or_words) and not TO_COME.search(heard.text)
        return heard.act if asked or moves else ANSWER
    if heard.kind == SCALE and names_number(heard.text):
        return _with_a_number(heard, limits, asked=asked)
    if heard.as_written:
        return ANSWER
    moves = _moves(heard, limits.act) and not heard.surely_answers(limits)
    if asked or moves or heard.asks_of_us(limits):
        return heard.act
    guess = None if heard.gives_leave else heard.guess
    if guess and guess.share >= limits.share and guess.likeness >= limits.like:
        return ANSWER
    interrupts = heard.act not in NO_INTERRUPTION and heard.confidence >= limits.act
    return heard.act if interrupts else UNCLEAR


def _with_a_number(heard: Heard, limits: Limits, *, asked: bool) -> str:
    """On a scale a number is the answer, unless it only counts steps or is part of a question."""
    if asked or (heard.act in BESIDE_A_NUMBER and _moves(heard, limits.act_or_words)):
        return heard.act
    return UNCLEAR if heard.number is None else ANSWER


def _moves(heard: Heard, sure: float) -> bool:
    if heard.act == LEFT and not heard.asks and SPAN.search(heard.text):
        return False
    return heard.act in IN_A_WALK and heard.confidence >= sure and heard.short
