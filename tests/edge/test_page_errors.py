"""On a page without JavaScript every error is said and every draft is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.edge import Edge, ruin_records
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader


@pytest.mark.parametrize("mode", ["refuse", "hang", "garbage", "empty"])
def test_a_failure_is_said_in_the_chat_and_the_draft_is_kept(
    edge: Edge, rasa: RasaStandIn, mode: str
) -> None:
    reader = Reader.at(edge).start()
    rasa.mode = mode
    assert reader.say("Do they have to <involve> us?").status_code == 503
    assert reader.transcript() == ["notice", "question", "mine", "error"]
    assert reader.page.text("textarea") == "Do they have to <involve> us?"
    assert reader.page.text("title").startswith("Error: ")
    assert reader.page.all("div", role="alert")
    rasa.mode = "normal"
    assert reader.say("Do they have to <involve> us?").status_code == 303
    assert reader.transcript() == ["notice", "question", "mine", "answer"]
    assert len({asked["message_id"] for asked in rasa.spoken()}) == 1


def test_a_draft_that_was_changed_after_an_error_is_sent_as_changed(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(edge).start()
    rasa.mode = "refuse"
    reader.say("Do they?")
    rasa.mode = "normal"
    assert reader.say("Do they have to involve us?").status_code == 303
    assert rasa.spoken()[-1]["text"] == "Do they have to involve us?"


def test_words_without_an_answer_are_marked_as_such(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    rasa.mode = "refuse"
    reader.say("Hello")
    assert "have not answered this yet" in reader.get("/chat").response.text


def test_too_long_a_message_is_kept_in_the_box(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say("a" * 1001).status_code == 413
    assert reader.page.text("textarea") == "a" * 1001
    assert "1001" in reader.response.text
    assert reader.page.all("textarea")[0]["aria-invalid"] == "true"


def test_line_ends_count_once(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say("a\r\n" * 500).status_code == 303


def test_an_empty_message_says_what_to_do(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say("  ").status_code == 400
    assert "nothing in your message" in reader.page.text("title")


def test_a_form_far_too_large_gets_a_page(edge: Edge) -> None:
    reply = Reader.at(edge).start().http.post("/chat", data={"text": "a" * 17_000})
    assert reply.status_code == 413
    assert "Go back, shorten it" in reply.text


def test_a_limit_is_said_with_the_draft_kept(make_edge: Callable[..., Edge]) -> None:
    reader = Reader.at(make_edge(messages_per_minute=1)).start()
    reader.say("One")
    assert reader.say("Two").status_code == 429
    assert int(reader.response.headers["retry-after"]) >= 1
    assert reader.page.text("textarea") == "Two"


def test_with_the_records_away_the_page_says_so_and_keeps_the_draft(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    ruin_records(edge)
    assert reader.say("Hello").status_code == 503
    assert "not kept" in reader.response.text
    assert reader.page.text("textarea") == "Hello"
    assert reader.get("/chat").response.status_code == 503
