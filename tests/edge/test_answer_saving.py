"""A chat is saved as a file that needs nothing else, with a warning about shared computers."""

from __future__ import annotations

import re

import httpx
import pytest

from bot.edge.answer_saving import as_text, source_line
from bot.edge.transcript import items
from tests.edge.answering import answer_with, entry
from tests.support.edge import Edge
from tests.support.html import Page
from tests.support.rasa_stand_in import RasaStandIn, message, question
from tests.support.reader import Reader

PCF = "stoke/parent-carer-forum"
COMPARED = "general/meaning"
WORDS = {"you": "You", "bot": "It", "links": "More", "sources": "From", "page": "page"}
AT = "2026-01-05T09:05:00+00:00"


@pytest.fixture
def reader(edge: Edge, rasa: RasaStandIn) -> Reader:
    """Somebody in a chat with two answers, their own words among them."""
    reader = Reader.at(edge).start()
    rasa.says = [answer_with(PCF)]
    reader.say("Who is the forum? My number is 07700 900123")
    rasa.says = [answer_with(COMPARED), question()]
    reader.say("<b>And in general?</b>")
    return reader


def saved(reader: Reader, kind: str) -> httpx.Response:
    response = reader.http.get(f"/chat/save?as={kind}")
    assert response.status_code == 200
    return response


def test_the_page_warns_of_shared_computers_before_it_offers_the_files(reader: Reader) -> None:
    reader.get("/chat/save")

    assert "The file stays on the computer or phone" in reader.page.text("p")
    assert reader.page.all("a", href="/chat/save?as=html")
    assert reader.page.all("a", href="/chat/save?as=txt")
    assert reader.response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("kind", "type_"), [("html", "text/html"), ("txt", "text/plain")])
def test_a_file_is_attached_under_a_safe_name_with_the_day(
    reader: Reader, kind: str, type_: str
) -> None:
    headers = saved(reader, kind).headers

    name = rf'attachment; filename="co-production-chat-\d{{4}}-\d\d-\d\d\.{kind}"'
    assert re.fullmatch(name, headers["content-disposition"])
    assert headers["content-type"] == f"{type_}; charset=utf-8"
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("kind", ["html", "txt"])
def test_a_file_holds_what_was_said_as_it_is_kept_with_all_sources(
    reader: Reader, kind: str
) -> None:
    text = saved(reader, kind).text
    if kind == "html":
        text = Page(text).text("body")

    assert entry(PCF).answer in text
    assert "07700 900123" not in text
    assert "<b>And in general?</b>" in text
    for source in entry(COMPARED).sources:
        assert source.section in text
    assert "Anyone who can open this computer or phone can read it." in text


def test_a_saved_web_page_needs_nothing_from_anywhere_and_runs_nothing(reader: Reader) -> None:
    page = Page(saved(reader, "html").text)

    assert page.problems == []
    assert not [tag for tag, _ in page.elements if tag in {"script", "link", "img", "form"}]
    assert not page.all("b")
    assert len(page.all("h1")) == 1


def test_the_page_of_a_result_is_reached_from_the_file_as_well(
    reader: Reader, edge: Edge, rasa: RasaStandIn
) -> None:
    link = {"title": "Your result", "url": "/results/some-words-of-code"}
    rasa.says = [message("receipt", "Kept.", links=[link])]
    reader.say("save it")

    assert f"Your result: {edge.url}/results/some-words-of-code" in saved(reader, "txt").text
    assert Page(saved(reader, "html").text).all("a", href=f"{edge.url}/results/some-words-of-code")


@pytest.mark.parametrize("path", ["/chat/save", "/chat/save?as=html", "/chat/save?as=txt"])
def test_without_a_chat_there_is_nothing_to_save(edge: Edge, path: str) -> None:
    response = httpx.get(edge.url + path)

    assert (response.status_code, response.headers["location"]) == (303, "/chat")


def test_a_file_of_a_kind_there_is_not_is_the_page_again(reader: Reader) -> None:
    assert "content-disposition" not in saved(reader, "exe").headers


def test_plain_text_says_who_said_what_with_points_links_and_sources() -> None:
    source = {
        "toolkit": "t",
        "title": "Toolkit",
        "section": "Start",
        "page": 3,
        "url": "https://x.y",
    }
    said = {
        "id": "1",
        "role": "bot",
        "kind": "answer",
        "text": "One.\n\nTwo.",
        "points": ["A", "B"],
        "links": [{"title": "L", "url": "https://l.x"}],
        "sources": [source],
        "at": AT,
    }
    mine = {"id": "0", "role": "user", "text": "Hello", "at": AT}
    text = as_text(items([mine, said], lambda kinds: ""), WORDS, ["Title", "Day"])

    assert text.replace("\r\n", "\n") == (
        "Title\nDay\n\n\nYou (9:05am)\nHello\n\n\nIt (9:05am)\nOne.\n\nTwo.\n- A\n- B\n"
        "\nMore:\n- L: https://l.x\n\nFrom:\n- Toolkit, Start, page 3, https://x.y\n"
    )
    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize("missing", ["section", "page", "url"])
def test_a_source_without_a_part_is_a_shorter_line(missing: str) -> None:
    whole = {"toolkit": "t", "title": "T", "section": "S", "page": 1, "url": "https://x.y"}
    line = source_line(whole | {missing: None}, WORDS)

    assert line.count(",") == 2
    assert "None" not in line
