"""Questions to ask at a meeting: some on every topic, at both levels, in words that fit each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest

from bot.evaluation.reading_age import LEVELS, reading_age
from bot.meeting.suggesting import ANY, MOST_TOPICS, OF, RESULT, subjects_for, suggestions
from knowledge.load import load_content
from knowledge.plain_english import count_words, sentences

CONTENT = load_content()
TOPICS = [topic.id for topic in CONTENT.topics]
TOOLKITS = [OF + toolkit.id for toolkit in CONTENT.toolkits]
SUBJECTS = [*TOPICS, *TOOLKITS, RESULT, ANY]
READINGS = ("standard", "easy")
MOST_WORDS, MOST_EASY_WORDS = 25, 15


def questions(reading: str) -> Iterator[str]:
    """Every suggested question at a reading level."""
    for group in suggestions(SUBJECTS, {}, reading):
        yield from (question.words for question in group.questions)


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("reading", READINGS)
def test_every_topic_and_toolkit_has_three_questions_or_more_at_both_levels(
    subject: str, reading: str
) -> None:
    (group,) = suggestions([subject], {subject: "Its title"}, reading)

    assert len(group.questions) >= 3
    assert group.title == "Its title"
    assert all(question.words.endswith(("?", ".")) for question in group.questions)


@pytest.mark.parametrize("reading", READINGS)
def test_no_question_is_there_twice(reading: str) -> None:
    found = list(questions(reading))

    assert len(set(found)) == len(found)


def test_the_easy_question_is_never_the_standard_one() -> None:
    pairs = zip(questions("standard"), questions("easy"), strict=True)

    assert [one for one, easy in pairs if one == easy] == []


def test_questions_are_short_enough_for_whoever_reads_them() -> None:
    longest = [one for one in questions("standard") if count_words(one) > MOST_WORDS]
    spoken = chain.from_iterable(sentences(one) for one in questions("easy"))

    assert longest == []
    assert [one for one in spoken if count_words(one) > MOST_EASY_WORDS] == []


@pytest.mark.parametrize(("reading", "level"), zip(READINGS, LEVELS, strict=True))
def test_questions_suit_the_reading_age_that_answers_aim_at(reading: str, level: object) -> None:
    aim = next(one.aim for one in LEVELS if one is level)

    assert reading_age(list(questions(reading))) <= aim


def test_the_newest_topics_come_first_each_once_and_not_too_many() -> None:
    asked = [f"topic-{n}" for n in range(20)] + ["power", "power"]
    chosen = subjects_for(asked, [], result=False)

    assert chosen[0] == "power"
    assert chosen[-1] == ANY
    assert len(chosen) == MOST_TOPICS + 1
    assert len(set(chosen)) == len(chosen)


def test_a_toolkit_and_a_result_bring_questions_of_their_own() -> None:
    found = subjects_for(["power"], ["stoke"], result=True)

    assert found == ("power", f"{OF}stoke", RESULT, ANY)


def test_a_subject_without_questions_is_left_out() -> None:
    assert suggestions(["no-such-topic", f"{OF}nowhere"], {}, "easy") == ()
