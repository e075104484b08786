"""An edge that is served for real, and a person who speaks its API."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from ssl import SSLContext
from typing import Any
from uuid import uuid4

import httpx
from sanic import Sanic
from sqlalchemy import update

from bot.council import Council, load_council
from bot.edge.app import create_app
from bot.records.tables import conversations
from bot.settings import PROJECT, Settings, load_settings
from tests.support.served import Served

RASA_SECONDS = 1.0
CURRENT = "/api/conversations/current"
MESSAGES = f"{CURRENT}/messages"


@dataclass(frozen=True)
class Edge:
    """A running edge: its address, its settings and a client."""

    url: str
    settings: Settings
    http: httpx.Client
    app: Sanic

    def open(self, **body: Any) -> Talk:
        """Open a conversation."""
        opened = self.http.post("/api/conversations", json=body)
        assert opened.status_code == 201, opened.text
        return Talk(self.http, opened.json()["token"], opened.json()["messages"])


@dataclass(frozen=True)
class Talk:
    """One conversation through the JSON API."""

    http: httpx.Client
    token: str
    opening: list[dict[str, Any]]

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def send(self, **body: Any) -> httpx.Response:
        """Send a message; a new `message_id` where none is given."""
        whole = {"message_id": str(uuid4())} | body
        address = "/api/conversations/current/messages"
        return self.http.post(address, json=whole, headers=self.headers)

    def say(self, text: str) -> list[dict[str, Any]]:
        """Send a message that must be answered."""
        reply = self.send(text=text)
        assert reply.status_code == 200, reply.text
        messages: list[dict[str, Any]] = reply.json()["messages"]
        return messages

    def history(self) -> list[dict[str, Any]]:
        """Both sides as stored."""
        stored = self.http.get("/api/conversations/current", headers=self.headers)
        assert stored.status_code == 200, stored.text
        messages: list[dict[str, Any]] = stored.json()["messages"]
        return messages

    def prefer(self, **body: Any) -> httpx.Response:
        return self.http.patch("/api/conversations/current", json=body, headers=self.headers)

    def rate(self, **body: Any) -> httpx.Response:
        address = "/api/conversations/current/feedback"
        return self.http.post(address, json=body, headers=self.headers)

    def erase(self) -> httpx.Response:
        return self.http.delete("/api/conversations/current", headers=self.headers)


def edge_settings(home: Path, **changes: Any) -> Settings:
    """Settings of an edge at home in a test's folder."""
    settings = load_settings({"COPRO_HOME": str(home)})
    return replace(settings, council_file=PROJECT / "council.yml", **changes)


@contextmanager
def running_edge(
    settings: Settings,
    rasa_seconds: float = RASA_SECONDS,
    council: Council | None = None,
    certificate: SSLContext | None = None,
) -> Iterator[Edge]:
    """Serve an edge until the end of the context, of the example council or another."""
    council = council or load_council(settings.council_file)
    app = create_app(settings, council, name=f"edge_{uuid4().hex[:8]}", rasa_seconds=rasa_seconds)
    verify = certificate is None
    with (
        Served(app, certificate) as served,
        httpx.Client(base_url=served.url, timeout=20, verify=verify) as http,
    ):
        yield Edge(served.url, settings, http, app)


def leave_alone(edge: Edge, minutes: float) -> None:
    """Move the clock of every conversation back."""
    long_ago = datetime.now(timezone.utc) - timedelta(minutes=minutes)
    with edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(conversations).values(last_at=long_ago))


def ruin_records(edge: Edge) -> None:
    """Make the records database unusable under the running edge."""
    edge.app.ctx.services.store.records.dispose()
    for name in ("records.db-wal", "records.db-shm"):
        (edge.settings.home / name).unlink(missing_ok=True)
    (edge.settings.home / "records.db").write_bytes(b"this is no database" * 1000)
