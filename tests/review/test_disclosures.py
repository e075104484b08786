from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from sqlalchemy import insert, select

from bot.records import disclosures
from bot.records.audit_tables import audit
from bot.records.engine import reading
from bot.records.tables import notices
from bot.review.roles import Role
from bot.safety.kinds import KINDS
from tests.review.talks import talked
from tests.support.review import Review

NOW = datetime.now(timezone.utc)
PATH = "/disclosures"


def _noted(
    review: Review,
    kind: str = "threat",
    area: str | None = "sefton",
    *,
    minutes: int = 0,
    on_a_page: bool = False,
) -> str:
    conversation = None if on_a_page else talked(review, area=area)
    moment = NOW - timedelta(minutes=minutes)
    with review.records.begin() as connection:
        return disclosures.note(connection, conversation_id=conversation, kind=kind, now=moment)


def _waiting(text: str) -> list[str]:
    return re.findall(r'action="/disclosures/(\w+)/acknowledge"', text)


def test_the_oldest_comes_first_with_kind_area_and_what_came_of_the_mail(review: Review) -> None:
    newer = _noted(review, "self_harm")
    older = _noted(review, "neglect", minutes=90)
    with review.records.begin() as connection:
        row = {"id": "n", "disclosure_id": older, "state": "failed", "tried_at": NOW}
        connection.execute(insert(notices).values(**row))
    text = review.person(Role.REVIEWER).open(PATH).text

    assert _waiting(text) == [older, newer]
    for words in ("Self-harm", "Neglect", "Could not be sent", "sefton", "2 waiting"):
        assert words in text


def test_every_kind_that_is_told_apart_has_a_name_for_staff(review: Review) -> None:
    for kind in KINDS:
        _noted(review, kind, on_a_page=True)
    text = review.person().open(PATH).text

    assert "_" not in "".join(re.findall(r'<th scope="row">([^<]*)</th>', text))


def test_one_that_is_acknowledged_waits_for_nobody_else(review: Review) -> None:
    one, first, second = _noted(review), review.person(Role.REVIEWER), review.person(Role.REVIEWER)
    done = first.send(f"{PATH}/{one}/acknowledge")
    again = second.send(f"{PATH}/{one}/acknowledge")
    text = second.open(PATH).text

    assert "leaves+the+queue" in done.headers["location"]
    assert "Somebody+else" in again.headers["location"]
    assert _waiting(text) == []
    assert first.name in text


def test_who_sees_some_areas_sees_no_others_and_none_without_an_area(review: Review) -> None:
    here = _noted(review, area="sefton")
    there, nowhere = _noted(review, area="stoke"), _noted(review, on_a_page=True)
    limited = review.person(Role.REVIEWER, areas=["sefton"])

    assert _waiting(limited.open(PATH).text) == [here]
    for other in (there, nowhere):
        assert limited.send(f"{PATH}/{other}/acknowledge").status_code == 404
    assert set(_waiting(review.person().open(PATH).text)) == {here, there, nowhere}


def test_a_reader_sees_the_queue_and_acknowledges_nothing(review: Review) -> None:
    one, reader = _noted(review), review.person(Role.READER)

    assert "Threat" in reader.open(PATH).text.replace("A threat", "Threat")
    assert _waiting(reader.open(PATH).text) == []
    assert reader.send(f"{PATH}/{one}/acknowledge").status_code == 403


def test_an_unknown_one_cannot_be_acknowledged(review: Review) -> None:
    assert review.person().send(f"{PATH}/unknown/acknowledge").status_code == 404


def test_acknowledging_leaves_a_row_in_the_audit(review: Review) -> None:
    one, person = _noted(review), review.person()
    person.send(f"{PATH}/{one}/acknowledge")
    with reading(review.records) as connection:
        row = connection.execute(select(audit).order_by(audit.c.number.desc())).first()

    assert row is not None
    assert (row.actor, row.action, row.target) == (person.name, "acknowledge_disclosure", one)


def test_the_first_page_says_how_many_wait(review: Review) -> None:
    assert "None is waiting" in review.person().open("/").text
    _noted(review)
    _noted(review, area="stoke")

    assert "2 waiting." in review.person().open("/").text
    assert "1 waiting." in review.person(areas=["stoke"]).open("/").text


def test_the_first_page_asks_to_acknowledge_only_those_who_may(review: Review) -> None:
    _noted(review)

    assert "Acknowledge it</a>" in review.person(Role.REVIEWER).open("/").text
    reader = review.person(Role.READER).open("/").text
    assert "Look at it</a>" in reader
    assert "Acknowledge" not in reader
