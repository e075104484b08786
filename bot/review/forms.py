"""The fields of a posted form, and the proof that it came from a page of ours."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from sanic.request import Request

from bot.review.problems import Problem

_MOST_FIELDS = 200
_SHORTEST_WRITING = 20
_SECRET_FIELDS = ("password", "code")
_FORM_SITES = {"same-origin", "none"}


@dataclass(frozen=True)
class Form:
    """Fields by name; one name may stand several times, as ticked boxes do."""

    fields: Mapping[str, Sequence[str]]

    def text(self, name: str) -> str:
        """The first value, without space around it; "" where it is missing."""
        return self.raw(name).replace("\r\n", "\n").strip()

    def raw(self, name: str) -> str:
        """The first value as it was sent, for passwords."""
        return self.fields.get(name, [""])[0]

    def all(self, name: str) -> list[str]:
        """Every value of a name."""
        return list(self.fields.get(name, ()))

    def written(self) -> list[str]:
        """What somebody took time to write, which they would miss; never a password."""
        open_ones = (name for name in self.fields if not name.startswith(_SECRET_FIELDS))
        texts = (text for name in open_ones for text in self.fields[name])
        return [text for text in texts if " " in text and len(text) >= _SHORTEST_WRITING]


def form_of(request: Request) -> Form:
    """Read a form; a `Problem` where it cannot be read. Null bytes are left out."""
    body = request.body.decode("utf-8", "replace")
    try:
        fields = parse_qs(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise Problem("bad_request") from error
    return Form({name: [text.replace("\x00", "") for text in fields[name]] for name in fields})


def proof_of(token: str) -> str:
    """What every form carries: only a page given to the browser with this cookie can know it."""
    key = token.encode("utf-8", "surrogatepass")
    return hmac.new(key, b"form", hashlib.sha256).hexdigest()


def check_form(request: Request, token: str, form: Form) -> None:
    """Refuse a form that another site made the browser send."""
    proven = hmac.compare_digest(form.raw("proof").encode(), proof_of(token).encode())
    if not (proven and sent_from_here(request)):
        raise Problem("refused_form")


def came_from_here(request: Request) -> bool:
    """Whether a page of ours led here; True where the browser is too old to say."""
    site: str = request.headers.get("sec-fetch-site", "same-origin")
    return site == "same-origin"


def sent_from_here(request: Request) -> bool:
    """Whether a page of ours sent a form: under `no-referrer` the origin is null, and
    `Sec-Fetch-Site` tells."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in _FORM_SITES:
        return False
    return origin in (None, "null") or _host_in(str(origin)) == request.host.lower()


def _host_in(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
