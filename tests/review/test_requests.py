from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.codes import hash_code
from bot.edge.card_cleaning import placeholder
from bot.records import audit, codes, visits, walks
from bot.records.audit_tables import audit as rows_of_audit
from bot.records.engine import open_engine, reading
from bot.records.ledger import hash_of, read_ledger
from bot.records.tables import CARD, GROUP, WALK
from bot.review.exporting.requests_words import request_words
from bot.review.roles import Role
from bot.web.secrets import site_salt
from tests.records.carding import everything
from tests.records.conftest import RASAS_TABLE
from tests.records.talking import NOW, count, remember
from tests.review.recorded import AT, card, conversation, type_password_again
from tests.support.html import page_problems
from tests.support.review import Person, Review

CODE = "apple-river-stone-lamp"
SECRET = "The heron in my garden"


def acts(review: Review) -> list[Any]:
    with reading(review.records) as connection:
        assert audit.check(connection).broken is None
        query = select(rows_of_audit.c.action, rows_of_audit.c.target, rows_of_audit.c.detail)
        return [tuple(row) for row in connection.execute(query.order_by(rows_of_audit.c.number))]


def give_code(review: Review, kind: str, target: str) -> None:
    """Let the code of four words lead there."""
    code_hash = hash_code(CODE, site_salt(review.settings))
    with review.records.begin() as connection:
        codes.keep(connection, code_hash, kind, target, "key", NOW)


def proven(review: Review) -> Person:
    """An administrator who has just typed their password again."""
    person = review.person()
    type_password_again(review, person)
    return person


def test_the_page_says_what_cannot_be_found_and_why(review: Review) -> None:
    page = review.person().open("/requests")

    assert page_problems(page.text) == []
    assert "nothing is kept about who somebody is" in page.text


def test_words_find_conversations_and_cards_and_are_not_in_the_audit(review: Review) -> None:
    talk, sent = conversation(review, SECRET), card(review, words="Another heron")
    page = review.person().send("/requests", words="heron")

    assert f"/requests/conversation/{talk.id}" in page.text
    assert f"/requests/card/{sent.id}" in page.text
    assert SECRET in page.text
    assert acts(review) == [("search_for_person", "a request", {"by": ["words"]})]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Give words, days or a code"),
        ({"words": " ?! "}, "Give words, days or a code"),
        ({"first": "some day"}, "Give the first day"),
        ({"words": "heron", "last": "31/12"}, "Give the last day"),
    ],
)
def test_what_cannot_be_searched_for_is_told(
    review: Review, fields: dict[str, str], told: str
) -> None:
    page = review.person().send("/requests", **fields)

    assert page.status_code == 400
    assert told in page.text
    assert page_problems(page.text) == []
    assert acts(review) == []


def test_the_code_of_a_card_leads_to_it_however_it_is_typed(review: Review) -> None:
    sent = card(review)
    give_code(review, CARD, sent.id)
    answer = review.person().send("/requests", code=CODE.upper().replace("-", " "))

    assert answer.headers["location"] == f"/requests/card/{sent.id}"
    assert acts(review) == [("search_for_person", "a request", {"by": ["code"]})]


@pytest.mark.parametrize("kind", [CARD, WALK, GROUP])
def test_a_code_that_leads_to_nothing_of_one_person_says_so(review: Review, kind: str) -> None:
    give_code(review, kind, "0" * 32)
    page = review.person().send("/requests", code=CODE)

    assert page.status_code == 200
    assert ("belongs to a group" if kind == GROUP else "leads to nothing") in page.text


def test_a_code_of_another_area_leads_to_nothing(review: Review) -> None:
    sent = card(review, area="sefton")
    give_code(review, CARD, sent.id)
    page = review.person(areas=["stoke"]).send("/requests", code=CODE)

    assert page.status_code == 200
    assert "leads to nothing" in page.text


def test_all_that_is_kept_is_shown_and_the_reading_is_written_down(review: Review) -> None:
    talk = conversation(review, SECRET, "And a pond")
    page = review.person().open(f"/requests/conversation/{talk.id}")

    assert page_problems(page.text) == []
    assert SECRET in page.text
    assert "And a pond" in page.text
    assert acts(review) == [("show_to_person", f"conversation {talk.id}", {})]


def test_the_file_to_read_has_every_word_and_stands_alone(review: Review) -> None:
    sent = card(review, words="<b>Not</b> & bold")
    answer = proven(review).send(f"/requests/card/{sent.id}/file", **{"as": "html"})

    assert answer.headers["content-disposition"].endswith(f'card-{sent.id[:8]}.html"')
    assert "&lt;b&gt;Not&lt;/b&gt; &amp; bold" in answer.text
    assert page_problems(answer.text) == []
    assert "/static" not in answer.text
    assert acts(review) == [("give_to_person", f"card {sent.id}", {"file": "html"})]


def test_the_file_for_programs_has_every_table(review: Review) -> None:
    talk = conversation(review, SECRET)
    answer = proven(review).send(f"/requests/conversation/{talk.id}/file", **{"as": "json"})
    whole = json.loads(answer.content)

    assert (whole["kind"], whole["id"]) == ("conversation", talk.id)
    assert whole["held"]["messages"][0]["body"]["text"] == SECRET
    assert "token_hash" not in answer.text


def test_each_file_and_each_erasing_asks_for_the_password_again(review: Review) -> None:
    sent = card(review)
    administrator = proven(review)
    path = f"/requests/card/{sent.id}/file"
    assert administrator.send(path, **{"as": "json"}).status_code == 200
    again = administrator.send(path, **{"as": "json"})

    assert again.headers["location"].startswith("/prove?next=")
    assert [action for action, _, _ in acts(review)] == ["give_to_person"]


def test_erasing_is_asked_before_and_changes_nothing_yet(review: Review) -> None:
    sent = card(review)
    page = review.person().open(f"/requests/card/{sent.id}/erase")

    assert page_problems(page.text) == []
    assert "Erase it for good" in page.text
    assert count(review.records, "cards") == 1


def test_an_erased_conversation_is_nowhere_and_in_the_ledger(review: Review) -> None:
    tracker = open_engine(review.settings.tracker_url)
    with tracker.begin() as connection:
        connection.exec_driver_sql(RASAS_TABLE)
    talk = conversation(review, SECRET)
    remember(tracker, talk.id, SECRET)
    answer = proven(review).send(f"/requests/conversation/{talk.id}/erase")

    assert answer.status_code == 303
    assert "heron" not in everything(review.records)
    assert count(tracker, "events") == 0
    assert hash_of(talk.id) in read_ledger(review.settings.home / "erasures.txt")
    assert acts(review) == [("erase", f"conversation {talk.id}", {})]
    tracker.dispose()


def test_an_erased_card_is_nowhere_and_chats_that_showed_it_lose_its_words(review: Review) -> None:
    sent, talk = card(review, words=SECRET), conversation(review, "Hello there")
    with review.records.begin() as connection:
        visits.open(connection, talk.id, sent.id, AT)
    give_code(review, CARD, sent.id)
    answer = proven(review).send(f"/requests/card/{sent.id}/erase")

    assert answer.status_code == 303
    assert "heron" not in everything(review.records)
    for table in ("cards", "codes", "card_visits", "card_cleanings"):
        assert count(review.records, table) == 0
    assert hash_of(sent.id) in read_ledger(review.settings.home / "erasures.txt")


def test_an_erased_walk_goes_with_its_code(review: Review) -> None:
    with review.records.begin() as connection:
        walk = walks.begin(connection, "gone", "checklist", "sefton", AT)
    give_code(review, WALK, walk.id)
    administrator = proven(review)
    assert administrator.open(f"/requests/walk/{walk.id}").status_code == 200
    assert administrator.send(f"/requests/walk/{walk.id}/erase").status_code == 303

    assert count(review.records, "walks") == count(review.records, "codes") == 0
    assert acts(review)[-1] == ("erase", f"walk {walk.id}", {})


@pytest.mark.parametrize("way", ["", "/erase"])
@pytest.mark.parametrize("kind", ["conversation", "card", "walk", "staff"])
def test_what_is_not_there_or_of_another_area_cannot_be_told_apart(
    review: Review, kind: str, way: str
) -> None:
    sent = card(review, area="sefton")
    limited = review.person(areas=["stoke"])

    assert limited.open(f"/requests/{kind}/{sent.id}{way}").status_code == 404
    assert review.person().open(f"/requests/{kind}/{'0' * 32}{way}").status_code == 404


def test_what_lies_in_another_area_cannot_be_erased(review: Review) -> None:
    sent, talk = card(review, area="sefton"), conversation(review, SECRET, area="sefton")
    limited = review.person(areas=["stoke"])
    for path in (f"card/{sent.id}", f"conversation/{talk.id}"):
        type_password_again(review, limited)
        assert limited.send(f"/requests/{path}/erase").status_code == 404

    assert count(review.records, "cards") == count(review.records, "conversations") == 1


def test_when_the_audit_cannot_be_written_nothing_is_erased(review: Review) -> None:
    talk, administrator = conversation(review, SECRET), proven(review)
    row = {"number": 0, "at": AT, "actor": "x", "action": "x", "target": "x", "detail": {}}
    with review.records.begin() as connection:
        connection.execute(insert(rows_of_audit).values(**row, previous="", digest=""))
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    answer = administrator.send(f"/requests/conversation/{talk.id}/erase")

    assert answer.status_code == 503
    assert count(review.records, "conversations") == 1


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.EDITOR])
def test_only_administrators_answer_requests(review: Review, role: Role) -> None:
    assert review.person(role).open("/requests").status_code == 403


def test_what_stands_for_a_card_that_is_erased_is_the_same_everywhere() -> None:
    assert request_words()["of_card"] == placeholder()
