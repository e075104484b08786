"""A disclosure typed into a page is answered with the numbers, whatever else is down."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.edge import Edge, leave_alone, ruin_records
from tests.support.reader import Reader

DISCLOSURE = "my dad hits me"


def test_a_disclosure_shows_the_numbers_and_none_of_its_words(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say(DISCLOSURE).status_code == 303
    assert reader.transcript()[-1] == "safety"
    assert "0800 1111" in reader.response.text
    assert DISCLOSURE not in reader.response.text
    assert reader.page.all("button", name="choice") == []


def test_a_disclosure_on_the_start_page_is_answered_with_everything_down(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(rasa_urls=("http://127.0.0.1:9",))
    reader = Reader.at(edge)
    ruin_records(edge)
    reader.post("/chat/start", text=DISCLOSURE)
    assert reader.transcript() == ["safety"]
    assert "0800 1111" in reader.response.text


def test_a_disclosure_in_a_chat_is_answered_with_the_records_unusable(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    ruin_records(edge)
    assert reader.say(DISCLOSURE).status_code == 200
    assert reader.transcript() == ["safety"]
    assert "Error" not in reader.page.text("title")


def test_a_disclosure_after_the_chat_ended_is_answered(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    leave_alone(edge, 31)
    assert reader.say(DISCLOSURE).status_code == 200
    assert reader.transcript() == ["safety"]
