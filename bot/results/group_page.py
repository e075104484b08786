"""What several people answered to the same questions: counted, and nobody named.

Nothing but how many have finished is shown before three have, unless the owner lets it be seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.records.groups import Group
from bot.records.walks import Walk
from bot.results.model import Count, GroupLine, GroupPage
from bot.results.wording import say
from knowledge.instruments.answers import Answer, Answers, answers_from_json
from knowledge.instruments.model import CHOICE, SCALE, STEPS, TEXT, Instrument, Question
from knowledge.instruments.walking import asked, in_force

NEEDED = 3
NEAR = 2  # points from the lowest to the highest number within which people are said to agree
_TWO = 2


def group_page_of(instrument: Instrument, group: Group, walks: Sequence[Walk]) -> GroupPage:
    """The answers of a group's finished walks, a line for each question that any was asked."""
    shown = len(walks) >= NEEDED or (group.shown_early and bool(walks))
    everyone = [in_force(instrument, answers_from_json(walk.answers)) for walk in walks]
    lines = (_line(question, instrument, everyone) for question in instrument.questions)
    return GroupPage(
        title=say("group_page_title", instrument=instrument.title),
        instrument=instrument.title,
        people=len(walks),
        needed=NEEDED,
        near=NEAR,
        shown=shown,
        lines=tuple(line for line in lines if line is not None) if shown else (),
    )


def _line(
    question: Question, instrument: Instrument, everyone: Sequence[Answers]
) -> GroupLine | None:
    """How they answered; None for what is only told, or was asked of nobody."""
    of_whom = [answers for answers in everyone if question in asked(instrument, answers)]
    if question.kind in STEPS or not of_whom:
        return None
    given = [answers.get(question.id, Answer()) for answers in of_whom]
    answered = [answer for answer in given if _fits(question, answer)]
    counts = [*_counts(question, answered)]
    if len(given) > len(answered):
        counts.append(_count(say("answer_none"), len(given) - len(answered)))
    numbers = [answer.number for answer in answered if answer.number is not None]
    agree = _agree(question, answered)
    return GroupLine(
        item=question.item,
        question=question.text,
        counts=tuple(counts),
        spread=_spread(numbers),
        agree=agree,
        judged=_judged(question, agree),
    )


def _fits(question: Question, answer: Answer) -> bool:
    """Whether it answers a question of this kind."""
    if question.kind == CHOICE:
        return bool(answer.option)
    return answer.number is not None if question.kind == SCALE else bool(answer.words)


def _counts(question: Question, answered: Sequence[Answer]) -> list[Count]:
    if question.kind == SCALE:
        numbers = Counter(answer.number for answer in answered if answer.number is not None)
        given = sorted(numbers.items())
        return [_count(say("number", number=number), people) for number, people in given]
    if question.kind == CHOICE:
        chosen = Counter(answer.option for answer in answered)
        return [_count(o.title, chosen[o.id]) for o in question.options if chosen[o.id]]
    return [_count(say("group_words"), len(answered))] if answered else []


def _count(answer: str, people: int) -> Count:
    told = say("one_person") if people == 1 else say("many_people", people=people)
    return Count(answer, people, told)


def _spread(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    lowest, highest = min(numbers), max(numbers)
    if lowest == highest:
        return say("spread_same", lowest=lowest)
    mean = f"{sum(numbers) / len(numbers):.1f}".removesuffix(".0")
    return say("spread", lowest=lowest, highest=highest, mean=mean)


def _judged(question: Question, agree: bool | None) -> str:
    if question.kind == TEXT:
        return say("not_compared")
    return say("too_few" if agree is None else "agree" if agree else "differ")


def _agree(question: Question, answered: Sequence[Answer]) -> bool | None:
    if question.kind not in {CHOICE, SCALE} or len(answered) < _TWO:
        return None
    if question.kind == CHOICE:
        return len({answer.option for answer in answered}) == 1
    numbers = [answer.number for answer in answered if answer.number is not None]
    return max(numbers, default=0) - min(numbers, default=0) <= NEAR
