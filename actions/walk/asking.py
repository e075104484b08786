"""How a question is put: at the person's reading level, with its choices and how far it is."""

from __future__ import annotations

from typing import Any

from actions.comment_card.content import card_of, lines_of
from actions.speaker import Choice
from actions.walk.walking import Walking
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import (
    CARD,
    CHECK,
    HIGHEST,
    LOWEST,
    SCALE,
    STEPS,
    TELL,
    TEXT,
    Option,
    Question,
)
from knowledge.instruments.walking import asked, progress

EXPECTS = {SCALE: "scale", TEXT: "text"}


def words_of(question: Question, walking: Walking, *, easy: bool) -> str:
    """What is asked or told, with the paragraph for this person's earlier answer."""
    chosen = walking.place.answers.get(question.by)
    further = question.texts.get(chosen.option, "") if chosen else ""
    return " ".join(part for part in (question.easy if easy else question.text, further) if part)


def details_of(question: Question, walking: Walking, *, easy: bool) -> dict[str, Any]:
    """What is to be shown beside the words: how far it is, and at the end every answer."""
    details: dict[str, Any] = {"expects": EXPECTS.get(question.kind, "choice")}
    if question.kind not in STEPS:
        at, of = progress(walking.instrument, walking.place.answers, question.id)
        details["progress"] = {"at": at, "of": of}
    if question.kind == CHECK:
        details["points"] = answer_lines(walking, easy=easy)
    return details


def choices_of(question: Question, area: str | None) -> list[Choice]:
    """A button for each option or number; free words may also be skipped."""
    if question.kind == SCALE:
        return [_choice(str(n), f'/answer{{"number": "{n}"}}') for n in range(LOWEST, HIGHEST + 1)]
    return [
        _choice(title_of(option, area), f'/answer{{"option": "{option.id}"}}')
        for option in question.options
    ]


def answer_lines(walking: Walking, *, easy: bool) -> list[str]:
    """Every answer so far as one line, such as “2. Is there time?: Partly”; of a card, the card."""
    instrument, answers = walking.instrument, walking.place.answers
    if instrument.kind == CARD:
        return lines_of(card_of(instrument, answers, walking.walk.area), instrument, easy=easy)
    return [f"{number}. {line}" for number, _, line in answered(walking, easy=easy)]


def answered(walking: Walking, *, easy: bool) -> list[tuple[int, Question, str]]:
    """Each question answered or skipped: its number, itself, and a line that shows both."""
    answers = walking.place.answers
    path = [q for q in asked(walking.instrument, answers) if q.kind not in STEPS]
    return [
        (number, q, f"{q.easy if easy else q.text} {shown(q, answers[q.id], walking.walk.area)}")
        for number, q in enumerate(path, start=1)
        if q.id in answers
    ]


def shown(question: Question, answer: Answer | None, area: str | None) -> str:
    """An answer as people read it; “–” where the question was left open."""
    if answer is None or answer.skipped or question.kind == TELL:
        return "–"
    option = question.option(answer.option)
    if option is not None:
        return title_of(option, area)
    return str(answer.number) if answer.number is not None else answer.words


def title_of(option: Option, area: str | None) -> str:
    """What a button says, in the words of the person's area where it has its own."""
    return option.title_in.get(area or "", option.title)


def _choice(title: str, payload: str) -> Choice:
    return {"title": title, "payload": payload}
