"""Rendering the staff's pages; their words stand in the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml
from sanic.response import HTTPResponse

from bot.council import Council
from bot.results.templating import templates_in
from bot.review.forms import proof_of
from bot.review.moments import day, moment
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.web.assets import SHARED, Assets

_HERE = Path(__file__).parent


def review_assets() -> Assets:
    """The shared style, and what the staff's pages alone need."""
    return Assets(SHARED, _HERE / "static")


class Pages:
    """The pages of one council's staff."""

    def __init__(self, council: Council, assets: Assets) -> None:
        self._problems = yaml.safe_load((_HERE / "problems.yml").read_text(encoding="utf-8"))
        self._templates = templates_in(_HERE / "templates")
        self._templates.globals.update(
            council=council, asset=assets.address, proof_of=proof_of, Role=Role
        )
        self._templates.filters.update(moment=moment, day=day)

    def page(self, template: str, *, status: int = 200, **values: Any) -> HTTPResponse:
        """A page of one template."""
        text = self._templates.get_template(template).render(values)
        return HTTPResponse(text, status, {}, "text/html; charset=utf-8")

    def problem(
        self, problem: Problem, visit: Any = None, written: Sequence[str] = ()
    ) -> HTTPResponse:
        """Say what went wrong, with the way back, and give back what was written into a form."""
        words = self._problems[problem.code]
        filled = {name: text.format_map(problem.values) for name, text in words.items()}
        told = {"visit": visit, "done": "", "words": filled, "written": written}
        page = self.page("problem.html", status=problem.status, **told)
        if problem.retry_after is not None:
            page.headers["Retry-After"] = str(problem.retry_after)
        return page

    @staticmethod
    def address(path: str, query: Mapping[str, str]) -> str:
        """A path with a query, without what is empty."""
        kept = {name: value for name, value in query.items() if value}
        return f"{path}?{urlencode(kept)}" if kept else path
