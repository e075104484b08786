"""How old a reader should be is counted rightly, and every answer suits who it is written for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.measure import Answers, Recognised, Refused, Share
from bot.evaluation.reading_age import LEVELS, ReadingAges, reading_age, reading_ages
from bot.evaluation.report import Report
from knowledge.load import load_content
from tests.support.content import ContentFolder


@pytest.fixture(scope="module")
def shipped() -> ReadingAges:
    return reading_ages(load_content().entries)


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return ContentFolder(tmp_path / "content")


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The cat sat on the mat.", 4.71 * 17 / 6 + 0.5 * 6 - 21.43 + 5),
        ("The cat sat. The mat was red.", 4.71 * 21 / 7 + 0.5 * 3.5 - 21.43 + 5),
        ("Co-production needs sharing!", 4.71 * 24 / 3 + 0.5 * 3 - 21.43 + 5),
        ("Ring 01785 240378 – or write.", 4.71 * 22 / 5 + 0.5 * 5 - 21.43 + 5),
    ],
)
def test_the_age_follows_the_automated_readability_index(text: str, age: float) -> None:
    assert reading_age([text]) == pytest.approx(age)


def test_long_words_and_long_sentences_need_an_older_reader() -> None:
    short = "People plan it. People buy it. People check it."

    assert reading_age([short]) < reading_age(["People plan it, people buy it, people check it."])
    assert reading_age([short]) < reading_age([short.replace("buy", "commission")])


def test_each_point_of_a_list_ends_a_sentence() -> None:
    assert reading_age(["a plan", "a team"]) == reading_age(["A plan. A team."])


def test_nothing_to_read_needs_no_age() -> None:
    assert reading_age([]) == 0
    assert reading_age(["", "…"]) == 0


def test_points_count_at_the_standard_level_and_not_in_easy_read(content: ContentFolder) -> None:
    before = reading_ages(content.load().entries)
    content.change(points=["Extraordinarily complicated organisational interdependencies."])
    after = reading_ages(content.load().entries)
    standard, easy = LEVELS

    assert after.means["north", standard] > before.means["north", standard]
    assert after.means["north", easy] == before.means["north", easy]


def test_an_entry_far_above_its_level_is_named(content: ContentFolder) -> None:
    content.change(easy="Organisational interdependencies necessitate collaboration.")

    assert [line.split(":")[0] for line in reading_ages(content.load().entries).far_above] == [
        "north/what-it-is, easy"
    ]


def test_the_report_tells_each_reading_age_beside_its_aim(content: ContentFolder) -> None:
    content.change(easy="Organisational interdependencies necessitate collaboration.")
    reading = reading_ages(content.load().entries)
    text = Report(
        answers={},
        refused=Refused(),
        acts=Recognised(),
        intents=Share(),
        intent_confusions=[],
        comparisons=Answers(),
        follow_ups=Recognised(),
        reading=reading,
        replies={},
    ).as_markdown()
    standard, easy = (reading.means["south", level] for level in LEVELS)

    assert f"| reading age, south, standard | 13 to 14 or younger | {standard:.1f} |" in text
    assert f"| reading age, south, easy | 9 to 11 or younger | {easy:.1f} |" in text
    assert f"- {reading.far_above[0]}" in text


def test_every_toolkit_reads_as_easily_as_it_aims_to(shipped: ReadingAges) -> None:
    homes = {home for home, _ in shipped.means}

    assert homes == {"staffordshire", "stoke", "sefton", "high-needs", "comparisons"}
    for (home, level), age in shipped.means.items():
        assert age <= level.aim, (home, level.name)


def test_no_answer_is_far_above_who_it_is_written_for(shipped: ReadingAges) -> None:
    assert shipped.far_above == ()
