"""A form is sent once, from our own pages alone, and its cookies stay with this site."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import httpx
import pytest

from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader


def test_a_double_click_sends_once(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    fields = {
        "proof": reader.page.field("proof"),
        "message_id": reader.page.field("message_id"),
        "text": "Hello",
    }
    first = reader.http.post("/chat", data=fields)
    second = reader.http.post("/chat", data=fields)
    assert first.headers["location"] == second.headers["location"]
    assert len(rasa.spoken()) == 1


def test_the_same_words_on_the_next_page_are_a_new_message(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    reader.say("Yes")
    reader.say("Yes")
    assert len(rasa.spoken()) == 2


def form(reader: Reader, **changes: str) -> dict[str, str]:
    fields = {"proof": reader.page.field("proof"), "message_id": str(uuid4()), "text": "Hello"}
    return fields | changes


def test_a_form_without_our_proof_is_refused_and_the_draft_kept(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(edge).start()
    for proof in ("", "made-up", Reader.at(edge).page.field("proof")):
        reply = reader.http.post("/chat", data=form(reader, proof=proof))
        assert reply.status_code == 403
        assert "Hello</textarea>" in reply.text
    assert rasa.spoken() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example.org"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/chat", "/chat/start", "/chat/end", "/chat/again"])
def test_a_form_of_another_site_is_refused(
    edge: Edge, rasa: RasaStandIn, headers: dict[str, str], path: str
) -> None:
    reader = Reader.at(edge).start()
    reply = reader.http.post(path, data=form(reader), headers=headers)
    assert reply.status_code == 403
    assert len(rasa.asked) == 1


def test_the_origins_browsers_send_with_our_own_forms_are_accepted(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    for headers in ({"Origin": "null"}, {"Origin": edge.url}, {"Sec-Fetch-Site": "same-origin"}):
        reply = reader.http.post("/chat", data=form(reader), headers=headers)
        assert reply.status_code == 303


def test_the_cookies_are_for_this_site_and_no_script(edge: Edge) -> None:
    reader = Reader.at(edge)
    fields = {"proof": reader.page.field("proof")}
    answer = reader.http.post("/chat/start", data=fields)
    for cookie in answer.headers.get_list("set-cookie"):
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "Max-Age" not in cookie


def test_with_secure_cookies_the_chat_is_bound_to_its_host(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(secure_cookies=True)
    reader = Reader.at(edge)
    form_cookie = reader.response.headers["set-cookie"].split(";")[0]
    answer = httpx.post(
        f"{edge.url}/chat/start",
        data={"proof": reader.page.field("proof")},
        headers={"Cookie": form_cookie},
    )
    assert answer.status_code == 303
    (chat,) = [
        cookie
        for cookie in answer.headers.get_list("set-cookie")
        if cookie.startswith("__Host-chat=")
    ]
    assert "Secure" in chat
    assert "Domain" not in chat
