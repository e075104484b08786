"""Making HTTP answers: JSON, problems and pages, each in one shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sanic.response import HTTPResponse

from bot.edge.problems import Problem
from bot.edge.wording import Wording


def as_json(
    body: Mapping[str, Any],
    status: int = 200,
    *,
    headers: Mapping[str, str] | None = None,
    content_type: str = "application/json",
) -> HTTPResponse:
    """Answer in ASCII JSON, which no odd character can break."""
    return HTTPResponse(json.dumps(body), status, dict(headers or {}), content_type)


def problem_json(problem: Problem, wording: Wording) -> HTTPResponse:
    """Say a problem as RFC 7807 does: `detail` is for people, `code` for programs."""
    words = wording.problem(problem.code, problem.values)
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": words.title,
        "status": problem.status,
        "detail": words.detail,
        "code": problem.code,
    }
    if problem.messages is not None:
        body["messages"] = list(problem.messages)
    return as_json(
        body,
        problem.status,
        headers=problem.headers(),
        content_type="application/problem+json",
    )


def as_html(page: str, status: int = 200, headers: Mapping[str, str] | None = None) -> HTTPResponse:
    """Answer with a page."""
    return HTTPResponse(page, status, dict(headers or {}), "text/html; charset=utf-8")
