"""A tiny real server in the place of Rasa, which does what a test tells it to.

Like our channel it is idempotent: the same message again gets the same answer and is no new turn.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, raw

SOURCE = {
    "toolkit": "stoke",
    "title": "Stoke-on-Trent SEND Co-production Toolkit",
    "section": "What co-production means",
    "page": "4",
    "url": "https://www.example.org/toolkit",
}


def message(kind: str, text: str, **fields: Any) -> dict[str, Any]:
    """A message as Rasa's channel gives it."""
    whole: dict[str, Any] = {
        "kind": kind,
        "text": text,
        "points": [],
        "sources": [],
        "links": [],
        "choices": [],
        "progress": None,
        "expects": None,
    }
    return whole | fields


def answer(text: str = "It means planning together.") -> dict[str, Any]:
    """An answer with points, a link and its source."""
    return message(
        "answer",
        text,
        points=["You are asked early.", "You hear what came of it."],
        sources=[SOURCE],
        links=[{"title": "The toolkit", "url": "https://www.example.org/toolkit"}],
    )


def question() -> dict[str, Any]:
    """A question with two choices."""
    choices = [
        {"title": "Stoke-on-Trent", "payload": '/set_area{"area": "stoke"}'},
        {"title": "No area, just in general", "payload": "/no_area"},
    ]
    return message(
        "question",
        "Which area are you asking about?",
        choices=choices,
        expects="choice",
        progress={"at": 1, "of": 3},
    )


@dataclass
class RasaStandIn:
    """How it behaves next (`mode`, or `says`), and all it was `asked`."""

    mode: str = "normal"
    says: list[dict[str, Any]] | None = None
    hang_seconds: float = 30.0
    leaves: dict[str, Any] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    turns: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def app(self) -> Sanic:
        """The server, ready to be served."""
        app = Sanic(f"rasa_stand_in_{uuid4().hex[:8]}", configure_logging=False)
        app.add_route(self._turn, "/webhooks/council/turn", methods=["POST"])
        return app

    def spoken(self) -> list[dict[str, Any]]:
        """What it was asked beside openings and canaries."""
        return [
            asked
            for asked in self.asked
            if not asked["canary"] and asked.get("payload") != "/open_conversation"
        ]

    async def _turn(self, request: Request) -> HTTPResponse:
        asked = json.loads(request.body)
        self.asked.append(asked)
        if self.mode == "refuse":
            return _json({"error": "the turn failed; nothing of it was stored"}, 503)
        if self.mode == "hang":
            await asyncio.sleep(self.hang_seconds)
        if self.mode == "slow":
            await asyncio.sleep(0.5)
        if self.mode == "garbage":
            return raw(b"\xff{nonsense", 200)
        if self.mode == "empty":
            return _json({"messages": [], "area": None, "reading": "standard"}, 200)
        key = asked["conversation"], asked["message_id"]
        if asked["canary"] or key not in self.turns:
            self.turns[key] = self._answer(asked)
        return _json(self.turns[key], 200)

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        return {
            "messages": self.says or _said(asked),
            "area": asked["area"],
            "reading": asked["reading"],
            "trace": {"intent": "explain", "confidence": 0.9, "version": "1", "ms": 1.0},
        } | self.leaves


def _said(asked: dict[str, Any]) -> list[dict[str, Any]]:
    if asked.get("payload") != "/open_conversation":
        return [answer(f"Turn {len(asked.get('text', ''))}: it means planning together.")]
    opening = [message("notice", "Hello. I am a computer. Please do not type personal details.")]
    return opening if asked["area"] else [*opening, question()]


def _json(body: dict[str, Any], status: int) -> HTTPResponse:
    return HTTPResponse(json.dumps(body), status, content_type="application/json")
