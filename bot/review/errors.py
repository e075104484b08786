"""Turning every error into a page; nothing of a request is logged but its route."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence

from sanic.handlers import ErrorHandler
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.review.forms import sent_from_here
from bot.review.pages import Pages
from bot.review.problems import Problem
from bot.review.visit import Visit

logger = logging.getLogger(__name__)

_CODES = {404: "not_found", 405: "method", 413: "too_large"}
_LEFT_OUT = ("card_gone",)
"""Whoever took a card back took with it what staff wrote about it."""


class Errors(ErrorHandler):  # type: ignore[misc, unused-ignore]
    """Answer for every exception a route or Sanic itself raises."""

    def __init__(self, pages: Pages) -> None:
        super().__init__()
        self._pages = pages

    def response(self, request: Request, exception: BaseException) -> HTTPResponse:
        """Say the problem on a page."""
        problem = exception if isinstance(exception, Problem) else _problem(exception)
        if problem.status == 500:
            frames = traceback.extract_tb(exception.__traceback__)
            where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
            logger.error("%s failed with %s at %s", request.name, type(exception).__name__, where)
        visit = getattr(request.ctx, "visit", None)
        return self._pages.problem(problem, visit, _to_give_back(problem, visit))


def _to_give_back(problem: Problem, visit: Visit | None) -> Sequence[str]:
    """What somebody wrote into a form of ours that could not be kept: they must not lose it."""
    if visit is None or problem.code in _LEFT_OUT or not sent_from_here(visit.request):
        return ()
    return visit.form.written()


def _problem(exception: BaseException) -> Problem:
    status = getattr(exception, "status_code", 500)
    if status in _CODES:
        return Problem(_CODES[status])
    return Problem("bad_request" if 400 <= status < 500 else "unexpected")
