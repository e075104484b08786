"""What an administrator sets while the service runs, and how an edge beside it has it at once."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select

from bot.edge.live import Live
from bot.records import audit, service_settings
from bot.records.audit_tables import audit as acts
from bot.records.engine import reading
from bot.review.moments import today
from bot.review.roles import Role
from bot.review.running.service_forms import WORDS
from bot.web.service_settings import NUMBERS
from tests.support.html import Page
from tests.support.review import Review


def live(review: Review) -> Live:
    """An edge beside it that looks for the first time."""
    return Live(review.settings)


def last_act(review: Review) -> Any:
    """The newest row of the audit."""
    with reading(review.records) as connection:
        assert audit.check(connection).broken is None
        newest = select(acts).order_by(acts.c.number.desc()).limit(1)
        return connection.execute(newest).mappings().first()


def test_only_administrators_reach_the_settings(review: Review) -> None:
    for path in ("/settings", "/settings/off"):
        assert review.person(Role.EDITOR).open(path).status_code == 403
        assert review.person(Role.ADMINISTRATOR).open(path).status_code == 200


def test_a_banner_is_in_force_at_once_and_its_old_and_new_words_are_in_the_audit(
    review: Review,
) -> None:
    person = review.person()
    person.send("/settings/words", banner="First")
    until = today(_now()) + timedelta(days=2)
    sent = person.send("/settings/words", banner=" Closed <b>Monday</b>\n ", banner_until=until)

    assert sent.status_code == 303
    assert live(review).banner() == "Closed <b>Monday</b>"
    changed = last_act(review)["detail"]["changed"]
    assert changed["banner"] == {"old": "First", "new": "Closed <b>Monday</b>"}
    assert changed["banner_until"] == {"old": None, "new": str(until)}
    page = person.open("/settings").text
    assert "Closed &lt;b&gt;Monday&lt;/b&gt;" in page


def test_words_taken_away_are_gone(review: Review) -> None:
    person = review.person()
    person.send("/settings/words", banner="Here", opening="Welcome")
    person.send("/settings/words", banner="", opening="")

    assert (live(review).banner(), live(review).opening()) == ("", "")


def test_what_was_so_before_is_no_act(review: Review) -> None:
    person = review.person()
    person.send("/settings/words", opening="Welcome")
    number = last_act(review)["number"]
    sent = person.send("/settings/words", opening="Welcome")

    assert last_act(review)["number"] == number
    assert "Nothing+was+different" in sent.headers["location"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"banner": "x" * 301}, "too long"),
        ({"opening": "x" * 501}, "too long"),
        ({"banner": "x", "banner_until": "2020-01-01"}, "today or a later day"),
        ({"banner": "x", "banner_until": "soon"}, "today or a later day"),
    ],
)
def test_words_that_cannot_be_are_told_and_stay_in_the_form(
    review: Review, fields: dict[str, str], told: str
) -> None:
    answer = review.person().send("/settings/words", **fields)

    assert answer.status_code == 400
    assert told in answer.text
    assert answer.text.count('aria-invalid="true"') == 1
    assert all(value in answer.text for value in fields.values())
    assert live(review).banner() == ""


def test_days_and_limits_are_lowered_and_taken_back(review: Review) -> None:
    person = review.person()
    person.send("/settings/limits", keep_days="14", messages_per_minute="5", cards_per_hour="30")
    lowered = live(review).settings
    assert (lowered.keep_days, lowered.messages_per_minute, lowered.cards_per_hour) == (14, 5, 30)
    person.send("/settings/limits", keep_days="")
    assert live(review).settings == review.settings


@pytest.mark.parametrize("typed", ["0", "-1", "91", "many", "1.5", "１２", "9" * 30])
def test_a_number_that_is_not_lower_is_refused(review: Review, typed: str) -> None:
    answer = review.person().send("/settings/limits", keep_days=typed)

    assert answer.status_code == 400
    assert "Nothing was saved" in answer.text
    assert live(review).settings.keep_days == 90


def test_what_a_colleague_set_meanwhile_is_left_as_it_is(review: Review) -> None:
    first, second = review.person(), review.person()
    opened = Page(second.open("/settings").text)
    first.send("/settings/words", banner="Closed on Monday", banner_shown="")
    first.send("/settings/limits", keep_days="30", keep_days_shown="")

    for form, field, typed in (("words", "opening", "Welcome"), ("limits", "card_days", "100")):
        second.send(f"/settings/{form}", **{**_fields(opened, form), field: typed})

    edge = live(review)
    assert (edge.banner(), edge.opening()) == ("Closed on Monday", "Welcome")
    assert (edge.settings.keep_days, edge.settings.card_days) == (30, 100)


def test_a_banner_whose_last_day_is_over_stops_no_other_change(review: Review) -> None:
    with review.records.begin() as connection:
        over = {"banner": "Closed", "banner_until": "2020-01-01"}
        service_settings.change(connection, over, by="jo", now=_now())
    person = review.person()
    opened = Page(person.open("/settings").text)

    sent = person.send("/settings/words", **{**_fields(opened, "words"), "opening": "Welcome"})

    assert sent.status_code == 303
    assert live(review).opening() == "Welcome"


def test_what_was_shown_stays_known_when_a_mistake_is_told(review: Review) -> None:
    first, second = review.person(), review.person()
    opened = Page(second.open("/settings").text)
    first.send("/settings/words", banner="Closed on Monday", banner_shown="")
    wrong = {**_fields(opened, "words"), "opening": "x" * 501}
    told = Page(second.send("/settings/words", **wrong).text)

    second.send("/settings/words", **{**_fields(told, "words"), "opening": "Welcome"})

    assert (live(review).banner(), live(review).opening()) == ("Closed on Monday", "Welcome")


def test_a_change_counts_as_newer_though_the_clock_was_set_back(review: Review) -> None:
    now = _now()
    with review.records.begin() as connection:
        service_settings.change(connection, {"banner": "Later"}, by="jo", now=now)
        earlier = now - timedelta(hours=2)
        service_settings.change(connection, {"banner": "Then"}, by="jo", now=earlier)
        assert (service_settings.kept(connection).changed_at or earlier) > now


def _fields(page: Page, form: str) -> dict[str, str]:
    """What a browser sends of one of the two forms where nothing was typed."""
    names = NUMBERS if form == "limits" else WORDS
    filled = dict.fromkeys(names, "")
    filled |= {one["name"]: one.get("value", "") for one in page.all("input") if "name" in one}
    filled |= {name: filled[f"{name}_shown"] for name in names}
    return {name: filled[name] for name in [*names, *(f"{name}_shown" for name in names)]}


def _now() -> datetime:
    return datetime.now(timezone.utc)
