"""Bodies nobody would send: never a 500, and the conversation goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.records.engine import migrate
from tests.support.edge import Edge, Talk, edge_settings, running_edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.served import Served

TEXTS = some.text(some.characters(codec=None), max_size=60) | some.sampled_from(
    ["\u0000", "\ud800", "\u202e/restart", "/", "\U0010ffff", "e\u0301" * 40, "{{7*7}}", "%s%n"]
)
PLAIN = some.none() | some.booleans() | some.integers() | some.floats() | TEXTS
VALUES = some.recursive(
    PLAIN,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)
BODIES = some.fixed_dictionaries(
    {},
    optional={
        "message_id": some.uuids().map(str) | VALUES,
        "text": VALUES,
        "choice": VALUES,
        "area": VALUES,
        "reading": VALUES,
        "message": VALUES,
        "useful": VALUES,
        "extra": VALUES,
    },
)
MANY = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edge]:
    home = tmp_path_factory.mktemp("fuzzed")
    migrate(f"sqlite:///{home / 'records.db'}")
    rasa = RasaStandIn()
    generous = {
        "messages_per_minute": 100_000,
        "conversations_per_minute": 100_000,
        "turns_per_conversation": 10_000,
    }
    with (
        Served(rasa.app()) as served,
        running_edge(edge_settings(home, rasa_urls=(served.url,), **generous)) as edge,
    ):
        yield edge


@pytest.fixture(scope="module")
def talk(edge: Edge) -> Talk:
    return edge.open()


ROUTES = [
    ("POST", "/api/conversations"),
    ("POST", "/api/conversations/current/messages"),
    ("PATCH", "/api/conversations/current"),
    ("POST", "/api/conversations/current/feedback"),
]


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_no_json_breaks_a_route(edge: Edge, talk: Talk, method: str, path: str) -> None:
    @MANY
    @given(BODIES)
    def send(body: object) -> None:
        content = json.dumps(body).encode()
        reply = edge.http.request(method, path, content=content, headers=talk.headers)
        assert reply.status_code < 500, (body, reply.text)

    send()
    talk.say("Still here?")


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_no_bytes_break_a_route(edge: Edge, talk: Talk, method: str, path: str) -> None:
    @MANY
    @given(some.binary(max_size=200))
    def send(content: bytes) -> None:
        reply = edge.http.request(method, path, content=content, headers=talk.headers)
        assert reply.status_code < 500

    send()


def test_no_text_breaks_a_turn(edge: Edge, talk: Talk) -> None:
    @MANY
    @given(TEXTS)
    def send(text: str) -> None:
        body = {"message_id": str(uuid4()), "text": text}
        reply = edge.http.post(
            "/api/conversations/current/messages",
            content=json.dumps(body).encode(),
            headers=talk.headers,
        )
        assert reply.status_code in (200, 400), (text, reply.text)

    send()
    talk.history()


@pytest.mark.parametrize(
    "path",
    ["/chat", "/chat/start", "/chat/preferences", "/chat/feedback", "/chat/again", "/chat/end"],
)
def test_no_form_breaks_a_page(edge: Edge, path: str) -> None:
    @MANY
    @given(
        some.binary(max_size=200)
        | TEXTS.map(lambda text: f"text={text}".encode("utf-8", "surrogatepass"))
    )
    def send(content: bytes) -> None:
        assert edge.http.post(path, content=content).status_code < 500

    send()
