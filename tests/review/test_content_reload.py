"""The page that takes over changed content: its button, its progress, what it could not do."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.records.audit_tables import audit as acts
from bot.records.engine import reading
from bot.review.roles import Role
from bot.review.running import content_reload
from bot.web.reload_state import BUILDING, DONE, FAILED, READING, Reporting, alone
from tests.support.review import Review

PATH = "/settings/content"


@pytest.fixture(autouse=True)
def knowledge_is_here(review: Review) -> None:
    review.settings.knowledge_db.touch()


def test_the_button_starts_it_with_a_row_in_the_audit(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    monkeypatch.setattr(content_reload, "start", started.append)

    sent = review.person().send(PATH)

    assert sent.status_code == 303
    assert started == [str(review.settings.home)]
    with reading(review.records) as connection:
        assert connection.execute(select(acts.c.action)).scalars().all() == ["reload_content"]


def test_only_an_administrator_can(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content_reload, "start", lambda _home: pytest.fail("it was started"))
    assert review.person(Role.EDITOR).send(PATH).status_code == 403


@pytest.mark.parametrize(
    ("step", "found", "told"),
    [
        (READING, {}, "being read and checked"),
        (BUILDING, {"entries": 12}, "from 12 entries"),
    ],
)
def test_while_it_is_at_work_it_says_how_far_it_is_and_offers_no_second(
    review: Review, step: str, found: dict[str, int], told: str
) -> None:
    Reporting(review.settings.home).step(step, **found)
    with alone(review.settings.home):
        page = review.person().open(PATH).text
    assert told in page
    assert "Take over changed answers</button>" not in page


@pytest.mark.parametrize(
    ("step", "found", "told"),
    [
        (DONE, {"entries": 12, "old": "a", "new": "b"}, "12 entries are in use"),
        (DONE, {"old": "a", "new": "a"}, "nothing in the content was different"),
        (DONE, {"old": "a", "new": "b", "behind": True}, "<code>make build</code>"),
        (FAILED, {"problem": "north/a.yml: <b>no</b>"}, "north/a.yml: &lt;b&gt;no&lt;/b&gt;"),
        (BUILDING, {}, "The answers are as they were before."),
    ],
)
def test_when_it_has_ended_it_says_how_and_offers_the_next(
    review: Review, step: str, found: dict[str, str], told: str
) -> None:
    Reporting(review.settings.home).step(step, **found)
    page = review.person().open(PATH).text
    assert told in page
    assert "Take over changed answers</button>" in page


def test_where_the_assistant_runs_elsewhere_the_page_says_who_does_it(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_reload, "start", lambda _home: pytest.fail("it was started"))
    review.settings.knowledge_db.unlink()
    person = review.person()
    assert "coproduction reload" in person.open(PATH).text
    assert person.send(PATH).status_code == 303
