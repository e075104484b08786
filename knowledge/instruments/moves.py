"""What each thing a person can say in a walk does to it: pure, so that every step can be tested.

A step holds the answers and the place after the move, and the names of the notices to be said.
Nothing here loses an answer: going back, changing one or leaving keeps them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from knowledge.instruments.answers import Answer
from knowledge.instruments.corrections import answer_meant, what_is_meant
from knowledge.instruments.looking_back import rest_skipped, says_something
from knowledge.instruments.model import (
    CARD,
    CHECK,
    DECISION,
    SCALE,
    STEPS,
    TELL,
    TEXT,
    Instrument,
    Question,
)
from knowledge.instruments.numbers import on_scale
from knowledge.instruments.walking import (
    asked,
    last_answered,
    left,
    next_question,
    question_before,
)

OPEN, FINISHED, STOPPED = "open", "finished", "stopped"
FINISH, NOT_SURE = "finish", "not_sure"
HELP_AT, STOP_AT = 2, 3  # misses in a row


class Notice(str, Enum):
    """What is said about a move; each is a response of the domain."""

    FIRST_QUESTION = "first_question"
    CHECK_NEEDED = "check_needed"
    NEEDED = "needed"
    SKIPPED = "skipped"
    WHY = "why"
    WHY_TOLD = "why_told"
    EXPLAINED = "explained"
    CHANGE_WHICH = "change_which"
    NOTHING_TO_CHANGE = "nothing_to_change"
    ANSWERS_SO_FAR = "answers_so_far"
    LEFT = "left"
    ONE_LEFT = "one_left"
    NONE_LEFT = "none_left"
    DECISION_NEEDS = "decision_needs"
    NOTHING_ANSWERED = "nothing_answered"
    NOTHING_TO_SEND = "nothing_to_send"
    STOPPED = "stopped"
    SAVED = "saved"
    UNCLEAR = "unclear"
    UNCLEAR_NUMBER = "unclear_number"
    UNCLEAR_HELP = "unclear_help"
    UNCLEAR_NEEDED = "unclear_needed"
    UNCLEAR_STOP = "unclear_stop"


@dataclass(frozen=True)
class Place:
    """Where somebody is in a walk; `misses` counts replies in a row that were not understood."""

    answers: Mapping[str, Answer]
    at: str
    misses: int = 0


@dataclass(frozen=True)
class Said:
    """What a message meant: an option, a number or words; or the question it names."""

    option: str = ""
    number: int | None = None
    words: str = ""
    note: str = ""
    question: str = ""


@dataclass(frozen=True)
class Step:
    """What comes of a move: `notices` are said in order, then the question of `place` is asked."""

    place: Place
    notices: tuple[Notice, ...] = ()
    state: str = OPEN
    words: Mapping[str, str] = field(default_factory=dict)
    lists: bool = False


Move = Callable[[Instrument, Place, Said], Step]


def answer(instrument: Instrument, place: Place, said: Said) -> Step:
    """Keep the answer and go on to the first question that has none."""
    question = instrument.question(place.at)
    if question is None:
        return _onward(instrument, place)
    if question.kind == CHECK and said.option != FINISH:
        return change(instrument, place, said)
    if question.kind == CHECK and instrument.kind == CARD and not says_something(place.answers):
        return Step(replace(place, misses=0), (Notice.NOTHING_TO_SEND,))
    given = _answer(question, said)
    if given is None:
        return unclear(instrument, place, said)
    return _onward(instrument, replace(place, answers={**place.answers, question.id: given}))


def go_back(instrument: Instrument, place: Place, said: Said) -> Step:
    """Ask the question before again; its answer stays until another is given."""
    before = question_before(instrument, place.answers, place.at)
    if before is None:
        return Step(replace(place, misses=0), (Notice.FIRST_QUESTION,))
    return Step(Place(place.answers, before.id))


def skip(instrument: Instrument, place: Place, said: Said) -> Step:
    """Leave a question open, unless nothing can be said without it; an answer it has stays."""
    question = instrument.question(place.at)
    if question is None:
        return _onward(instrument, place)
    if question.kind == CHECK:
        return Step(replace(place, misses=0), (Notice.CHECK_NEEDED,))
    if question.needed:
        return Step(replace(place, misses=0), (Notice.NEEDED,))
    before = place.answers.get(place.at, Answer())
    said_first = (Notice.SKIPPED,) if question.kind != TELL and before.skipped else ()
    answers = {**place.answers, place.at: before}
    return _onward(instrument, replace(place, answers=answers), said_first)


def not_sure(instrument: Instrument, place: Place, said: Said) -> Step:
    """Take “not sure” as the answer it is, where there is such an answer; else leave it open."""
    question = instrument.question(place.at)
    if question is not None and question.option(NOT_SURE):
        return answer(instrument, place, Said(option=NOT_SURE, note=said.note))
    return skip(instrument, place, said)


def why(instrument: Instrument, place: Place, said: Said) -> Step:
    """Say why the question is asked."""
    question = instrument.question(place.at)
    reason = question.why if question else ""
    notice = Notice.WHY if reason else Notice.WHY_TOLD
    return Step(replace(place, misses=0), (notice,), words={"why": reason})


def explain(instrument: Instrument, place: Place, said: Said) -> Step:
    """Put the question another way."""
    question = instrument.question(place.at)
    words = {"easy": question.easy, "why": question.why} if question else {}
    return Step(replace(place, misses=0), (Notice.EXPLAINED,), words=words)


def repeat(instrument: Instrument, place: Place, said: Said) -> Step:
    """Ask the same again."""
    return Step(replace(place, misses=0))


def change(instrument: Instrument, place: Place, said: Said) -> Step:
    """Go to the question that is named, or put the last answer right; else list those answered."""
    meant = what_is_meant(said.words)
    if meant is not None:
        return _correct(instrument, place, meant)
    path = [q.id for q in asked(instrument, place.answers) if q.kind not in STEPS]
    named = said.question or dict(enumerate(path, start=1)).get(said.number or 0, "")
    if named in path:
        return Step(Place(place.answers, named))
    answered = [q for q in asked(instrument, place.answers) if _shown(q, place)]
    notice = Notice.CHANGE_WHICH if answered else Notice.NOTHING_TO_CHANGE
    return Step(replace(place, misses=0), (notice,), lists=bool(answered))


def check(instrument: Instrument, place: Place, said: Said) -> Step:
    """List the answers so far."""
    return Step(replace(place, misses=0), (Notice.ANSWERS_SO_FAR,), lists=True)


def how_many_left(instrument: Instrument, place: Place, said: Said) -> Step:
    """Say how far it still is."""
    count = left(instrument, place.answers)
    notice = Notice.ONE_LEFT if count == 1 else Notice.LEFT
    if not count:
        looks_back = any(question.kind == CHECK for question in instrument.questions)
        notice = Notice.CHECK_NEEDED if looks_back else Notice.NONE_LEFT
    return Step(replace(place, misses=0), (notice,), words={"left": str(count)})


def finish(instrument: Instrument, place: Place, said: Said) -> Step:
    """End early with what was answered; a decision needs all its answers but free words first."""
    path = (q for q in asked(instrument, place.answers) if q.kind not in {*STEPS, TEXT})
    count = sum(question.id not in place.answers for question in path)
    if instrument.kind == CARD:
        return _onward(instrument, Place(rest_skipped(instrument, place.answers), place.at))
    if instrument.kind == DECISION and count:
        return Step(replace(place, misses=0), (Notice.DECISION_NEEDS,), words={"left": str(count)})
    if not says_something(place.answers):
        return Step(replace(place, misses=0), (Notice.NOTHING_ANSWERED,))
    return Step(replace(place, misses=0), state=FINISHED)


def stop(instrument: Instrument, place: Place, said: Said) -> Step:
    """Leave it; everything is kept, and it can be taken up again."""
    return Step(replace(place, misses=0), (Notice.STOPPED,), STOPPED)


def save(instrument: Instrument, place: Place, said: Said) -> Step:
    """Leave it with a code to come back with."""
    return Step(replace(place, misses=0), (Notice.SAVED,), STOPPED)


def unclear(instrument: Instrument, place: Place, said: Said) -> Step:
    """Ask again; the second time with help, the third time offer a person and stop."""
    question, misses = instrument.question(place.at), place.misses + 1
    after = replace(place, misses=misses)
    if misses >= STOP_AT:
        return Step(replace(place, misses=0), (Notice.UNCLEAR_STOP,), STOPPED)
    if question is not None and question.kind == SCALE:
        return Step(after, (Notice.UNCLEAR_NUMBER,))
    if misses >= HELP_AT and question is not None:
        words = {"easy": question.easy, "why": question.why}
        notice = Notice.UNCLEAR_NEEDED if question.needed else Notice.UNCLEAR_HELP
        return Step(after, (notice,), words=words)
    return Step(after, (Notice.UNCLEAR,))


def first_question(instrument: Instrument) -> Question:
    """Where a walk begins."""
    return instrument.questions[0]


def _onward(instrument: Instrument, place: Place, notices: tuple[Notice, ...] = ()) -> Step:
    after = next_question(instrument, place.answers)
    if after is None:
        return Step(Place(place.answers, place.at), notices, FINISHED)
    return Step(Place(place.answers, after.id), notices)


def _answer(question: Question, said: Said) -> Answer | None:
    if question.kind == TELL:
        return Answer()
    if question.option(said.option) is not None:
        return Answer(option=said.option, note=said.note)
    if question.kind == SCALE and (number := on_scale(said.number)) is not None:
        return Answer(number=number, note=said.note)
    if question.kind == TEXT and said.words:
        return Answer(words=said.words)
    return None


def _correct(instrument: Instrument, place: Place, meant: str) -> Step:
    """Put the last answer right; where the words are plainly none, ask its question again."""
    last = last_answered(instrument, place.answers, place.at)
    if last is None:
        return Step(replace(place, misses=0), (Notice.NOTHING_TO_CHANGE,))
    given = answer_meant(last, meant)
    if given is None:
        return Step(Place(place.answers, last.id))
    return _onward(instrument, Place({**place.answers, last.id: given}, place.at))


def _shown(question: Question, place: Place) -> bool:
    return question.kind not in STEPS and question.id in place.answers


MOVES: Mapping[str, Move] = {
    "answer": answer,
    "unclear_answer": unclear,
    "go_back": go_back,
    "skip_question": skip,
    "not_sure": not_sure,
    "why_ask": why,
    "why_is_that": why,
    "help_me_answer": explain,
    "simpler_please": explain,
    "repeat_that": repeat,
    "change_answer": change,
    "check_answers": check,
    "how_many_left": how_many_left,
    "finish_now": finish,
    "stop_walk": stop,
    "goodbye": stop,
    "save_walk": save,
}
"""Dialogue act → what it does in a walk; other acts are answered, and the question asked again."""
