"""A card's code in the chat: shown with the receipt until the next turn, and typed to come back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from bot.records import card_tables, cards, visits
from bot.records.card_tables import card_visits
from bot.records.cards import Card, NewCard
from tests.edge.carding import HURT, rows
from tests.edge.test_card_cleaning import conversation
from tests.edge.walking import CODE, UNKNOWN, code_in
from tests.support.edge import Edge, Talk
from tests.support.rasa_stand_in import RasaStandIn, message
from tests.support.reader import Reader

NEW = NewCard("sefton-comment-card", None, "Sandbrook", "not_heard", "4", "Some words.", None)
ONCE = "(your code was shown once)"


def kept(edge: Edge) -> Card:
    """A card as the action keeps it."""
    now = datetime.now(timezone.utc)
    with edge.app.ctx.services.store.records.begin() as connection:
        return cards.submit(connection, uuid4().hex, NEW, now.date())


def receipt(edge: Edge, card: Card) -> list[dict[str, object]]:
    """What the action says after it kept a card: the place of its code, by a visit."""
    now, here = datetime.now(timezone.utc), conversation(edge)
    with edge.app.ctx.services.store.records.begin() as connection:
        visit = visits.open(connection, here, card.id, now)
    said = message("receipt", f"Thank you. Your code is {{code:visit:{visit.id}}}.")
    return [said | {"card": True}]


@contextmanager
def sending(edge: Edge, rasa: RasaStandIn) -> Iterator[None]:
    """Every turn sends the same card, its visit opened while the turn runs, as the action does."""
    card, answer = kept(edge), rasa._answer

    def then(asked: dict[str, Any]) -> dict[str, Any]:
        return answer(asked) | {"messages": receipt(edge, card)}

    with patch.object(rasa, "_answer", then):
        yield


def sent(edge: Edge, rasa: RasaStandIn, talk: Talk) -> str:
    """Send a card in the chat."""
    with sending(edge, rasa):
        return code_in(talk.say("send it"))


def test_the_receipt_holds_the_code_until_the_next_turn(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    code = sent(edge, rasa, talk)
    assert code_in([talk.history()[-1]]) == code
    talk.say("What is co-production?")
    assert code not in json.dumps(talk.history())
    assert ONCE in json.dumps(talk.history())


def test_after_a_disclosure_it_is_not_shown_any_more_either(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    code = sent(edge, rasa, talk)
    talk.say(HURT)
    assert code not in json.dumps(talk.history())


def test_the_same_message_sent_again_shows_the_same_code(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    body = {"message_id": str(uuid4()), "text": "send it"}
    with sending(edge, rasa):
        first = talk.send(**body).json()["messages"]
        assert code_in(first) == code_in(talk.send(**body).json()["messages"])


def test_a_turn_whose_answer_was_lost_shows_the_code_when_it_is_tried_again(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    card = kept(edge)
    body = {"message_id": str(uuid4()), "text": "send it"}
    rasa.mode = "refuse"
    talk.send(**body)
    rasa.mode, rasa.says = "normal", receipt(edge, card)  # kept in the try that got no answer
    assert code_in(talk.send(**body).json()["messages"])


def test_the_page_without_javascript_shows_it_with_the_receipt(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(edge).start()
    with sending(edge, rasa):
        reader.say("send it")
    (code,) = CODE.findall(reader.page.text("main"))
    reader.say("thanks")
    assert code not in reader.response.text


def test_a_card_that_is_gone_has_no_code(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    sent(edge, rasa, talk)
    card_id = rows(edge, card_visits)[0]["card_id"]
    with edge.app.ctx.services.store.records.begin() as connection:
        cards.withdraw(connection, card_id, datetime.now(timezone.utc), placeholder="(gone)")
    assert not CODE.findall(json.dumps(talk.history()))


def test_a_typed_code_opens_a_visit_of_this_conversation_and_asks_to_see_the_card(
    edge: Edge, rasa: RasaStandIn
) -> None:
    code = sent(edge, rasa, edge.open())
    with edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(card_visits.delete())
    edge.open().say(f"my code is {code}")
    (visit,) = rows(edge, card_visits)
    asked = rasa.spoken()[-1]
    assert asked["payload"] == f'/see_card{{"visit": "{visit["id"]}"}}'
    assert asked["text"] == "(your code)"
    assert visit["conversation_id"] == asked["conversation"]


def test_an_unknown_code_is_still_asked_of_as_a_walk(edge: Edge, rasa: RasaStandIn) -> None:
    edge.open().say(UNKNOWN)
    assert rasa.spoken()[-1]["payload"] == '/resume_walk{"walk": "unknown"}'


def test_a_code_works_as_long_as_its_card_however_old(
    make_edge: Callable[..., Edge], rasa: RasaStandIn
) -> None:
    edge = make_edge(result_days=1)
    code = sent(edge, rasa, edge.open())
    with edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(card_tables.cards.update().values(day=datetime(2020, 1, 1).date()))
    edge.open().say(code)
    assert rasa.spoken()[-1]["payload"].startswith("/see_card")


def test_rasa_is_told_whether_the_address_may_send_a_card(
    make_edge: Callable[..., Edge], rasa: RasaStandIn
) -> None:
    edge = make_edge(cards_per_hour=1)
    talk = edge.open()
    talk.say("I want to send a card")
    assert rasa.spoken()[-1]["may_send_card"] is True
    sent(edge, rasa, talk)
    talk.say("another one")
    assert rasa.spoken()[-1]["may_send_card"] is False


def test_other_receipts_do_not_count_as_cards(
    make_edge: Callable[..., Edge], rasa: RasaStandIn
) -> None:
    edge = make_edge(cards_per_hour=1)
    talk = edge.open()
    rasa.says = [message("receipt", "Your walk is saved.")]
    talk.say("save it")
    rasa.says = None
    talk.say("a card please")
    assert rasa.spoken()[-1]["may_send_card"] is True
