from __future__ import annotations

from threading import Event

import pytest
from sqlalchemy import select

from bot.records.audit_tables import audit
from bot.records.engine import reading
from bot.review.improving import unanswered
from bot.review.roles import Role
from bot.settings import PROJECT
from tests.support.asking import answer, asked
from tests.support.html import Page, page_problems
from tests.support.review import Review

BUSES = ("is there a bus to the meeting", "which bus goes to the meeting")

FAR_APART = """apples\nbins\ncats\ndogs\nelections\nfish\ngas\nhats\nice\njam\nkites\nlemons
mice\nnurses\nowls\nprams\nqueens\nrugs\nsalt\ntaxis\numbrellas\nvans\nwool\nyachts"""


@pytest.fixture(autouse=True)
def _encoder(review: Review) -> None:
    (review.settings.home / "encoder").symlink_to(PROJECT / "var" / "encoder")


def test_like_questions_stand_together_and_the_most_asked_come_first(review: Review) -> None:
    asked(review.records, "when is my bin collected")
    for text in (*BUSES, BUSES[0]):
        asked(review.records, text)
    asked(review.records, "what is co-production", answer("sefton/what-it-is"))

    page = review.person(Role.READER).open("/unanswered")

    found = Page(page.text)
    assert page.status_code == 200
    assert page_problems(page.text) == []
    assert found.text("h2").startswith(BUSES[0])
    assert "Asked 3 times" in page.text
    assert "4 questions in 2 groups" in page.text
    assert "what is co-production" not in page.text


def test_an_editor_can_go_on_to_write_an_answer_and_a_scenario(review: Review) -> None:
    bus = asked(review.records, BUSES[0])

    page = review.person(Role.EDITOR).open("/unanswered").text

    assert f'href="/drafts/new?from={bus.message_id}&amp;toolkit=sefton"' in page
    assert f'href="/conversations/{bus.conversation_id}/scenario"' in page
    assert "/drafts/new" not in review.person(Role.REVIEWER).open("/unanswered").text


def test_a_question_of_another_area_is_not_shown(review: Review) -> None:
    asked(review.records, "is there a bus in Stoke", area="stoke")
    asked(review.records, "is there a bus anywhere", area=None)

    page = review.person(Role.READER, areas=["sefton"]).open("/unanswered")

    assert "There are none." in page.text
    assert "is there a bus" not in page.text
    assert "is there a bus in Stoke" in review.person(areas=["stoke"]).open("/unanswered").text


def test_many_groups_are_shown_some_to_a_page(review: Review) -> None:
    for text in FAR_APART.splitlines():
        asked(review.records, text)
    person = review.person(Role.READER)

    first, second = person.open("/unanswered"), person.open("/unanswered", page="2")

    shown = len(Page(first.text).all("h2")) + len(Page(second.text).all("h2"))
    assert 'href="/unanswered?page=2"' in first.text
    assert "Page 2 of 2" in second.text
    assert f"in {shown} groups" in first.text
    for typed in ("99", "-1", "many", "٣"):
        assert person.open("/unanswered", page=typed).status_code == 200


def test_what_people_typed_is_shown_as_words_and_never_as_part_of_the_page(review: Review) -> None:
    hostile = '<script>alert("x")</script>'
    asked(review.records, hostile)

    page = review.person(Role.EDITOR).open("/unanswered").text

    assert hostile not in page
    assert "&lt;script&gt;" in page
    assert page_problems(page) == []


def test_looking_is_written_down_without_anybodys_words(review: Review) -> None:
    asked(review.records, BUSES[0])

    review.person(Role.READER).open("/unanswered")

    with reading(review.records) as connection:
        rows = connection.execute(select(audit)).mappings().all()
    assert [row["action"] for row in rows] == ["list_not_answered"]
    assert "bus" not in str([dict(row) for row in rows])


def test_while_questions_are_put_together_the_page_says_so(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(review.records, BUSES[0])
    opened_again = Event()
    monkeypatch.setattr(unanswered, "_WAITS_SECONDS", 0)
    monkeypatch.setattr(unanswered, "groups_of", lambda *_: opened_again.wait())

    page = review.person(Role.READER).open("/unanswered").text
    opened_again.set()

    assert "1 questions are being put together" in page
    assert page_problems(page) == []


def test_the_first_page_says_how_many_wait_in_ones_areas(review: Review) -> None:
    for area in ("sefton", "sefton", "stoke", None):
        asked(review.records, BUSES[0], area=area)

    limited = review.person(Role.READER, areas=["stoke"]).open("/").text
    every = review.person(Role.READER).open("/").text

    assert '<a href="/unanswered">1 conversation</a>' in limited
    assert '<a href="/unanswered">4 conversations</a>' in every
    assert page_problems(every) == []


def test_the_first_page_says_that_every_question_was_answered(review: Review) -> None:
    asked(review.records, BUSES[0], answer("sefton/what-it-is"))

    assert "Every question of the last 90 days was answered." in review.person().open("/").text
