"""The script of the chat page calls the API with its cookie and the proof that forms carry."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.support.edge import CURRENT, MESSAGES, Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader


def call(
    reader: Reader, method: str = "GET", path: str = CURRENT, *, body: Any = None, **headers: str
) -> httpx.Response:
    """As the script does: the proof of the page, and the origin a browser names."""
    ours = {"X-Form-Proof": reader.page.field("proof"), "Sec-Fetch-Site": "same-origin"}
    sent = {name: value for name, value in (ours | headers).items() if value}
    return reader.http.request(method, path, json=body, headers=sent)


def say(reader: Reader, after: str = "", **body: str) -> httpx.Response:
    whole = {"message_id": str(uuid4())} | body
    return call(reader, "POST", f"{MESSAGES}?after={after}", body=whole)


def test_a_page_with_its_proof_needs_no_token(edge: Edge) -> None:
    reader = Reader.at(edge).start(area="stoke")
    answered = say(reader, text="What is co-production?")
    assert answered.status_code == 200
    assert answered.json()["messages"][0]["kind"] == "answer"
    assert "token" not in answered.text


def test_a_cookie_without_its_proof_is_refused_and_told_why(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start(area="stoke")
    for proof in ("", "made-up"):
        headers = {"X-Form-Proof": proof}
        refused = call(reader, "POST", MESSAGES, body={"message_id": str(uuid4())}, **headers)
        assert refused.status_code == 403
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json()["code"] == "form"
        assert "Your message was not sent" in refused.json()["detail"]
    assert rasa.spoken() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://council.example.org"},
    ],
)
def test_another_site_is_refused_even_with_a_proof(
    edge: Edge, rasa: RasaStandIn, headers: dict[str, str]
) -> None:
    reader = Reader.at(edge).start(area="stoke")
    body = {"message_id": str(uuid4()), "text": "Hello"}
    assert call(reader, "POST", MESSAGES, body=body, **headers).status_code == 403
    assert call(reader, "DELETE", **headers).status_code == 403
    assert rasa.spoken() == []


def test_the_proof_of_another_browser_is_refused(edge: Edge) -> None:
    mine, other = Reader.at(edge).start(area="stoke"), Reader.at(edge).start(area="stoke")
    refused = call(mine, **{"X-Form-Proof": other.page.field("proof")})
    assert refused.status_code == 403


def test_a_token_counts_before_any_cookie(edge: Edge) -> None:
    reader, talk = Reader.at(edge).start(area="stoke"), edge.open(area="sefton")
    seen = reader.http.get(CURRENT, headers=talk.headers)
    assert seen.json()["area"] == "sefton"
    assert "page" not in seen.json()


def test_a_page_is_told_how_the_chat_stands(edge: Edge) -> None:
    reader = Reader.at(edge).start(area="stoke")
    page = say(reader, text="Hello").json()["page"]
    assert page["left"] == 199
    assert 29 * 60 < page["idle_seconds"] <= 30 * 60
    assert page["mark"] in reader.response.text


def test_a_page_is_told_only_what_it_does_not_know(edge: Edge) -> None:
    reader = Reader.at(edge).start(area="stoke")
    first = say(reader, text="One").json()["page"]
    second = say(reader, first["last"], text="My postcode is SW1A 1AA").json()["page"]
    assert [item["mine"] for item in second["items"]] == [True, False]
    assert second["items"][0]["paragraphs"] == [[{"text": "My postcode is [postcode]", "url": ""}]]
    assert "a postcode" in second["items"][1]["hidden"]


def test_what_another_tab_said_comes_along_in_its_order(edge: Edge) -> None:
    reader = Reader.at(edge).start(area="stoke")
    known = say(reader, text="One").json()["page"]["last"]
    say(reader, text="Said in another tab")
    items = say(reader, known, text="Three").json()["page"]["items"]
    said = [item["paragraphs"][0][0]["text"] for item in items if item["mine"]]
    assert said == ["Said in another tab", "Three"]
    assert [item["mine"] for item in items] == [True, False, True, False]


def test_a_disclosure_is_shown_though_it_is_not_kept(edge: Edge) -> None:
    reader = Reader.at(edge).start(area="stoke")
    items = say(reader, text="my dad hits me").json()["page"]["items"]
    assert items[-1]["kind"] == "safety"
    assert "hits" not in str(items)


def test_a_message_tried_by_a_script_and_then_by_the_form_is_sent_once(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(edge).start(area="stoke")
    tried = str(uuid4())
    say(reader, message_id=tried, text="Hello")
    assert reader.post("/chat", text="Hello", sent_as=tried).status_code == 303
    assert len(rasa.spoken()) == 1
    assert reader.transcript().count("mine") == 1


def test_an_id_that_is_none_does_not_count(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start(area="stoke")
    assert reader.post("/chat", text="Hello", sent_as="made-up").status_code == 303
    assert len(rasa.spoken()) == 1
