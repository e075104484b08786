"""A website of a council's own, on another host than the chat, with our one line in its pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from ssl import SSLContext
from typing import Any
from uuid import uuid4

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.council import Council
from bot.records.engine import migrate
from tests.support.certificate import certificate
from tests.support.edge import Edge, edge_settings, running_edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.served import Served

STRICT = (
    "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; "
    "script-src {chat}; frame-src {chat}"
)
"""What a careful council's page allows: nothing inline, and of ours the script and the frame."""

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Page {name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{head}</head>
<body><header><a href="/one" id="first">Example Council</a></header>
<main><h1>Page {name}</h1><p><a href="/two" id="two">The second page</a></p>{text}</main>
<footer><p><a href="/one" id="last">The last link of the page</a></p></footer>
{line}
</body></html>"""
TEXT = "<p>Families and the council plan support together.</p>" * 40


@dataclass
class CouncilSite:
    """The site at `url`; the rest may be changed between pages."""

    url: str = ""
    chat: str = ""
    attributes: str = ""
    policy: str = STRICT
    in_head: bool = False

    def app(self) -> Sanic:
        """The site, ready to be served."""
        app = Sanic(f"council_{uuid4().hex[:8]}", configure_logging=False)
        app.add_route(self._page, "/<name>")
        return app

    async def _page(self, _request: Request, name: str) -> HTTPResponse:
        line = f'<script src="{self.chat}/embed.js" {self.attributes} async></script>'
        head, foot = (line, "") if self.in_head else ("", line)
        page = PAGE.format(name=name, head=head, line=foot, text=TEXT)
        headers = {"Content-Security-Policy": self.policy.format(chat=self.chat)}
        return HTTPResponse(page, 200, headers, "text/html; charset=utf-8")


@dataclass(frozen=True)
class Framed:
    """A chat, the council's site that shows it in its pages, and the stand-in that answers."""

    edge: Edge
    site: CouncilSite
    rasa: RasaStandIn


@contextmanager
def council_site(
    host: str = "localhost", certificate: SSLContext | None = None
) -> Iterator[CouncilSite]:
    """Serve a council's site under this name, which has to lead to this machine."""
    site = CouncilSite()
    with Served(site.app(), certificate) as served:
        site.url = served.url.replace("127.0.0.1", host)
        yield site


@contextmanager
def embedded(
    home: Path,
    rasa: RasaStandIn,
    *,
    tls: bool = True,
    council: Council | None = None,
    **changes: Any,
) -> Iterator[tuple[Edge, CouncilSite]]:
    """A chat and a council's site that it allows to show it, each on a site of its own."""
    migrate(f"sqlite:///{home / 'records.db'}")
    pair = certificate(home) if tls else None
    with Served(rasa.app()) as served, council_site(certificate=pair) as site:
        allowed = {"allowed_origins": (site.url,), "secure_cookies": tls} | changes
        settings = edge_settings(home, rasa_urls=(served.url,), **allowed)
        with running_edge(settings, council=council, certificate=pair) as edge:
            site.chat = edge.url
            yield edge, site
