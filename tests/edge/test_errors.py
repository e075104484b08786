"""Every error has one shape, a status that says whose turn it is, and words that help."""

from __future__ import annotations

import pytest
import yaml

from bot.edge import wording
from bot.edge.problems import STATUSES
from tests.support.edge import CURRENT, Edge, ruin_records
from tests.support.problems import assert_problem


def test_every_problem_has_words_and_every_words_a_problem() -> None:
    words = yaml.safe_load(wording._FILE.read_text(encoding="utf-8"))["problems"]
    assert words.keys() == STATUSES.keys()
    assert all("{contact}" in one["detail"] for one in words.values())


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_method_that_an_address_does_not_take_is_refused(edge: Edge, method: str) -> None:
    reply = edge.http.request(method, "/api/conversations")
    assert_problem(reply, 405, "method")
    assert "POST" in reply.headers["allow"]


def test_an_address_that_is_not_there_is_a_problem_for_programs_and_a_page_for_people(
    edge: Edge,
) -> None:
    assert_problem(edge.http.get("/api/nothing"), 404, "not_found")
    page = edge.http.get("/nothing")
    assert page.status_code == 404
    assert "Page not found" in page.text


def test_with_the_records_away_nothing_is_said_to_be_kept(edge: Edge) -> None:
    talk = edge.open()
    ruin_records(edge)
    assert "not kept" in assert_problem(talk.send(text="Hello"), 503, "not_kept")["detail"]
    assert_problem(edge.http.get(CURRENT, headers=talk.headers), 503, "records")
    assert_problem(edge.http.post("/api/conversations"), 503, "records")
