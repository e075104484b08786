"""Small instruments for tests, answers to them, and people who walk through any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import (
    CHECK,
    CHECKLIST,
    CHOICE,
    COUNT,
    HIGHEST,
    LOWEST,
    SCALE,
    TELL,
    TEXT,
    Instrument,
    Option,
    Outcome,
    Question,
)
from knowledge.instruments.moves import FINISH, MOVES, OPEN, Place, Said, Step, first_question
from knowledge.instruments.walking import next_question
from knowledge.model import Source
from tests.support.content import CHECKED

SKIPPED = Answer()
MOST_STEPS = 100
Pick = Callable[[Question], Answer]


def choice(question_id: str, *options: str | Option, **more: Any) -> Question:
    """A question with these options; a mere id becomes an option that calls for nothing."""
    made = tuple(o if isinstance(o, Option) else Option(o, o.title(), ()) for o in options)
    return asked_as(question_id, CHOICE, options=made, **more)


def asked_as(question_id: str, kind: str, **more: Any) -> Question:
    """A question of any kind, with words to tell it by."""
    words = {"text": f"Text of {question_id}?", "easy": f"Easy {question_id}?"}
    return Question(
        **{"id": question_id, "kind": kind, "why": f"Why {question_id}.", **words, **more}
    )


def look_back() -> Question:
    """The look at all answers before the end."""
    return asked_as(
        CHECK,
        CHECK,
        why="",
        options=(Option(FINISH, "Show me", ()), Option("change", "Change one", ())),
    )


def outcome(outcome_id: str, **more: Any) -> Outcome:
    """An outcome that always holds, unless it is given conditions."""
    return Outcome(outcome_id, f"Title of {outcome_id}", f"Text of {outcome_id}.", "Easy.", **more)


def instrument(*questions: Question, **more: Any) -> Instrument:
    """A checklist of these questions with one outcome."""
    usual: dict[str, Any] = {
        "id": "small",
        "toolkit": "north",
        "topic": "meaning",
        "kind": CHECKLIST,
        "title": "A small one",
        "called": ("take me through the small one",),
        "after": (),
        "minutes": 2,
        "intro": "This is short.",
        "easy": "Short.",
        "score": COUNT,
        "questions": questions,
        "outcomes": (outcome("end"),),
        "sources": (Source("north", "Introduction", 3),),
        "checked": CHECKED,
    }
    return Instrument(**{**usual, **more})


def given(**answers: str | int | None) -> dict[str, Answer]:
    """Answers by question, `_` for `-`: an option's id, a number, or None where it was skipped."""
    return {name.replace("_", "-"): _answer(value) for name, value in answers.items()}


def _answer(value: str | int | None) -> Answer:
    return Answer(number=value) if isinstance(value, int) else Answer(option=value or "")


def possible_answers(question: Question) -> tuple[Answer, ...]:
    """Every answer that can be given; of free words one, of a check that all is right."""
    if question.kind == CHECK:
        return (Answer(option=FINISH),)
    if question.kind == SCALE:
        return tuple(Answer(number=number) for number in range(LOWEST, HIGHEST + 1))
    if question.kind == TEXT:
        return (Answer(words=f"about {question.id}"),)
    if question.kind == TELL:
        return (SKIPPED,)
    return tuple(Answer(option=option.id) for option in question.options)


def every_walk(
    one: Instrument, answers: Mapping[str, Answer] | None = None
) -> Iterator[dict[str, Answer]]:
    """Every way to go through it to the end, with what can be skipped also skipped."""
    so_far = dict(answers or {})
    question = next_question(one, so_far)
    if question is None:
        yield so_far
        return
    open_too = () if question.needed or question.kind != CHOICE else (SKIPPED,)
    for answer in (*possible_answers(question), *open_too):
        yield from every_walk(one, {**so_far, question.id: answer})


def walked(one: Instrument, pick: Pick) -> Step:
    """Go through it from its first question, each answer by `pick`; `SKIPPED` skips it."""
    step = Step(Place({}, first_question(one).id))
    for _ in range(MOST_STEPS):
        if step.state != OPEN:
            return step
        question = one.question(step.place.at)
        assert question is not None, step.place.at
        answer = pick(question)
        skips = answer == SKIPPED and question.kind != TELL
        said = Said(answer.option, answer.number, answer.words, answer.note)
        step = MOVES["skip_question" if skips else "answer"](one, step.place, said)
        assert step.place.misses == 0, f"{question.id} was not answered by {answer}"
    raise AssertionError(f"{one.id} did not end in {MOST_STEPS} steps")
