"""What is shown and done at the address of a code: a result, a group's answers, their files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sanic.response import HTTPResponse

from bot.codes import normalise_code
from bot.edge.answers import as_html
from bot.edge.browser import Browser
from bot.edge.guesses import Guesser
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.services import Services
from bot.edge.wording import Wording
from bot.records.codes import Target
from bot.records.tables import GROUP, WALK
from bot.web.store import StoreFailedError

Found = TypeVar("Found")

DELETED = "/results/deleted"
WORD, PDF = "docx", "pdf"
TYPES = {
    WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PDF: "application/pdf",
}
_SHOWN_WITH_WAY_OUT = frozenset({"no_instrument", "no_knowledge"})


@dataclass(frozen=True)
class ResultPages:
    """The pages of one code for one request of one browser; `address` is where it comes from."""

    services: Services
    pages: Pages
    wording: Wording
    browser: Browser
    address: str
    typed: str

    @property
    def code(self) -> str:
        """The code as it is written."""
        return normalise_code(self.typed)

    async def show(self) -> HTTPResponse:
        """The result of a walk, or what a group answered."""
        target = await self._target()
        try:
            return await (self._group if target.kind == GROUP else self._result)(target.id)
        except Problem as problem:
            if problem.code not in _SHOWN_WITH_WAY_OUT:
                raise
            return self._not_shown(problem, target)

    async def file(self, ending: str) -> HTTPResponse:
        """The result of a walk as a file to keep and send."""
        walk_id = await self._walk()
        result = await self._read(lambda: self.services.results.result(walk_id))
        files = self.services.files
        body = await (files.pdf if ending == PDF else files.word)(result.page)
        named = {"Content-Disposition": f'attachment; filename="{result.instrument}.{ending}"'}
        return HTTPResponse(body, headers=named, content_type=TYPES[ending])

    async def ask_delete(self) -> HTTPResponse:
        """Ask before a result is deleted."""
        await self._walk()
        return self._form("result_delete.html", words=None)

    async def refuse_delete(self) -> HTTPResponse:
        """Ask again where the form may have come from elsewhere."""
        await self._walk()
        problem = Problem("result_form")
        words = self.wording.problem(problem.code, problem.values)
        return self._form("result_delete.html", problem.status, words=words)

    async def delete(self) -> HTTPResponse:
        """Delete a result for good."""
        walk_id = await self._walk()
        await self._read(lambda: self.services.results.erase(walk_id))
        return HTTPResponse(status=303, headers={"Location": DELETED})

    async def show_early(self) -> HTTPResponse:
        """Let a group be seen, as only the walk that began it can."""
        walk_id = await self._walk()
        await self._read(lambda: self.services.results.show_early(walk_id))
        return HTTPResponse(status=303, headers={"Location": f"/results/{self.code}"})

    async def refuse_show(self) -> HTTPResponse:
        """Show nothing early for a form that may have come from elsewhere."""
        raise Problem("result_form")

    async def _target(self) -> Target:
        guess = self.services.guesses.target_of(self.typed, Guesser(self.address))
        target = await _or_problem(guess)
        if target is None:
            raise Problem("no_result")
        return target

    async def _walk(self) -> str:
        """The walk of this code; that of a group is no good where only an owner may act."""
        target = await self._target()
        if target.kind != WALK:
            raise Problem("no_result")
        return target.id

    async def _result(self, walk_id: str) -> HTTPResponse:
        result = await self._read(lambda: self.services.results.result(walk_id))
        group_code = await self._code_of_group(result.group_id) if result.group else ""
        return self._form(
            "result.html", result=result.page, group=result.group, group_code=group_code
        )

    async def _group(self, group_id: str) -> HTTPResponse:
        group = await self._read(lambda: self.services.results.group(group_id))
        return as_html(self.pages.text("group.html", group=group))

    async def _code_of_group(self, group_id: str) -> str:
        """The code to share; "" where its secret is gone."""
        target = Target(GROUP, group_id)
        return (await _or_problem(self.services.codes.of([target]))).get(target, "")

    async def _read(self, work: Callable[[], Found]) -> Found:
        return await _or_problem(self.services.store.run(work))

    def _not_shown(self, problem: Problem, target: Target) -> HTTPResponse:
        """Say why a result that is there cannot be shown; its owner can still delete it."""
        words = self.wording.problem(problem.code, problem.values)
        own = self.code if target.kind == WALK else ""
        page = self.pages.text("result_not_shown.html", words=words, code=own)
        return as_html(page, problem.status, problem.headers())

    def _form(self, template: str, status: int = 200, **values: Any) -> HTTPResponse:
        proof = self.browser.proof()
        page = self.pages.text(template, code=self.code, proof=proof, **values)
        return self.browser.keep(as_html(page, status))


async def _or_problem(work: Awaitable[Found]) -> Found:
    try:
        return await work
    except StoreFailedError:
        raise Problem("records", retry_after=5) from None
