from __future__ import annotations

from datetime import datetime, timezone

import pytest

from bot.records import audit
from bot.review.exporting import audit_page
from bot.review.roles import Role
from tests.support.html import Page, page_problems
from tests.support.review import Review

EARLY = datetime(2026, 1, 5, 23, 59, tzinfo=timezone.utc)


def did(review: Review, actor: str, action: str, at: datetime = EARLY, target: str = "x") -> None:
    with review.records.begin() as connection:
        audit.append(connection, actor=actor, action=action, target=target, detail={}, now=at)


def test_the_newest_act_comes_first_and_reading_is_an_act_too(review: Review) -> None:
    did(review, "Sam", "read_card", target="card 7")
    administrator = review.person()
    administrator.open("/audit")
    page = administrator.open("/audit")

    assert page_problems(page.text) == []
    assert page.text.index("read audit</td>") < page.text.index("read card</td>")
    assert "card 7" in page.text


@pytest.mark.parametrize(
    ("asked", "there", "gone"),
    [
        ({"actor": "Sam"}, "target-a", "target-b"),
        ({"action": "export"}, "target-b", "target-a"),
        ({"target": "target-a"}, "target-a", "target-b"),
        ({"first": "2026-01-07"}, "target-b", "target-a"),
        ({"last": "2026-01-05"}, "target-a", "target-b"),
    ],
)
def test_acts_are_found_by_who_what_and_when(
    review: Review, asked: dict[str, str], there: str, gone: str
) -> None:
    did(review, "Sam", "read_card", target="target-a")
    did(review, "Alex", "export", datetime(2026, 1, 7, tzinfo=timezone.utc), "target-b")
    page = review.person().open("/audit", **asked).text

    assert f">{there}</td>" in page
    assert f">{gone}</td>" not in page


def test_a_day_that_is_none_is_told(review: Review) -> None:
    page = review.person().open("/audit", first="yesterday")

    assert page.status_code == 400
    assert "Give the day with day, month and year" in page.text
    assert page_problems(page.text) == []


def test_older_acts_are_on_the_next_pages_each_of_them_once(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_page, "PAGE", 3)
    for number in range(7):
        did(review, "Sam", "read_card", target=f"target-{number}")
    administrator, path, seen = review.person(), "/audit?actor=Sam", ""
    for _ in range(4):
        page = administrator.open(path).text
        seen += page
        links = [link["href"] for link in Page(page).all("a", rel="next")]
        if not links:
            break
        path = links[0]

    assert [seen.count(f">target-{number}</td>") for number in range(7)] == [1] * 7


def test_a_whole_chain_is_told_with_its_newest_digest(review: Review) -> None:
    did(review, "Sam", "read_card")
    with review.records.connect() as connection:
        digest = audit.check(connection).digest
    page = review.person().send("/audit/check")

    assert page.status_code == 200
    assert "The chain is whole" in page.text
    assert digest in page.text
    assert page_problems(page.text) == []


def test_a_changed_row_is_told_by_its_number(review: Review) -> None:
    for _ in range(3):
        did(review, "Sam", "read_card")
    with review.records.begin() as connection:
        connection.exec_driver_sql("UPDATE audit SET actor = 'Nobody' WHERE number = 2")
    page = review.person().send("/audit/check")

    assert "The chain is broken" in page.text
    assert "Row 2 is not as it was written" in page.text
    assert page_problems(page.text) == []


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.EDITOR])
def test_only_administrators_read_the_audit(review: Review, role: Role) -> None:
    assert review.person(role).open("/audit").status_code == 403


def test_what_is_odd_in_a_name_is_shown_as_text(review: Review) -> None:
    did(review, "<script>alert(1)</script>", "read_card")
    page = review.person().open("/audit").text

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_changed_setting_is_told_with_what_it_was_before(review: Review) -> None:
    administrator = review.person()
    administrator.send("/settings/words", banner="First")
    administrator.send("/settings/words", banner="Then <b>this</b>")
    administrator.send("/settings/limits", keep_days="14")

    page = administrator.open("/audit").text

    assert "banner from nothing to “First”" in page
    assert "banner from “First” to “Then &lt;b&gt;this&lt;/b&gt;”" in page
    assert "keep days from nothing to 14" in page
    assert "&#39;old&#39;" not in page
