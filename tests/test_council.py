"""The council's file: read, checked, and refused in words that say what to do."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.council import CouncilError, load_council, problems

EXAMPLE = Path(__file__).parent.parent / "council.yml"
TODAY = date(2026, 12, 1)
MAIL = {
    "host": "relay.council.example.org",
    "port": 25,
    "from": "chat@council.example.org",
    "to": "duty@council.example.org",
}


def _written(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    content = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    change(content)
    file = folder / "council.yml"
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    return file


def test_the_example_is_labelled_as_one_and_in_order() -> None:
    council = load_council(EXAMPLE)
    assert "demonstration" in council.name
    assert council.default_area is None
    assert problems(council, TODAY) == []


def test_the_examples_own_numbers_are_kept_for_fiction() -> None:
    council = load_council(EXAMPLE)
    offices = (council.safeguarding.children, council.safeguarding.adults)
    numbers = [council.contacts.phone, council.complaints.phone]
    numbers += [number for office in offices for number in (office.phone, office.out_of_hours)]
    assert all(number.startswith("01632 960") for number in numbers)


def test_lines_are_filled_in() -> None:
    council = load_council(EXAMPLE)
    assert council.contacts.phone in council.contact_line
    assert council.complaints.email in council.complaints_line
    assert council.privacy.web in council.privacy_line
    assert "{" not in council.contact_line + council.complaints_line + council.privacy_line


@pytest.mark.parametrize(
    ("change", "key", "cure"),
    [
        (lambda c: c.pop("name"), "name", "missing"),
        (lambda c: c["contacts"].pop("email"), "contacts.email", "missing"),
        (lambda c: c.update(name=" "), "name", "fill it in"),
        (lambda c: c["contacts"].update(phone=1632960101), "contacts.phone", "in quotes"),
        (lambda c: c["contacts"].update(email="team"), "contacts.email", "e-mail address"),
        (lambda c: c["contacts"].update(web="www.x.org"), "contacts.web", "https://"),
        (lambda c: c.update(reviewed="soon"), "reviewed", "2026-01-31"),
        (lambda c: c.update(colour="red"), "colour", "not known"),
        (lambda c: c["contacts"].update(fax="1"), "contacts.fax", "not known"),
        (lambda c: c.update(contacts="us"), "contacts", "indent"),
        (lambda c: c["safeguarding"].update(helplines=[]), "safeguarding.helplines", "dash"),
        (
            lambda c: c["safeguarding"]["helplines"][2].update(kinds=["sadness"]),
            "safeguarding.helplines[3].kinds",
            "choose from",
        ),
        (
            lambda c: c["safeguarding"].update(helplines=c["safeguarding"]["helplines"][2:]),
            "safeguarding.helplines",
            "kinds: every",
        ),
        (
            lambda c: c["safeguarding_mode"].update(mode=None),
            "safeguarding_mode.mode",
            "signpost or flag",
        ),
        (
            lambda c: c["safeguarding_mode"].update(mail=dict(MAIL)),
            "safeguarding_mode.mail",
            "only with mode: flag",
        ),
        (
            lambda c: c["safeguarding_mode"].update(mode="flag", mail=MAIL | {"to": "nobody"}),
            "safeguarding_mode.mail.to",
            "an e-mail address",
        ),
        (lambda c: c["cards"].pop("read_by"), "cards.read_by", "missing"),
        (lambda c: c["cards"].update(reply_within_days=0), "cards.reply_within_days", "1 to 365"),
        (lambda c: c["cards"].update(reply_within_days="soon"), "cards.reply_within_days", "whole"),
        (lambda c: c["cards"].update(days=3), "cards.days", "not known"),
        (lambda c: c.update(leave_page_to="weather"), "leave_page_to", "https://"),
        (lambda c: c["wording"].update(contact="Ask {who}"), "wording.contact", "{team}"),
    ],
)
def test_a_mistake_is_told_with_its_file_its_key_and_its_cure(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], key: str, cure: str
) -> None:
    file = _written(tmp_path, change)
    with pytest.raises(CouncilError) as refused:
        load_council(file)
    assert f"{file}: {key}:" in str(refused.value)
    assert cure in str(refused.value)


@pytest.mark.parametrize("content", ["", "- a\n", "a: [", "\x00"])
def test_a_file_that_is_not_a_council_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "council.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CouncilError, match=r"council\.yml"):
        load_council(file)


def test_a_missing_file_says_where_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(CouncilError, match="COPRO_COUNCIL_FILE"):
        load_council(tmp_path / "none.yml")


def test_a_passed_review_date_is_a_problem() -> None:
    council = load_council(EXAMPLE)
    late = problems(council, date(2028, 1, 1))
    assert any("review_by" in problem for problem in late)
    assert any("Childline" in problem and "look 0800 1111 up" in problem for problem in late)


def test_a_date_still_to_come_is_a_problem() -> None:
    early = problems(load_council(EXAMPLE), date(2020, 1, 1))
    assert any(problem.startswith("reviewed") for problem in early)
    assert any("decided_on" in problem for problem in early)
    assert any("Samaritans" in problem for problem in early)


def test_a_review_more_than_a_year_away_is_a_problem(tmp_path: Path) -> None:
    file = _written(tmp_path, lambda c: c.update(review_by=date(2029, 1, 1)))
    assert any("more than a year" in problem for problem in problems(load_council(file), TODAY))


def test_a_council_may_choose_to_be_told(tmp_path: Path) -> None:
    file = _written(tmp_path, lambda c: c["safeguarding_mode"].update(mode="flag"))
    mode = load_council(file).safeguarding_mode
    assert mode.flags
    assert mode.mail is None


def test_a_council_may_choose_to_be_told_by_mail(tmp_path: Path) -> None:
    file = _written(tmp_path, lambda c: c["safeguarding_mode"].update(mode="flag", mail=MAIL))
    mail = load_council(file).safeguarding_mode.mail
    assert mail is not None
    assert (mail.host, mail.port, mail.to) == ("relay.council.example.org", 25, MAIL["to"])


def test_the_example_tells_nobody() -> None:
    assert not load_council(EXAMPLE).safeguarding_mode.flags
