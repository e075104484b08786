"""The review app served for real, and members of staff who are signed in to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

import httpx
from sanic import Sanic
from sqlalchemy import insert
from sqlalchemy.future import Engine

from bot.council import load_council
from bot.records import staff_sessions
from bot.records.engine import open_engine
from bot.records.staff_tables import staff
from bot.review.app import create_app
from bot.review.forms import proof_of
from bot.review.roles import Role
from bot.settings import Settings
from tests.support.html import page_problems
from tests.support.served import Served

COOKIE = "staff"
NO_PASSWORD = "nothing can be typed that gives this"


@dataclass(frozen=True)
class Person:
    """A member of staff at a browser."""

    name: str
    token: str
    http: httpx.Client

    def open(self, path: str, **query: str) -> httpx.Response:
        """Open a page, wherever it sends the browser on to."""
        return self.http.get(path, params=query or None, follow_redirects=True)

    def send(self, path: str, **fields: Any) -> httpx.Response:
        """Send a form with its proof, as a page of ours does; the redirect is not followed."""
        return self.http.post(path, data={"proof": proof_of(self.token), **fields})


@dataclass(frozen=True)
class Review:
    """A running review app: its address, settings, and the records behind it."""

    url: str
    settings: Settings
    records: Engine
    app: Sanic

    def person(
        self,
        role: Role = Role.ADMINISTRATOR,
        *,
        areas: Sequence[str] = (),
        step: str = staff_sessions.FULL,
    ) -> Person:
        """Make an account, already signed in up to `step`; each one is a person of their own."""
        name, token = signed_in(self.records, role, areas=areas, step=step)
        return Person(name, token, self.client(token))

    def client(self, token: str = "") -> httpx.Client:
        """A browser with this token, or with nothing; it takes no page that is not as it should."""
        return httpx.Client(
            base_url=self.url,
            cookies={COOKIE: token} if token else {},
            timeout=30,
            verify=False,  # over plain HTTP there is nothing to verify
            event_hooks={"response": [look_at]},
        )


def signed_in(
    records: Engine,
    role: Role = Role.ADMINISTRATOR,
    *,
    areas: Sequence[str] = (),
    step: str = staff_sessions.FULL,
    name: str = "",
) -> tuple[str, str]:
    """Make an account that is signed in up to `step`; its name and the token of its cookie."""
    name = name or f"{role.title}-{uuid4().hex[:8]}"
    now = datetime.now(timezone.utc)
    row = {
        "id": uuid4().hex,
        "name": name,
        "role": role.title,
        "areas": list(areas),
        "password_hash": NO_PASSWORD,
        "must_change": False,
        "made_at": now,
    }
    with records.begin() as connection:
        connection.execute(insert(staff).values(**row))
        return name, staff_sessions.begin(connection, str(row["id"]), step, now)


def look_at(response: httpx.Response) -> None:
    """Fail the test that fetched a page which is not valid, or lacks a title or a label."""
    response.read()
    if response.headers.get("content-type", "").startswith("text/html") and response.text:
        problems = page_problems(response.text)
        assert problems == [], f"{response.request.method} {response.url.path}: {problems}"


@contextmanager
def running_review(settings: Settings) -> Iterator[Review]:
    """Serve a review app until the end of the context; the records must be migrated."""
    app = create_app(settings, load_council(settings.council_file), name=f"review-{uuid4().hex}")
    records = open_engine(settings.database_url)
    with Served(app) as served:
        yield Review(served.url, settings, records, app)
    records.dispose()
