"""Taking over changed content without a stop, in a process of its own, with its progress."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

from sanic.response import HTTPResponse

from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.running.service_told import told
from bot.review.visit import Visit
from bot.settings import PROJECT
from bot.web.reload_state import last_state

PATH = "/settings/content"
TARGET = "content"


async def show(visit: Visit) -> HTTPResponse:
    """How the last reload stands, and the button for the next."""
    settings = visit.services.settings
    state = await asyncio.to_thread(last_state, settings.home)
    return visit.page("content_reload.html", state=state, here=settings.knowledge_db.exists())


async def begin(visit: Visit) -> HTTPResponse:
    """Begin one, unless one is at work: that is for its lock to say."""
    settings = visit.services.settings
    if not settings.knowledge_db.exists():
        return visit.go(PATH)
    await visit.act(TARGET, lambda _connection: None)
    await asyncio.to_thread(start, str(settings.home))
    return visit.go(PATH, done=told("reloading"))


def start(home: str) -> None:
    """Start the command, which outlives this request and this process."""
    subprocess.Popen(
        ["nice", sys.executable, "-m", "bot.cli", "reload"],
        cwd=PROJECT,
        env={**os.environ, "COPRO_HOME": home},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


ROUTES = (
    Route(PATH, show, Role.ADMINISTRATOR),
    Route(PATH, begin, Role.ADMINISTRATOR, "reload_content", "POST"),
)
