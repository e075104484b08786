"""The off switch by page: at once, audited, and back; also while the records cannot be written."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.edge.live import Live
from bot.records.audit_tables import audit as acts
from bot.records.engine import reading
from bot.records.service_settings import kept
from bot.records.staff_tables import staff_sessions
from bot.review.roles import Role
from tests.support.edge import running_edge
from tests.support.problems import assert_problem
from tests.support.review import Review

REASON = "A number did not work"


def names_of_acts(review: Review) -> list[str]:
    with reading(review.records) as connection:
        return list(connection.execute(select(acts.c.action).order_by(acts.c.number)).scalars())


def test_an_administrator_switches_the_assistant_off_and_on_again(review: Review) -> None:
    person = review.person()
    with running_edge(review.settings) as edge:
        assert edge.http.get("/chat").status_code == 200
        person.send("/settings/off", reason=REASON, off="It is off <i>until</i> Monday")
        page = edge.http.get("/chat")
        assert page.status_code == 503
        assert "It is off &lt;i&gt;until&lt;/i&gt; Monday. Nothing you send" in page.text
        assert_problem(edge.http.post("/api/conversations"), 503, "off")
        assert "until&lt;/i&gt; Monday" in person.open("/settings/off").text
        person.send("/settings/on")
        edge.app.ctx.live._look_at = 0.0
        assert edge.http.get("/chat").status_code == 200
    assert names_of_acts(review) == ["switch_off", "switch_on"]


def test_the_reason_and_the_words_are_in_the_audit(review: Review) -> None:
    review.person().send("/settings/off", reason=REASON, off="Off")
    with reading(review.records) as connection:
        detail = connection.execute(select(acts.c.detail)).scalar()
    assert detail == {"changed": {"off": {"old": None, "new": "Off"}}, "reason": REASON}


@pytest.mark.parametrize("fields", [{}, {"reason": "  "}, {"reason": "x" * 201}])
def test_without_a_reason_nothing_is_switched(review: Review, fields: dict[str, str]) -> None:
    answer = review.person().send("/settings/off", **fields)
    assert answer.status_code == 400
    assert Live(review.settings).off() is None


def test_people_of_lower_roles_cannot_switch(review: Review) -> None:
    answer = review.person(Role.EDITOR).send("/settings/off", reason=REASON)
    assert answer.status_code == 403
    assert Live(review.settings).off() is None


def test_it_switches_off_though_the_records_cannot_be_written(review: Review) -> None:
    person = review.person()
    with review.records.begin() as connection:
        connection.exec_driver_sql("DROP TABLE audit")
    answer = person.send("/settings/off", reason=REASON, off="Off")
    assert "not+in+the+audit" in answer.headers["location"]
    assert Live(review.settings).off() == "Off"
    with reading(review.records) as connection:
        assert kept(connection).values == {}


def test_it_switches_off_for_one_long_at_work_though_no_record_can_be_changed(
    review: Review,
) -> None:
    person = review.person()
    earlier = datetime.now(timezone.utc) - timedelta(minutes=5)
    with review.records.begin() as connection:
        connection.execute(update(staff_sessions).values(last_at=earlier))
        connection.exec_driver_sql(
            "CREATE TRIGGER read_only BEFORE UPDATE ON staff_sessions"
            " BEGIN SELECT RAISE(ABORT, 'read only'); END"
        )
        connection.exec_driver_sql("DROP TABLE audit")
    assert person.send("/settings/off", reason=REASON, off="Off").status_code == 303
    assert Live(review.settings).off() == "Off"


def test_it_does_not_go_on_unless_that_can_be_written_down(review: Review) -> None:
    person = review.person()
    person.send("/settings/off", reason=REASON)
    with review.records.begin() as connection:
        connection.exec_driver_sql("DROP TABLE audit")
    assert person.send("/settings/on").status_code == 503
    assert Live(review.settings).off() == ""


def test_everybody_reads_on_their_first_page_that_it_is_off(review: Review) -> None:
    reader = review.person(Role.READER)
    assert "switched off" not in reader.open("/").text
    review.person().send("/settings/off", reason=REASON)
    assert "The assistant is switched off" in reader.open("/").text


def test_a_file_made_by_hand_is_seen_and_taken_away_by_page(review: Review) -> None:
    review.settings.off_switch.touch()
    person = review.person()
    assert "The assistant is off." in person.open("/settings/off").text
    person.send("/settings/on")
    assert Live(review.settings).off() is None
    assert names_of_acts(review) == ["switch_on"]


def test_where_no_file_can_be_made_the_records_alone_switch_off(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path, _message: str) -> None:
        raise PermissionError

    monkeypatch.setattr("bot.review.running.off_switch.switch_off", refuse)
    review.person().send("/settings/off", reason=REASON, off="Off")
    assert Live(review.settings).off() == "Off"
