"""Members of staff with a password and a phone, at browsers that sign in as people do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

import httpx
from pyotp import TOTP
from sqlalchemy import select

from bot.records import staff, staff_codes
from bot.records.audit_tables import audit
from bot.review.accounts import passwords
from bot.review.accounts.one_time_codes import SECONDS
from bot.review.forms import proof_of
from bot.review.roles import Role
from bot.review.services import Services
from tests.support.review import Review

GOOD_PASSWORD = "violet saucepan tarmac otter"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@dataclass(frozen=True)
class Owner:
    """Somebody with an account, who knows what opens it."""

    id: str
    name: str
    password: str
    secret: str = SECRET

    def code(self, steps: int = 0) -> str:
        """What their phone shows now, or shows so many steps later."""
        return code_of(self.secret, steps)


@dataclass(frozen=True)
class Browser:
    """A browser at the review app: it keeps its cookie and sends each form with its proof."""

    http: httpx.Client

    @property
    def token(self) -> str:
        """The token in its cookie; "" where it has none."""
        return str(self.http.cookies.get("staff") or "")

    def open(self, path: str, **query: str) -> httpx.Response:
        """Open a page, wherever it sends the browser on to."""
        return self.http.get(path, params=query or None, follow_redirects=True)

    def send(self, path: str, **fields: Any) -> httpx.Response:
        """Send a form; the redirect is not followed."""
        return self.http.post(path, data={"proof": proof_of(self.token), **fields})

    def type_password(self, owner: Owner, password: str | None = None) -> httpx.Response:
        """The first step of signing in, with the right password or another."""
        if not self.token:
            self.open("/sign-in")
        typed = owner.password if password is None else password
        return self.send("/sign-in", name=owner.name, password=typed)

    def sign_in(self, owner: Owner, steps: int = 0) -> httpx.Response:
        """All steps of signing in."""
        self.type_password(owner)
        return self.send("/sign-in/code", code=owner.code(steps))


def browser(review: Review) -> Browser:
    """A browser that has been nowhere yet."""
    return Browser(review.client())


def owner(
    review: Review,
    role: Role = Role.READER,
    *,
    name: str = "",
    codes: bool = True,
    must_change: bool = False,
    password: str = GOOD_PASSWORD,
) -> Owner:
    """Make an account with a known password and, unless told otherwise, a phone."""
    name = name or f"jo-{uuid4().hex[:8]}"
    with review.records.begin() as connection:
        made = staff.add(
            connection,
            name=name,
            role=role.title,
            areas=(),
            password_hash=passwords.hash_password(password),
            must_change=must_change,
            now=datetime.now(timezone.utc),
        )
        assert made is not None
        if codes:
            staff_codes.set_up(connection, made, services(review).code_box.seal(SECRET), 0)
    return Owner(made, name, password)


def services(review: Review) -> Services:
    """What the running app works with."""
    found: Services = review.app.ctx.services
    return found


def code_of(secret: str, steps: int = 0) -> str:
    """The code that a phone with this secret shows now, or shows so many steps later."""
    now = datetime.now(timezone.utc).timestamp()
    return TOTP(secret).generate_otp(int(now) // SECONDS + steps)


def secret_shown(page: httpx.Response) -> str:
    """The secret that a page of setting up codes shows, to be typed by hand."""
    found = re.search(r'class="secret">([A-Z2-7 ]+)<', page.text)
    assert found, page.text
    return found[1].replace(" ", "")


def audited(review: Review) -> list[tuple[str, str, str]]:
    """Who did what to whom, as the audit has it."""
    query = select(audit.c.actor, audit.c.action, audit.c.target).order_by(audit.c.number)
    with review.records.connect() as connection:
        return [(row.actor, row.action, row.target) for row in connection.execute(query)]
