"""The replies that the second encoder is adapted to: clean labels, told apart by question."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from bot.adapting.lessons import FIFTHS, Lessons, more_replies, read_replies
from bot.language.convert_encoder import ADAPTER, REPLY_ADAPTER
from knowledge.instruments.replies import plain
from knowledge.load import load_content


@pytest.fixture(scope="module")
def lessons() -> Lessons:
    return read_replies()


def test_every_further_reply_is_to_an_answer_that_questions_share() -> None:
    shared = {
        (question.answers, option.id)
        for instrument in load_content().instruments
        for question in instrument.questions
        for option in question.options
    }

    assert set(more_replies()) <= shared


def test_no_further_reply_gives_two_answers() -> None:
    counts = Counter(
        (answers, said)
        for (answers, _), says in more_replies().items()
        for said in {plain(one) for one in says}
    )

    assert [said for said, count in counts.items() if count > 1] == []


def test_each_answer_is_told_from_the_others_to_the_same_question_alone(lessons: Lessons) -> None:
    rivals = lessons.rivals()
    homes = np.array(lessons.homes)

    assert ((rivals == 0) == (homes[:, None] == homes[None, :])).all()


def test_most_of_what_is_learnt_are_answers_of_yes_partly_no_or_not_sure(lessons: Lessons) -> None:
    homes = Counter(lessons.homes[number] for number in lessons.classes)

    assert homes["yes_partly_no"] > len(lessons.texts) / 2


def test_every_fifth_of_the_replies_is_left_out_once(lessons: Lessons) -> None:
    parts = [read_replies(leave_out) for leave_out in range(FIFTHS)]

    left_out = sum(len(lessons.texts) - len(part.texts) for part in parts)
    assert left_out == len(lessons.texts)


def test_the_adapter_of_replies_is_of_the_same_form_as_the_other() -> None:
    with np.load(ADAPTER) as questions, np.load(REPLY_ADAPTER) as replies:
        assert {n: questions[n].shape for n in questions} == {n: replies[n].shape for n in replies}
