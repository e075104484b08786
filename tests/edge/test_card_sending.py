"""One form is one card: sent twice, by two at once, or again after it was kept, with one code."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.codes import hash_code
from bot.records import tables
from bot.web.secrets import site_salt
from tests.edge.carding import (
    CARRIED,
    FIELDS,
    PROJECT,
    WORDS,
    code_on,
    come_back,
    look,
    post,
    rows,
    send,
    stored,
)
from tests.edge.walking import CODE
from tests.support.edge import Edge
from tests.support.reader import Reader


def hidden_in(reader: Reader) -> dict[str, str]:
    fields = reader.page.all("input", type="hidden")
    return {one["name"]: one["value"] for one in fields if one["name"] in (*CARRIED, "proof")}


def test_a_card_is_kept_with_its_day_and_nothing_of_who_sent_it(walked: Edge) -> None:
    send(walked)
    (card,) = stored(walked)
    assert (card["project"], card["words"], card["sharing"]) == (PROJECT, WORDS, "yes")
    assert (card["statement"], card["item"], card["state"]) == ("heard_may", "2", "received")
    assert (card["instrument"], card["area"]) == ("sefton-comment-card", None)
    assert rows(walked, tables.conversations) == []


def test_the_receipt_holds_the_code_once_and_says_what_happens_next(walked: Edge) -> None:
    reader, code = send(walked)
    assert reader.response.text.count(code) == 1
    assert "We show it only once" in reader.page.text("main")
    assert "You get an answer by" in reader.page.text("ol")
    assert code not in str(reader.response.request.url)


def test_the_code_is_kept_as_a_slow_hash_alone(walked: Edge) -> None:
    _, code = send(walked)
    (kept,) = rows(walked, tables.codes)
    assert kept["code_hash"] == hash_code(code, site_salt(walked.settings))
    assert (kept["kind"], kept["target"]) == ("card", stored(walked)[0]["id"])
    files = b"".join(path.read_bytes() for path in walked.settings.home.glob("records.db*"))
    assert code.encode() not in files


def test_the_same_form_sent_again_is_the_same_card_and_code(walked: Edge) -> None:
    reader = look(walked)
    fields = hidden_in(reader)
    first = reader.http.post("/card/send", data=fields)
    again = reader.http.post("/card/send", data=fields)
    assert CODE.findall(first.text) == CODE.findall(again.text)
    assert len(stored(walked)) == 1


def test_a_form_sent_six_times_at_once_is_one_card_with_one_code(walked: Edge) -> None:
    reader = look(walked)
    fields = hidden_in(reader)
    with ThreadPoolExecutor(6) as threads:
        sent = list(threads.map(lambda _: reader.http.post("/card/send", data=fields), range(6)))
    assert {one.status_code for one in sent} == {200}
    assert len({tuple(CODE.findall(one.text)) for one in sent}) == 1
    assert len(stored(walked)) == 1


def test_a_form_changed_after_it_was_sent_is_said_to_be_the_card_as_it_was(walked: Edge) -> None:
    reader = look(walked)
    fields = hidden_in(reader)
    reader.http.post("/card/send", data=fields)
    again = reader.http.post("/card/send", data=fields | {"more": "Something else."})
    assert "was sent before" in again.text
    assert len(CODE.findall(again.text)) == 1
    assert [card["words"] for card in stored(walked)] == [WORDS]


def test_two_forms_are_two_cards(walked: Edge) -> None:
    (_, one), (_, other) = send(walked), send(walked)
    assert one != other
    assert len(stored(walked)) == 2


def test_a_number_that_we_did_not_give_out_sends_nothing(walked: Edge) -> None:
    for nonce in ("", "made-up", look(walked).page.field("nonce") + "x"):
        reader = look(walked)
        post(reader, "/card/send", nonce=nonce)
        assert reader.response.status_code == 403
        assert WORDS in reader.response.text
    assert stored(walked) == []
    post(reader, "/card", **FIELDS)
    post(reader, "/card/send")
    assert len(stored(walked)) == 1


def test_a_card_that_was_taken_back_does_not_come_again_with_its_form(walked: Edge) -> None:
    reader = look(walked)
    fields = hidden_in(reader)
    post(reader, "/card/send")
    seen = come_back(walked, code_on(reader))
    post(seen, "/card/code/withdraw/yes")
    again = reader.http.post("/card/send", data=fields)
    assert again.status_code == 404
    assert not CODE.findall(again.text)
    assert stored(walked) == []


def test_while_the_records_fail_nothing_is_confirmed_and_the_card_is_still_there(
    walked: Edge,
) -> None:
    reader = look(walked)
    engine = walked.app.ctx.services.store.records

    def fail(*arguments: object) -> None:
        if str(arguments[2]).startswith("INSERT INTO cards"):
            raise OSError("the disk is full")

    event.listen(engine, "before_cursor_execute", fail)
    post(reader, "/card/send")
    assert reader.response.status_code == 503
    assert "Thank you" not in reader.response.text
    assert WORDS in reader.page.text("main")
    event.remove(engine, "before_cursor_execute", fail)
    post(reader, "/card/send")
    assert "Thank you" in reader.page.text("h1")
    assert len(stored(walked)) == 1


def test_a_code_that_cannot_be_kept_is_not_shown_until_it_can(walked: Edge) -> None:
    reader = look(walked)
    fields = hidden_in(reader)
    engine = walked.app.ctx.services.store.records

    def fail(*arguments: object) -> None:
        if str(arguments[2]).startswith("INSERT INTO codes"):
            raise OSError("the disk is full")

    event.listen(engine, "before_cursor_execute", fail)
    refused = reader.http.post("/card/send", data=fields)
    assert refused.status_code == 503
    assert not CODE.findall(refused.text)
    event.remove(engine, "before_cursor_execute", fail)
    assert len(CODE.findall(reader.http.post("/card/send", data=fields).text)) == 1
    assert len(stored(walked)) == 1


@pytest.fixture
def strict(make_edge: Callable[..., Edge], instruments: Path) -> Edge:
    """An edge where an address may send two cards an hour."""
    edge = make_edge(cards_per_hour=2)
    shutil.copy(instruments, edge.settings.knowledge_db)
    return edge


def test_an_address_that_sent_too_many_keeps_its_words_and_is_told_when(strict: Edge) -> None:
    send(strict)
    send(strict)
    reader = look(strict)
    post(reader, "/card/send")
    assert reader.response.status_code == 429
    assert int(reader.response.headers["retry-after"]) > 0
    assert WORDS in reader.page.text("main")
    assert len(stored(strict)) == 2


def test_a_card_sent_again_does_not_count_twice(strict: Edge) -> None:
    reader = look(strict)
    fields = hidden_in(reader)
    for _ in range(4):
        assert reader.http.post("/card/send", data=fields).status_code == 200
    send(strict)
