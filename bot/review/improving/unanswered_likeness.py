"""What was asked in vain, put together by likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.records.unanswered import Question
from bot.review.improving.unanswered_groups import grouped
from bot.review.improving.unanswered_vectors import question_vectors

_BEGUN_WITH = 12


@dataclass(frozen=True)
class Group:
    """Questions that mean nearly the same; `wordings` are all different, the most typical first."""

    questions: Sequence[Question]
    wordings: Sequence[tuple[Question, int]]

    @property
    def first(self) -> Question:
        """The question most like all the others."""
        return self.wordings[0][0]

    @property
    def last(self) -> Question:
        """The one asked last."""
        return max(self.questions, key=lambda question: question.asked_at)

    @property
    def begun_with(self) -> str:
        """The messages whose words a new answer begins with."""
        return ",".join(question.message_id for question, _ in self.wordings[:_BEGUN_WITH])

    @property
    def area(self) -> str:
        """The area that most of them were asked in; "" where none was given."""
        areas = Counter(question.area for question in self.questions if question.area)
        return areas.most_common(1)[0][0] if areas else ""


def groups_of(questions: Sequence[Question], encoder: Path) -> list[Group]:
    """All questions by likeness, the largest group first."""
    if not questions:
        return []
    vectors = question_vectors(encoder).of([question.text for question in questions])
    return [_group([questions[i] for i in group]) for group in grouped(vectors)]


def _group(questions: Sequence[Question]) -> Group:
    folded = [" ".join(question.text.casefold().split()) for question in questions]
    times = Counter(folded)
    first = {words: q for q, words in reversed(list(zip(questions, folded, strict=True)))}
    return Group(questions, [(first[words], times[words]) for words in dict.fromkeys(folded)])
