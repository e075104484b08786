"""What a browser with JavaScript off carries for us: two cookies and the fields of a form.

The chat cookie is SameSite=Lax: it comes along when a person follows a link from the council's
site (with Strict their chat would look lost), and never with a form that another site posts.
Against the rest (older browsers, sister sites of one council): a form must come from our origin,
and must prove by a signature that it was on a page given to this very browser.

Where other sites may show the chat in a frame, Lax cookies would not come along in it. There they
are SameSite=None and Partitioned: the browser keeps a jar of its own for each site that the chat is
framed by, so that none of them can tell who was on another. A foreign page that posts a form to us
then sends the cookies too, and is refused by origin and signature as above. Both need TLS; without
it cookies stay as they are, and the chat is kept only in frames on pages of the same site.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID, uuid4, uuid5

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.problems import Problem
from bot.edge.tokens import Tokens

_MOST_FIELDS = 20
_SAME_SITE = {"same-origin", "none"}
_IN_FRAMES = "None; Partitioned"  # Sanic writes the value as it is, and has no name for the second


@dataclass(frozen=True)
class Form:
    """The fields of a posted form, each once."""

    fields: Mapping[str, str]

    def text(self, name: str) -> str:
        """A field's value; "" where it is missing. Line ends are one character, as people count."""
        return self.fields.get(name, "").replace("\r\n", "\n")

    def message_id(self, content: str) -> str:
        """An id for what is sent with this form.

        The same form sent twice (a double click, a reload) is one message; the same page sent
        again with other words, as after an error, is another. A script that gave up names the id
        it tried with.
        """
        tried = self.text("sent_as")
        if _is_id(tried):
            return tried
        try:
            page = UUID(self.text("message_id"))
        except ValueError:
            page = uuid4()
        return str(uuid5(page, content.encode("utf-8", "replace").decode()))


@dataclass(frozen=True)
class Browser:
    """The cookies of one request, how they are named, and whether frames elsewhere get them."""

    tokens: Tokens
    secure: bool
    token: str
    form_id: str
    elsewhere: bool = False

    def proof(self) -> str:
        """What a form on our page carries to prove where it came from."""
        return self.tokens.form_proof(self.form_id)

    def keep(self, response: HTTPResponse) -> HTTPResponse:
        """Give the browser the cookie its next form is checked with."""
        self._set(response, "form", self.form_id)
        return response

    def open(self, response: HTTPResponse, token: str) -> HTTPResponse:
        """Give the browser the token of its conversation, until it is closed."""
        self._set(response, "chat", token)
        return response

    def forget(self, response: HTTPResponse) -> HTTPResponse:
        """Leave nothing of the chat in the browser."""
        self._set(response, "chat", "", gone=True)
        return response

    def _set(self, response: HTTPResponse, name: str, value: str, *, gone: bool = False) -> None:
        name = cookie_name(name, self.secure)
        response.cookies[name] = value
        cookie = response.cookies[name]
        cookie["path"] = "/"
        cookie["httponly"] = True
        cookie["samesite"] = _IN_FRAMES if self.elsewhere else "Lax"
        if self.secure:
            cookie["secure"] = True
        if gone:
            cookie["max-age"] = 0


def browser_of(request: Request, tokens: Tokens, secure: bool) -> Browser:
    """Read the cookies; a browser without a form cookie gets a new one."""
    cookies = request.cookies
    form_id = cookies.get(cookie_name("form", secure)) or secrets.token_urlsafe(16)
    token = cookies.get(cookie_name("chat", secure)) or ""
    elsewhere = secure and bool(request.app.ctx.settings.allowed_origins)
    return Browser(tokens, secure, token, form_id, elsewhere)


def form_of(request: Request, most_fields: int = _MOST_FIELDS) -> Form:
    """Read a form's fields, the first of each name; a `Problem` where it cannot be read."""
    body = request.body.decode("utf-8", "replace")
    try:
        pairs = parse_qsl(body, keep_blank_values=True, max_num_fields=most_fields)
    except ValueError as error:
        raise Problem("bad_request") from error
    return Form(dict(reversed(pairs)))


def check_form(request: Request, browser: Browser, form: Form) -> None:
    """Refuse a form that another site made the browser send."""
    check_proof(request, browser, form.text("proof"))


def check_proof(request: Request, browser: Browser, proof: str) -> None:
    """Refuse what was not sent from a page of ours that was given to this browser."""
    proven = browser.tokens.proves_form(browser.form_id, proof)
    if not (proven and comes_from_here(request.headers, request.host)):
        raise Problem("form")


def comes_from_here(headers: Mapping[str, str], host: str) -> bool:
    """Judge by what the browser says of itself.

    Under `Referrer-Policy: no-referrer` browsers send `Origin: null` with our own forms too, so
    null proves nothing; `Sec-Fetch-Site` then tells, and else the signature alone.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in _SAME_SITE:
        return False
    return origin in (None, "null") or urlsplit(str(origin)).netloc.lower() == host.lower()


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def cookie_name(name: str, secure: bool) -> str:
    """`__Host-` binds a cookie to this very host, which browsers allow over TLS only."""
    return f"__Host-{name}" if secure else name
