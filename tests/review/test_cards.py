from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy import select

from bot.council import Cards
from bot.records import answering, cards
from bot.records.audit_tables import audit
from bot.records.card_work import tag
from bot.records.cards import Card
from bot.review.cards.card_clock import clock_of, late_before
from bot.review.cards.card_filters import place_in, written
from bot.review.cards.cards import PAGE
from bot.review.cards.cards_waiting import CardsWaiting, waiting_in
from bot.review.moments import today
from bot.review.roles import Role
from tests.records.carding import NEW, WORDS, read, submit, write
from tests.support.html import Page, page_problems
from tests.support.review import Person, Review

TODAY = today(datetime.now(timezone.utc))
PROMISE = Cards(read_by="the team", reply_within_days=10)


def _days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def _listed(person: Person, **query: str) -> list[str]:
    """The short numbers of the cards on a page, from top to bottom."""
    page = person.open("/cards", **query)
    assert page.status_code == 200
    assert page_problems(page.text) == []
    return [link["href"].rpartition("/")[2] for link in _links(page.text)]


def _links(html: str) -> list[dict[str, str]]:
    return [link for link in Page(html).all("a") if re.fullmatch(r"/cards/\w+", link["href"])]


def _answer(review: Review, card: Card, *, changed: bool = False) -> None:
    write(
        review.records,
        lambda c: answering.answer(c, card.id, "we will look", TODAY, changed=changed),
    )


@pytest.mark.parametrize(("age", "left", "late"), [(0, 10, False), (10, 0, False), (11, -1, True)])
def test_the_clock_counts_whole_days_from_the_day_of_the_card(
    age: int, left: int, late: bool
) -> None:
    clock = clock_of(PROMISE, _days_ago(age), TODAY)

    assert (clock.days_left, clock.late) == (left, late)
    assert (_days_ago(age) < late_before(PROMISE, TODAY)) is late


def test_late_cards_come_first_then_by_the_day_the_answer_is_due_then_the_answered(
    review: Review,
) -> None:
    ages = [3, 200, 0, 90]
    sent = {age: submit(review.records, str(age), day=_days_ago(age)) for age in ages}
    done = submit(review.records, "done", day=_days_ago(300))
    _answer(review, done)
    person = review.person(Role.READER)

    assert _listed(person) == [sent[age].id for age in (200, 90, 3, 0)]
    assert _listed(person, state="all")[-1] == done.id
    assert _listed(person, state="late") == [sent[200].id, sent[90].id]
    page = person.open("/cards", state="late").text
    assert len(re.findall(r"Late by \d+ days", page)) == 2


def test_the_list_shows_nobodys_words(review: Review) -> None:
    submit(review.records)

    assert WORDS not in review.person(Role.READER).open("/cards").text


def test_cards_of_one_day_stand_in_the_order_of_their_random_numbers(review: Review) -> None:
    ids = [submit(review.records, str(number), day=TODAY).id for number in range(20)]

    listed = _listed(review.person(Role.READER))

    assert listed == sorted(ids)
    assert not re.search(r"\d\d:\d\d", review.person(Role.READER).open("/cards").text)


def test_every_card_is_on_exactly_one_page(review: Review) -> None:
    made = write(
        review.records,
        lambda c: [cards.submit(c, str(n), NEW, _days_ago(n % 7)).id for n in range(2 * PAGE + 3)],
    )
    person, seen = review.person(Role.READER), list[str]()
    address = "/cards"
    while address:
        page = person.http.get(address).text
        seen += [link["href"].rpartition("/")[2] for link in _links(page)]
        following = Page(page).all("a", rel="next")
        address = following[0]["href"] if following else ""

    assert sorted(seen) == sorted(made)
    assert len(seen) == len(made)


def test_a_place_in_the_queue_survives_its_address_and_nonsense_begins_anew(
    review: Review,
) -> None:
    card = submit(review.records, day=TODAY)
    place = place_in(f"1.{TODAY}.{card.id}")
    assert place is not None
    assert place_in(written(place)) == place
    for nonsense in ("", "1", "x.y.z", "0.2026-99-99.a"):
        assert place_in(nonsense) is None
        assert _listed(review.person(Role.READER), after=nonsense) == [card.id]


def test_filters_find_the_cards_they_name_and_stay_chosen(review: Review) -> None:
    records = review.records
    plain = {"area": None, "project": "", "statement": None, "sharing": None}
    sent = {
        "area": submit(records, "a", day=TODAY, **{**plain, "area": "stoke"}),
        "project": submit(records, "b", day=TODAY, **{**plain, "project": "The Sand Brook!"}),
        "statement": submit(records, "c", day=TODAY, **{**plain, "statement": "not_heard"}),
        "sharing": submit(records, "d", day=TODAY, **{**plain, "sharing": "yes"}),
        "tag": submit(records, "e", day=TODAY, **plain),
        "flood": submit(records, "f", day=TODAY, **plain),
        "state": submit(records, "g", day=TODAY, **plain),
    }
    write(records, lambda c: tag(c, sent["tag"].id, "lifts"))
    write(records, lambda c: answering.mark_flood(c, sent["flood"].id, True))
    write(records, lambda c: answering.mark_read(c, sent["state"].id))
    asked = {
        "area": "stoke",
        "project": "sandbrook",
        "statement": "not_heard",
        "sharing": "yes",
        "tag": "lifts",
        "flood": "only",
        "state": "read",
    }
    person = review.person(Role.READER)

    for name, value in asked.items():
        assert _listed(person, **{name: value}) == [sent[name].id], name
    assert len(_listed(person, area="none")) == 5
    assert len(_listed(person, project="-")) == 5
    assert len(_listed(person, sharing="unsaid")) == 5
    assert len(_listed(person, flood="all")) == 7
    page = Page(person.open("/cards", tag="lifts").text)
    assert {"value": "lifts", "selected": ""} in page.all("option")


def test_a_person_of_an_area_sees_no_card_number_or_tag_of_another(review: Review) -> None:
    ours = submit(review.records, "a", day=TODAY, area="sefton")
    theirs = submit(review.records, "b", day=TODAY, area="stoke")
    nobodys = submit(review.records, "c", day=TODAY, area=None)
    for card, name in ((ours, "ours"), (theirs, "theirs"), (nobodys, "nobodys")):
        write(review.records, lambda c, one=card, name=name: tag(c, one.id, name))  # type: ignore[misc]
    person = review.person(Role.READER, areas=["sefton"])

    assert _listed(person) == [ours.id]
    for area in ("stoke", "none"):
        assert _listed(person, area=area) == []
    page = person.open("/cards").text
    assert "1 card<" in page
    options = [option["value"] for option in Page(page).all("option")]
    assert "ours" in options
    assert not {"theirs", "nobodys", "stoke"} & set(options)


def test_the_first_page_tells_how_many_are_late_and_how_many_wait(review: Review) -> None:
    for number, (age, area) in enumerate([(400, "sefton"), (0, "sefton"), (400, "stoke")]):
        submit(review.records, str(number), day=_days_ago(age), area=area)
    flood = submit(review.records, "flood", day=_days_ago(400))
    write(review.records, lambda c: answering.mark_flood(c, flood.id, True))

    assert read(review.records, lambda c: waiting_in(c, None, TODAY, PROMISE)) == CardsWaiting(2, 3)
    page = Page(review.person(Role.READER, areas=["sefton"]).open("/").text)
    assert "1 card late" in page.text("a")
    assert "2 cards wait for an answer" in page.text("a")
    assert page.all("a", href="/cards?state=late")


def test_a_look_at_the_list_is_written_down_without_anybodys_words(review: Review) -> None:
    submit(review.records)
    person = review.person(Role.READER)
    person.open("/cards", project="Sandbrook", tag="a tag", state="late")

    with review.records.connect() as connection:
        row = connection.execute(select(audit)).one()
    assert (row.actor, row.action, row.target) == (person.name, "list_cards", "cards")
    assert row.detail == {"filters": ["project", "state", "tag"], "state": "late"}
