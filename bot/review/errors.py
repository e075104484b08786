"""Turning every error into a page; nothing of a request is logged but its route."""

from __future__ import annotations

import logging
import traceback

from sanic.handlers import ErrorHandler
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.review.pages import Pages
from bot.review.problems import Problem

logger = logging.getLogger(__name__)

_CODES = {404: "not_found", 405: "method", 413: "too_large"}


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
        return self._pages.problem(problem, getattr(request.ctx, "visit", None))


def _problem(exception: BaseException) -> Problem:
    status = getattr(exception, "status_code", 500)
    if status in _CODES:
        return Problem(_CODES[status])
    return Problem("bad_request" if 400 <= status < 500 else "unexpected")
