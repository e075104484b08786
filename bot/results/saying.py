"""Putting questions and answers into words, the same on every page and in every file."""

from __future__ import annotations

from bot.results.cleaning import clean
from bot.results.model import ANSWERED, SKIPPED, TOLD, UNANSWERED, Line
from bot.results.wording import say
from knowledge.instruments.answers import Answer, Answers
from knowledge.instruments.model import TELL, Instrument, Option, Question
from knowledge.instruments.walking import asked


def option_title(option: Option, area: str | None) -> str:
    """The option as people of this area read it on its button."""
    return option.title_in.get(area or "", option.title)


def answer_in_words(question: Question, answer: Answer, area: str | None) -> str:
    """What was answered: a title, a number or the person's words; "" where it was skipped."""
    if answer.option:
        option = question.option(answer.option)
        return option_title(option, area) if option else say("gone")
    if answer.number is not None:
        return say("number", number=answer.number)
    return clean(answer.words)


def line_of(question: Question, answers: Answers, area: str | None) -> Line:
    """A question with what became of it."""
    answer = answers.get(question.id)
    return Line(
        item=question.item,
        question=question.text,
        more=more_of(question, answers),
        answer=answer_in_words(question, answer, area) if answer else "",
        note=clean(answer.note) if answer else "",
        state=_state(question, answer),
    )


def given_or_why_not(
    question: Question, instrument: Instrument, answers: Answers, area: str | None
) -> tuple[str, str]:
    """The answer ("" where there is none), and the answer or why there is none."""
    if question not in asked(instrument, answers):
        return "", say("not_asked")
    line = line_of(question, answers, area)
    return line.answer, line.answer if line.state == ANSWERED else say(line.state)


def more_of(question: Question, answers: Answers) -> str:
    """The further paragraph that an earlier answer chose; "" where there is none."""
    chosen = answers.get(question.by)
    return question.texts.get(chosen.option, "") if chosen else ""


def _state(question: Question, answer: Answer | None) -> str:
    if question.kind == TELL:
        return TOLD
    if answer is None:
        return UNANSWERED
    return SKIPPED if answer.skipped else ANSWERED
