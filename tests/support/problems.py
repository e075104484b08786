"""What every refusal looks like: one shape, for programs and for people."""

from __future__ import annotations

from typing import Any

import httpx


def assert_problem(response: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """One error shape, for programs and for people."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["code"] == code
    assert problem["status"] == status
    assert problem["title"]
    assert "participation@council.example.org" in problem["detail"]
    assert "{" not in problem["detail"]
    return problem
