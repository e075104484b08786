"""Only the token that a conversation was given opens it."""

from __future__ import annotations

from uuid import uuid4

from bot.edge.tokens import Tokens
from tests.support.edge import CURRENT, MESSAGES, Edge, Talk
from tests.support.problems import assert_problem


def forged_tokens(talk: Talk) -> list[str]:
    secret, _, signature = talk.token.rpartition(".")
    return [
        "",
        "x",
        "." * 80,
        secret,
        f"{secret}.",
        f"{secret}.{'A' * len(signature)}",
        f"{secret[:-1]}A.{signature}" if secret[-1] != "A" else f"{secret[:-1]}B.{signature}",
        Tokens(["somebody else's secret, long enough"]).new(),
        talk.token[::-1],
        "é" * 40,
    ]


def test_a_guessed_token_opens_nothing(edge: Edge) -> None:
    talk = edge.open()
    for token in forged_tokens(talk):
        headers = {b"Authorization": f"Bearer {token}".strip().encode()}
        ask = {"message_id": str(uuid4()), "text": "Hello"}
        assert_problem(edge.http.post(MESSAGES, json=ask, headers=headers), 401, "token")
        assert_problem(edge.http.get(CURRENT, headers=headers), 401, "token")
        assert_problem(edge.http.delete(CURRENT, headers=headers), 401, "token")
        asked = edge.http.patch(CURRENT, json={"area": None}, headers=headers)
        assert_problem(asked, 401, "token")
        rated = {"message": talk.opening[0]["id"], "useful": True}
        asked = edge.http.post(f"{CURRENT}/feedback", json=rated, headers=headers)
        assert_problem(asked, 401, "token")
    assert len(talk.history()) == 2


def test_a_well_signed_token_of_no_conversation_opens_nothing(edge: Edge) -> None:
    secret = (edge.settings.home / "secret").read_text(encoding="ascii")
    stranger = Talk(edge.http, Tokens([secret]).new(), [])
    assert_problem(stranger.send(text="Hello"), 401, "token")


def test_the_authorization_scheme_is_bearer(edge: Edge) -> None:
    token = edge.open().token
    reply = edge.http.get(CURRENT, headers={"Authorization": f"Basic {token}"})
    assert_problem(reply, 401, "token")
    assert reply.headers["www-authenticate"].startswith("Bearer")
