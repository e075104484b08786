"""The fixed words after a disclosure."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.council import load_council
from bot.safety.kinds import KINDS
from bot.safety.responses import later_line, safety_message

ROOT = Path(__file__).parents[2]
COUNCIL = load_council(ROOT / "council.yml")
READINGS = ("standard", "easy")


def _whole(kind: str, reading: str) -> str:
    message = safety_message(kind, reading, COUNCIL)
    return " ".join([message.text, *message.points])


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_that_telling_was_right_and_that_nobody_is_watching(
    kind: str, reading: str
) -> None:
    whole = _whole(kind, reading)
    assert "You have done the right thing by saying this." in whole
    assert "Nobody is watching this chat now" in whole
    assert "computer" in whole


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_it_asks_nothing_and_promises_no_secrecy(kind: str, reading: str) -> None:
    whole = _whole(kind, reading).lower() + later_line(reading).lower()
    assert "?" not in whole
    assert not re.search(r"secret|confiden|between us|private|tell no ?one", whole)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gets_999_childline_nspcc_and_the_council(kind: str, reading: str) -> None:
    points = safety_message(kind, reading, COUNCIL).points
    assert "999" in points[0]
    for number in ("0800 1111", "0808 800 5000", "01632 960103", "01632 960104"):
        assert any(number in point for point in points)


@pytest.mark.parametrize(
    ("number", "kinds"),
    [("116 123", {"self_harm", "suicide"}), ("0808 2000 247", {"domestic_abuse"})],
)
def test_a_helpline_of_some_kinds_comes_first_there_and_nowhere_else(
    number: str, kinds: set[str]
) -> None:
    for kind in KINDS:
        points = safety_message(kind, "standard", COUNCIL).points
        assert [number in point for point in points].count(True) == (kind in kinds)
        assert kind not in kinds or number in points[1]


def test_no_number_stands_in_the_wording_or_the_code() -> None:
    folder = ROOT / "bot" / "safety"
    for file in (folder / "wording.yml", folder / "responses.py"):
        assert not re.search(r"\d{3}", file.read_text(encoding="utf-8")), file


def test_every_service_has_its_page() -> None:
    links = safety_message("suicide", "standard", COUNCIL).links
    assert links[0] == {"title": "Samaritans", "url": "https://www.samaritans.org"}
    assert all(link["url"].startswith("https://") for link in links)


def test_a_council_that_is_told_says_so() -> None:
    council = replace(COUNCIL, safeguarding_mode=replace(COUNCIL.safeguarding_mode, mode="flag"))
    told = safety_message("threat", "standard", council, noted=True).text
    assert "They are not sent your words" in told
    assert "Nobody at the council is told" not in told
    not_kept = safety_message("threat", "standard", council).text
    assert "told" not in not_kept.replace("What you have told me", "")


@pytest.mark.parametrize("reading", READINGS)
def test_a_council_that_is_not_told_says_so(reading: str) -> None:
    said = safety_message("threat", reading, COUNCIL, noted=True).text
    assert "Nobody at the council is told" in said
    assert "The council" not in said


def test_a_number_that_is_overdue_says_when_it_was_last_checked() -> None:
    late = safety_message("threat", "easy", COUNCIL, today=date(2030, 1, 1)).points
    told = "We last checked this number on 21 November 2026."
    checked = [point for point in late if told in point]
    assert {"Childline", "NSPCC"} <= {point.split(":")[0] for point in checked}
    in_time = safety_message("threat", "easy", COUNCIL, today=date(2026, 12, 1)).points
    assert not any("last checked" in point for point in in_time)


def test_easy_words_are_short_sentences_of_their_own() -> None:
    for kind in KINDS:
        easy = safety_message(kind, "easy", COUNCIL)
        assert easy.text != safety_message(kind, "standard", COUNCIL).text
        sentences = re.split(r"(?<=\.)\s", easy.text)
        assert all(len(sentence.split()) <= 15 for sentence in sentences)


def test_words_are_given_even_for_a_kind_or_reading_level_that_is_not_known() -> None:
    message = safety_message("other", "other", COUNCIL)
    assert message.text.startswith("You have done the right thing")
    assert any("0800 1111" in point for point in message.points)


def test_later_the_person_may_carry_on() -> None:
    assert all("carry on when you want" in later_line(reading) for reading in READINGS)
