from __future__ import annotations

from datetime import timedelta

from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.marks import ALL
from bot.records.marks_catalogue import catch_up
from bot.records.review_lists import Wanted, page
from bot.records.searching_words import sought
from bot.records.tables import messages
from tests.records.stories import Turn, tell
from tests.records.talking import NOW, count
from tests.support.payloads import payloads

LATER = NOW + timedelta(hours=1)


def _found(engine: Engine, typed: str, **limits: object) -> list[str]:
    while catch_up(engine, LATER, {}):
        pass
    with reading(engine) as connection:
        rows = page(connection, Wanted(((ALL,),), words=sought(typed), **limits), 50).rows  # type: ignore[arg-type]
    return [row.place.conversation_id for row in rows]


FOUND = (
    ("My son waits for transport", "transport "),
    ("My son waits for transport", "TRANS"),
    ("My son waits for transport", "waiting son "),
    ("The school bus is late", '"school bus"'),
    ("I don't know", "don't know"),
    ("Is it co-production?", "co-production "),
    ("the who is who of it all", '"who is who" '),
    ("On 12.5.2024 at www.example.org/a_b", "example"),
    ("On 12.5.2024 at www.example.org/a_b", "2024 "),
    ("Zażółć gęślą jaźń", "gęślą "),
    ("a/b c@d.e", "b c d"),
)
NOT_FOUND = (
    ("The bus of the school is late", '"school bus"'),
    ("The school coach", "school train "),
    ("transport", "rans"),
    ("transportation", '"transpo"'),
)


def test_what_was_said_is_found(engine: Engine) -> None:
    told = {said: tell(engine, Turn(said)) for said in dict(FOUND)}

    assert [told[said] in _found(engine, typed) for said, typed in FOUND] == [True] * len(FOUND)
    assert [len(_found(engine, typed)) for _, typed in FOUND] == [1] * len(FOUND)


def test_what_was_not_said_so_is_not_found(engine: Engine) -> None:
    for said, _ in NOT_FOUND:
        tell(engine, Turn(said))

    assert [_found(engine, typed) for _, typed in NOT_FOUND] == [[]] * len(NOT_FOUND)


def test_what_the_assistant_said_is_found_too(engine: Engine) -> None:
    found = tell(engine, Turn("Hello", reply="The pledge is on page nine"))

    assert _found(engine, "pledge nine") == [found]


def test_words_of_two_messages_are_not_one_message(engine: Engine) -> None:
    tell(engine, Turn("The school"), Turn("The bus"))

    assert _found(engine, "school bus ") == []


def test_nothing_typed_is_an_error(engine: Engine) -> None:
    odd = ["'", '"', "a'b", "\\", "((", "AND OR NOT NEAR", "*", "\u0301", "½", "😀", "a:b <-> c"]
    for typed in [*odd, *payloads()[::10]]:
        _found(engine, typed)


def test_words_that_were_taken_out_are_not_found_any_more(engine: Engine) -> None:
    tell(engine, Turn("The planted phrase"))
    with engine.begin() as connection:
        changed = messages.update().where(messages.c.role == "user")
        connection.execute(changed.values(body={"text": "[on a card]"}))

    assert _found(engine, "planted ") == []
    assert len(_found(engine, "card ")) == 1


def test_erased_words_are_not_found_any_more(engine: Engine) -> None:
    erased = tell(engine, Turn("The planted phrase"))
    assert _found(engine, "planted ") == [erased]
    erase_conversation(engine, None, erased, now=NOW)

    assert _found(engine, "planted ") == []
    assert count(engine, "said") == 0


def test_a_search_keeps_to_days(engine: Engine) -> None:
    days = [NOW - timedelta(days=day) for day in (20, 10, 0)]
    _, middle, _ = (tell(engine, Turn("The school"), at=day) for day in days)
    since, until = NOW - timedelta(days=12), NOW - timedelta(days=8)

    assert _found(engine, "school ", since=since, until=until) == [middle]


def test_the_newest_message_of_a_conversation_is_the_one_that_is_shown(engine: Engine) -> None:
    tell(engine, Turn("The school is far"), Turn("No bus"), Turn("The school is near"))
    _found(engine, "school ")
    with reading(engine) as connection:
        (row,) = page(connection, Wanted(((ALL,),), words=sought("school ")), 50).rows
        number = connection.exec_driver_sql(
            "SELECT max(number) FROM said JOIN messages ON messages.id = message_id"
            " WHERE role = 'user'"
        ).scalar()

    assert row.number == number
