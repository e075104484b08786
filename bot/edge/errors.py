"""Turning every error into words: a problem for programs, a page for people.

Nothing of a request is logged but its route and the kind of the error: its address, headers and
body may hold a person's words.
"""

from __future__ import annotations

import logging
import traceback

from sanic import exceptions
from sanic.handlers import ErrorHandler
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.answers import problem_json
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.wording import Wording

logger = logging.getLogger(__name__)

_CODES = {
    404: "not_found",
    405: "method",
    408: "slow_request",
    413: "too_large",
    503: "still_working",
}


class Errors(ErrorHandler):  # type: ignore[misc, unused-ignore]
    """Answer for every exception a route or Sanic itself raises."""

    def __init__(self, wording: Wording, pages: Pages) -> None:
        super().__init__()
        self._wording = wording
        self._pages = pages

    def response(self, request: Request, exception: BaseException) -> HTTPResponse:
        """Say the problem in JSON below /api and on a page elsewhere."""
        problem = exception if isinstance(exception, Problem) else _problem(exception)
        if problem.status == 500:
            where = _last_line(exception)
            logger.error("%s failed with %s at %s", request.name, type(exception).__name__, where)
        answer = self._answer(request, problem)
        if isinstance(exception, exceptions.MethodNotSupported):
            answer.headers["Allow"] = exception.headers["Allow"]
        return answer

    def _answer(self, request: Request, problem: Problem) -> HTTPResponse:
        if is_for_programs(request.path):
            return problem_json(problem, self._wording)
        return self._pages.problem(problem)


def is_for_programs(path: str) -> bool:
    """Tell whether an address is read by programs, not people."""
    return path.startswith(("/api", "/healthz", "/readyz"))


def _problem(exception: BaseException) -> Problem:
    status = getattr(exception, "status_code", 500)
    if status in _CODES:
        return Problem(_CODES[status])
    return Problem("bad_request" if 400 <= status < 500 else "unexpected")


def _last_line(exception: BaseException) -> str:
    """Where it happened, without the values a traceback could show."""
    frames = traceback.extract_tb(exception.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
