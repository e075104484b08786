"""One request of a member of staff: who asks, and everything a page needs to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, TypeVar

from sanic.request import Request
from sanic.response import HTTPResponse, redirect
from sqlalchemy.future import Connection

from bot.records import audit
from bot.records.engine import reading
from bot.records.staff_sessions import Session, Staff
from bot.review.forms import Form, came_from_here
from bot.review.pages import Pages
from bot.review.problems import Problem
from bot.review.roles import Role, role_of
from bot.review.routes import Route
from bot.review.services import Services
from bot.web.store import StoreFailedError

Result = TypeVar("Result")


@dataclass(frozen=True)
class Visit:
    """What a handler is given; `session` is None where nobody is signed in."""

    request: Request
    route: Route
    services: Services
    pages: Pages
    token: str
    session: Session | None
    form: Form

    @property
    def staff(self) -> Staff:
        """Who is signed in; only for routes that need a role."""
        if self.session is None:
            raise Problem("not_allowed")
        return self.session.staff

    @property
    def role(self) -> Role:
        """What they may do."""
        return role_of(self.staff.role)

    @property
    def areas(self) -> tuple[str, ...] | None:
        """The areas whose records they see; None for all."""
        return self.staff.areas or None

    @property
    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(timezone.utc)

    def asked(self, name: str) -> str:
        """A value of the address, without space around it; "" where it is missing."""
        value: str = self.request.args.get(name) or ""
        return value.replace("\x00", "").strip()

    async def read(self, work: Callable[[Connection], Result]) -> Result:
        """Read what says nothing of any one person: it leaves no row in the audit."""

        def whole() -> Result:
            with reading(self.services.store.records) as connection:
                return work(connection)

        return await self._run(whole)

    async def act(self, target: str, work: Callable[[Connection], Result], **detail: Any) -> Result:
        """Read or change something of a person, with its row in the audit or not at all.

        `detail` never holds anybody's words. A `LookupError` of `work` is told as "nothing here".
        """

        def noted(connection: Connection) -> Result:
            result = work(connection)
            self.note(connection, target, **detail)
            return result

        return await self.write(noted)

    async def write(self, work: Callable[[Connection], Result]) -> Result:
        """Run `work` in one transaction; what it does of a person, it notes in the audit itself."""

        def whole() -> Result:
            with self.services.store.records.begin() as connection:
                return work(connection)

        return await self._run(whole)

    async def look(
        self, target: str, work: Callable[[Connection], Result], **detail: Any
    ) -> Result:
        """Read something of a person that takes a while, without making the edge's writers wait.

        It is shown with its row in the audit or not at all, as with `act`; `work` writes nothing.
        """
        result = await self.read(work)
        await self.act(target, lambda _connection: None, **detail)
        return result

    def note(self, connection: Connection, target: str, **detail: Any) -> None:
        """Write down in the audit what this route does; for work that opens its own transaction."""
        audit.append(
            connection,
            actor=self.staff.name,
            action=self.route.act,
            target=target,
            detail=detail,
            now=self.now,
        )

    async def _run(self, work: Callable[[], Result]) -> Result:
        try:
            return await self.services.store.run(work)
        except LookupError:
            raise Problem("not_found") from None
        except StoreFailedError:
            raise Problem("records") from None

    def page(self, template: str, *, status: int = 200, **values: Any) -> HTTPResponse:
        """Show a page; every template knows `visit`, and `done`, what was just done.

        Words in an address that another site or a mail gave somebody are not shown as ours.
        """
        told = {"visit": self, "done": self.asked("done") if came_from_here(self.request) else ""}
        return self.pages.page(template, status=status, **told, **values)

    def go(self, path: str, done: str = "", **query: str) -> HTTPResponse:
        """Send the browser on after a form, so that loading again repeats nothing."""
        return redirect(self.pages.address(path, {**query, "done": done}), status=303)

    def file(
        self, body: bytes, name: str, kind: str, headers: Mapping[str, str] | None = None
    ) -> HTTPResponse:
        """Give a file to save; `name` is made of letters, digits, dots and hyphens."""
        told = {"Content-Disposition": f'attachment; filename="{name}"', **(headers or {})}
        return HTTPResponse(body, 200, told, kind)
