"""A chat left alone, used up, started again or ended says so, and loses no draft."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.edge import Edge, leave_alone
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader


def test_a_chat_left_alone_says_so_and_keeps_the_draft(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    leave_alone(edge, 31)
    assert reader.say("What about Sefton?").status_code == 401
    assert "30 minutes" in reader.response.text
    assert reader.page.text("textarea") == "What about Sefton?"
    reader.start(text="What about Sefton?")
    assert reader.transcript()[-1] == "answer"


def test_coming_back_to_a_chat_left_alone_says_so_once(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    leave_alone(edge, 31)
    assert "ended because nothing was sent for 30 minutes" in reader.get("/chat").response.text
    assert "ended because" not in reader.get("/chat").response.text


def test_after_the_last_turn_the_start_page_keeps_the_draft(
    make_edge: Callable[..., Edge],
) -> None:
    reader = Reader.at(make_edge(turns_per_conversation=1)).start()
    reader.say("One")
    reader.say("Two")
    assert "reached its limit of 1 messages" in reader.response.text
    assert reader.page.text("textarea") == "Two"
    assert reader.page.all("form", action="/chat/start")


def test_starting_again_asks_first_and_opens_an_empty_chat(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start(area="stoke", reading="easy", text="Hello")
    reader.get("/chat/again")
    assert reader.page.text("h1") == "Do you want to start again?"
    assert reader.post("/chat/again").status_code == 303
    assert reader.transcript() == ["notice"]
    assert (rasa.asked[-1]["area"], rasa.asked[-1]["reading"]) == ("stoke", "easy")


def test_ending_the_chat_asks_first_erases_and_says_so(edge: Edge) -> None:
    reader = Reader.at(edge).start(text="purple elephants")
    reader.get("/chat/end")
    answer = reader.post("/chat/end")
    assert answer.headers["location"] == "/chat/ended"
    assert "has been deleted" in reader.response.text
    assert "chat" not in reader.http.cookies
    edge.app.ctx.services.store.records.dispose()
    assert b"purple elephants" not in (edge.settings.home / "records.db").read_bytes()
    assert reader.get("/chat").page.all("form", action="/chat/start")
