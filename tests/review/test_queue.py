from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from html import unescape

import pytest
from sqlalchemy import select

from bot.records import disclosures, walks
from bot.records.audit_tables import audit
from bot.records.engine import reading
from bot.records.review_tables import saved_filters
from bot.review.roles import Role
from tests.records.stories import Turn
from tests.review.talks import listed, marked, staff_id, talked
from tests.support.payloads import payloads
from tests.support.review import Review

PATH = "/conversations"


def _link(page: str, title: str) -> str:
    found = re.search(rf'<a href="([^"]*)"[^>]*>{title}</a>', page)
    assert found, page
    return unescape(found[1])


def _unfinished(review: Review, conversation: str) -> None:
    with review.records.begin() as connection:
        walks.begin(connection, conversation, "advice", None, datetime.now(timezone.utc))


def _disclosed(review: Review, conversation: str) -> None:
    now = datetime.now(timezone.utc)
    with review.records.begin() as connection:
        disclosures.note(connection, conversation_id=conversation, kind="threat", now=now)


def test_the_newest_activity_is_first_and_says_how_it_went(review: Review) -> None:
    older = talked(review, Turn("First"), at=datetime.now(timezone.utc) - timedelta(seconds=9))
    newer = talked(review, Turn("Is it fair?", "greet", 0.31, "notice", useful=False))
    page = review.person(Role.READER).open(PATH)

    assert listed(page) == [newer, older]
    for words in ("Is it fair?", "greet", "31 %", "Not sure what was asked", "Found not useful"):
        assert words in page.text


def test_conversations_in_which_nobody_said_anything_are_not_listed(review: Review) -> None:
    talked(review, Turn("", "open_conversation", kind="notice"))

    assert listed(review.person().open(PATH)) == []


@pytest.mark.parametrize(
    ("asked", "turn"),
    [
        ({"low_confidence": "yes"}, Turn(confidence=0.2)),
        ({"not_answered": "yes"}, Turn(kind="notice")),
        ({"thumbs_down": "yes"}, Turn(useful=False)),
        ({"thumbs_up": "yes"}, Turn(useful=True)),
        ({"intent": "make_complaint"}, Turn(intent="make_complaint")),
        ({"words": "pledge"}, Turn("the pledge")),
        ({"low_confidence": "yes", "thumbs_down": "yes"}, Turn(confidence=0.2, useful=False)),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)
def test_a_filter_lists_what_it_says(review: Review, asked: dict[str, str], turn: Turn) -> None:
    wanted = talked(review, turn)
    talked(review)

    assert listed(review.person().open(PATH, **asked)) == [wanted]


def test_a_list_can_be_of_an_area_a_length_a_topic_a_walk_or_a_safety_notice(
    review_with_knowledge: Review,
) -> None:
    review = review_with_knowledge
    person = review.person()
    walked, told = talked(review, area="stoke"), talked(review, *[Turn()] * 5)
    _unfinished(review, walked)
    _disclosed(review, told)
    about = review.app.ctx.services.names.now.entries.values()
    entry = next(iter(about))
    topical = talked(review, Turn(entry=entry.id), area=None)

    assert listed(person.open(PATH, unfinished_walk="yes")) == [walked]
    assert listed(person.open(PATH, area="stoke")) == [walked]
    assert listed(person.open(PATH, safety="yes")) == [told]
    assert listed(person.open(PATH, length="4-10")) == [told]
    assert listed(person.open(PATH, topic=entry.topic)) == [topical]


def test_days_of_a_filter_are_days_in_the_united_kingdom(review: Review) -> None:
    late = talked(review, at=datetime(2026, 7, 1, 23, 30, tzinfo=timezone.utc))
    marked(review)
    person = review.person()

    assert listed(person.open(PATH, since="2026-07-02", until="2026-07-02")) == [late]
    assert listed(person.open(PATH, since="2026-07-01", until="2026-07-01")) == []


def test_what_staff_did_is_listed_at_once(review: Review) -> None:
    mine, other = talked(review), talked(review)
    person = review.person(Role.REVIEWER)
    own_id = staff_id(review, person)
    person.send(f"{PATH}/{mine}/tag", tag="Transport ")
    person.send(f"{PATH}/{mine}/assign", to=own_id)
    person.send(f"{PATH}/{mine}/review", reviewed="yes")

    for asked in ({"tag": "transport"}, {"assigned": "me"}, {"assigned": "anyone"}):
        assert listed(person.open(PATH, **asked)) == [mine]
    assert listed(person.open(PATH, reviewed="yes")) == [mine]
    assert listed(person.open(PATH, reviewed="no")) == [other]
    assert listed(person.open(PATH, assigned="nobody")) == [other]
    assert listed(review.person().open(PATH, assigned="me")) == []


@pytest.mark.parametrize(
    "asked", [{}, {"words": "production"}, {"area": "stoke"}, {"area": "sefton"}]
)
def test_who_sees_some_areas_is_listed_no_others(review: Review, asked: dict[str, str]) -> None:
    theirs = talked(review, area="sefton")
    talked(review, area="stoke")
    talked(review, area=None)
    page = review.person(Role.READER, areas=["sefton", "high-needs"]).open(PATH, **asked)

    assert listed(page) == ([] if asked.get("area") == "stoke" else [theirs])


def test_pages_lead_back_and_forth_and_keep_the_filters(review: Review) -> None:
    start = datetime(2026, 5, 1, tzinfo=timezone.utc)
    told = [talked(review, at=start + timedelta(minutes=n)) for n in range(51)]
    marked(review)
    person = review.person()
    first = person.open(PATH, area="sefton")
    second = person.open(_link(first.text, "Earlier"))
    back = person.open(_link(second.text, "Later"))

    assert "51 conversations" in first.text
    assert listed(first) == told[:0:-1]
    assert listed(second) == told[:1]
    assert listed(back) == listed(first)
    assert "area=sefton" in _link(first.text, "Earlier")
    assert "Later</a>" not in first.text
    assert "Earlier</a>" not in second.text


def test_an_address_that_means_nothing_lists_everything(review: Review) -> None:
    told = talked(review)
    odd = {"since": "yesterday", "length": "x", "before": "x-y", "after": "0", "assigned": "?"}

    assert listed(review.person().open(PATH, **odd)) == [told]


def test_a_filter_is_kept_under_a_name_without_the_words_and_for_its_owner_alone(
    review: Review,
) -> None:
    person = review.person(Role.READER)
    saved = person.send(
        "/filters", name=" My  list ", query="area=stoke&safety=yes&words=secret&x=1"
    )
    page = person.open(saved.headers["location"])

    assert _link(page.text, "My list") == f"{PATH}?area=stoke&safety=yes"
    assert "My list" not in review.person(Role.READER).open(PATH).text
    with reading(review.records) as connection:
        (row,) = connection.execute(select(saved_filters))
    assert "secret" not in str(row)


def test_a_filter_of_the_same_name_gives_way_and_can_be_deleted(review: Review) -> None:
    person = review.person()
    for query in ("area=stoke", "area=sefton"):
        person.send("/filters", name="Mine", query=query)
    page = person.open(PATH)
    filter_id = re.findall(r'name="filter" value="(\w+)"', page.text)

    assert len(filter_id) == 1
    assert _link(page.text, "Mine") == f"{PATH}?area=sefton"
    review.person().send("/filters/delete", filter=filter_id[0])
    assert "Mine" in person.open(PATH).text
    person.send("/filters/delete", filter=filter_id[0])
    assert "Mine</a>" not in person.open(PATH).text


def test_a_filter_without_a_name_is_told_in_words(review: Review) -> None:
    answer = review.person().send("/filters", name="  ", query="area=stoke")

    assert "needs+a+name" in answer.headers["location"]


def test_the_audit_notes_that_a_list_was_read_and_never_what_was_searched(review: Review) -> None:
    talked(review, Turn("the pledge"))
    review.person().open(PATH, words="pledge", area="sefton")
    with reading(review.records) as connection:
        rows = connection.execute(select(audit.c.action, audit.c.detail)).all()

    assert rows[-1].action == "list_conversations"
    assert rows[-1].detail == {"filters": ["area", "words"]}


def test_scripts_that_people_said_are_shown_as_text(review: Review) -> None:
    for payload in payloads()[::40]:
        talked(review, Turn(payload, reply=payload))
    text = review.person().open(PATH).text

    assert "<script" not in text
    assert "<img" not in text
    assert "<svg onload" not in text


def test_what_a_person_typed_to_search_for_stands_in_the_field_again(review: Review) -> None:
    page = review.person().open(PATH, words='"school bus" <b>')

    assert 'value="&#34;school bus&#34; &lt;b&gt;"' in page.text
