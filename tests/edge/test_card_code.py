"""What a card's code opens on the page: its state, the answer, and everything its writer may do."""

from __future__ import annotations

import logging
import statistics
import time
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from bot.council import load_council
from bot.edge.card_records import CardRecords
from bot.edge.uk_time import day_in_words, today
from bot.records import answering, tables
from bot.records.card_tables import card_notes, cards
from bot.records.erasure import read_ledger
from bot.settings import PROJECT as FOLDER
from tests.edge.carding import (
    HURT,
    PROJECT,
    WORDS,
    come_back,
    everything_kept,
    post,
    rows,
    send,
    stored,
)
from tests.edge.walking import UNKNOWN, code_of, walk
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

COUNCIL = load_council(FOLDER / "council.yml")


def answer(edge: Edge, text: str, changed: bool = False) -> None:
    card_id = stored(edge)[0]["id"]
    with edge.app.ctx.services.store.records.begin() as connection:
        answering.answer(connection, card_id, text, today(), changed=changed)


def set_card(edge: Edge, **values: object) -> None:
    with edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(cards).values(**values))


def here(reader: Reader) -> list[str]:
    """What stands at the step where the card is now."""
    return [one["class"] for one in reader.page.all("li") if one.get("aria-current") == "step"]


def test_the_code_shows_what_was_sent_and_where_it_is(walked: Edge) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    shown = reader.page.text("main")
    assert PROJECT in shown
    assert WORDS in shown
    assert "They hear me, and it might change things" in shown
    assert "We have it Your card is here now" in shown
    due = today() + timedelta(days=COUNCIL.cards.reply_within_days)
    assert f"We promise an answer by {day_in_words(due)}" in shown
    assert code not in str(reader.response.request.url)


@pytest.mark.parametrize("typed", ["{spaced}", " {upper} ", "{code}"])
def test_the_code_may_be_typed_in_any_way(walked: Edge, typed: str) -> None:
    _, code = send(walked)
    spaced = code.replace("-", "  ")
    reader = come_back(walked, typed.format(code=code, spaced=spaced, upper=code.upper()))
    assert WORDS in reader.page.text("main")


@pytest.mark.parametrize(
    ("state", "words"),
    [("received", "We have it"), ("read", "Somebody read it"), ("answered", "We answered it")],
)
def test_each_state_is_said_in_its_place_of_the_list(walked: Edge, state: str, words: str) -> None:
    _, code = send(walked)
    set_card(walked, state=state)
    reader = come_back(walked, code)
    assert f"{words} Your card is here now" in reader.page.text("ol")
    assert len(here(reader)) == 1


def test_an_answer_is_shown_and_the_promise_is_not_repeated(walked: Edge) -> None:
    _, code = send(walked)
    answer(walked, "We will paint <b>the hall</b> in May.", changed=True)
    reader = come_back(walked, code)
    assert "We will paint <b>the hall</b> in May." in reader.page.text("main")
    assert not reader.page.all("b")
    assert "Something changed because of it Your card is here now" in reader.page.text("ol")
    assert "We promise" not in reader.page.text("main")


def test_a_late_answer_is_admitted_with_somebody_to_ask(walked: Edge) -> None:
    _, code = send(walked)
    set_card(walked, day=today() - timedelta(days=COUNCIL.cards.reply_within_days + 1))
    shown = come_back(walked, code).page.text("main")
    assert "We are late, and we are sorry" in shown
    assert COUNCIL.contacts.phone in shown


@pytest.mark.parametrize("typed", [UNKNOWN, "", "hello", "x" * 5000])
def test_a_wrong_code_is_told_so_and_never_repeated(walked: Edge, typed: str) -> None:
    reader = come_back(walked, typed)
    assert reader.response.status_code == 404
    assert "does not lead to a card" in reader.page.text("main")
    assert not typed or typed not in reader.response.text


def test_the_code_of_a_walk_opens_no_card(walked: Edge, rasa: RasaStandIn) -> None:
    talk = walked.open()
    code = code_of(rasa, talk, walk(walked))
    assert come_back(walked, code).response.status_code == 404


def test_a_cards_code_opens_no_result(walked: Edge) -> None:
    _, code = send(walked)
    assert walked.http.get(f"/results/{code}").status_code == 404


def test_too_many_wrong_codes_are_refused_with_a_time_to_wait(walked: Edge) -> None:
    reader = Reader.at(walked, "/card/code")
    for _ in range(40):
        post(reader, "/card/code", code=UNKNOWN)
    post(reader, "/card/code", code=UNKNOWN)
    assert reader.response.status_code == 429
    assert int(reader.response.headers["retry-after"]) > 0


def test_a_wrong_code_takes_as_long_as_a_right_one(walked: Edge) -> None:
    _, code = send(walked)
    reader = Reader.at(walked, "/card/code")
    taken: dict[str, list[float]] = {code: [], UNKNOWN: []}
    for _ in range(12):
        for typed, times in taken.items():
            fields = {"code": typed, "proof": reader.page.field("proof")}
            began = time.perf_counter()
            reader.http.post("/card/code/withdraw", data=fields)
            times.append(time.perf_counter() - began)
    right, wrong = (statistics.median(times) for times in taken.values())
    assert abs(right - wrong) < 0.02


def test_words_can_be_added_checked_as_the_card_was(walked: Edge) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    post(reader, "/card/code/add", more="Also: ring me on 07700 900123.")
    shown = reader.page.text("main")
    assert "Also: ring me on [phone]." in shown
    assert "We took out a phone number." in shown
    assert [note["words"] for note in rows(walked, card_notes)] == ["Also: ring me on [phone]."]
    assert "Also: ring me" in come_back(walked, code).page.text("main")


def test_words_that_are_kept_and_cannot_be_shown_are_said_to_be_kept(
    walked: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OperationalError("", None, Exception())

    _, code = send(walked)
    reader = come_back(walked, code)
    monkeypatch.setattr(CardRecords, "seen", fails)
    post(reader, "/card/code/add", more="And the hall.")
    assert reader.response.status_code == 503
    assert "What you just did is kept." in reader.page.text("main")
    assert "Nothing was sent" not in reader.page.text("main")
    assert len(rows(walked, card_notes)) == 1


def test_the_same_words_added_twice_are_there_once(walked: Edge) -> None:
    _, code = send(walked)
    for _ in range(2):
        post(come_back(walked, code), "/card/code/add", more="And the hall.")
    assert len(rows(walked, card_notes)) == 1


def test_after_twenty_additions_no_more_are_kept_and_it_is_said(walked: Edge) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    for number in range(21):
        post(reader, "/card/code/add", more=f"Addition {number}")
    assert "did not keep this one" in reader.page.text("main")
    assert len(rows(walked, card_notes)) == 20


@pytest.mark.parametrize("more", ["", "   ", "a" * 1001])
def test_nothing_or_too_much_is_not_added(walked: Edge, more: str) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    post(reader, "/card/code/add", more=more)
    assert reader.response.status_code == 400
    assert rows(walked, card_notes) == []
    assert more.strip() in reader.page.text("textarea")


def test_a_disclosure_among_added_words_gets_the_safety_words_and_leads_back(
    walked: Edge,
) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    post(reader, "/card/code/add", more=HURT)
    assert "You have done the right thing" in reader.page.text("main")
    assert "belt" not in reader.response.text + everything_kept(walked)
    post(reader, "/card/code")
    assert WORDS in reader.page.text("main")


def test_the_choice_to_share_can_be_changed_both_ways(walked: Edge) -> None:
    _, code = send(walked)
    set_card(walked, published=True)
    reader = come_back(walked, code)
    for chosen, kept in (("no", "no"), ("yes", "yes"), ("maybe", "yes")):
        post(reader, "/card/code/sharing", sharing=chosen)
        assert reader.response.status_code == 200
        (card,) = stored(walked)
        assert card["sharing"] == kept
        assert not card["published"]


def test_it_is_taken_back_only_after_asking_and_then_is_gone(walked: Edge) -> None:
    _, code = send(walked)
    post(come_back(walked, code), "/card/code/add", more="And the hall.")
    card_id = stored(walked)[0]["id"]
    reader = come_back(walked, code)
    post(reader, "/card/code/withdraw")
    assert "Nobody can undo this" in reader.page.text("main")
    assert len(stored(walked)) == 1
    post(reader, "/card/code/withdraw/yes")
    assert reader.response.url.path == "/card/withdrawn"
    assert stored(walked) == rows(walked, card_notes) == rows(walked, tables.codes) == []
    for trace in (PROJECT, "painted", "the hall", card_id):
        assert trace not in everything_kept(walked)
    assert come_back(walked, code).response.status_code == 404
    assert read_ledger(walked.settings.home / "erasures.txt")


def test_a_form_of_another_site_changes_nothing(walked: Edge) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    for path in ("", "/add", "/sharing", "/withdraw", "/withdraw/yes"):
        fields = {"code": code, "proof": "no", "more": "Words", "sharing": "no"}
        refused = reader.http.post(f"/card/code{path}", data=fields)
        assert refused.status_code == 403
    assert stored(walked)[0]["sharing"] == "yes"
    assert rows(walked, card_notes) == []


def test_words_to_be_added_are_given_back_while_the_records_fail(walked: Edge) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    engine = walked.app.ctx.services.store.records
    engine.dispose()
    kept = walked.settings.home / "records.db"
    away = kept.rename(kept.with_name("away.db"))
    kept.mkdir()
    post(reader, "/card/code/add", more="And the hall.")
    assert reader.response.status_code == 503
    assert "And the hall." in reader.page.text("textarea")
    kept.rmdir()
    away.rename(kept)
    post(reader, "/card/code/add", more="And the hall.")
    assert len(rows(walked, card_notes)) == 1


def test_neither_the_code_nor_a_word_of_the_card_is_in_any_log(
    walked: Edge, logs: pytest.LogCaptureFixture
) -> None:
    _, code = send(walked)
    reader = come_back(walked, code)
    post(reader, "/card/code/add", more="And the hall.")
    post(reader, "/card/code/withdraw/yes")
    logging.getLogger().handlers[0].flush()
    for trace in (code, code.replace("-", " "), "painted", "the hall", "Sandbrook"):
        assert trace not in logs.text


def test_a_card_taken_back_on_the_page_is_forgotten_by_the_chat_that_showed_it(
    walked: Edge, rasa: RasaStandIn
) -> None:
    from tests.edge.test_card_cleaning import remembered, remembers

    _, code = send(walked)
    talk = walked.open()
    talk.say(code)
    remembers(walked)
    post(come_back(walked, code), "/card/code/withdraw/yes")
    assert remembered(walked) == 0
