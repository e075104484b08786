"""Alive is not ready: ready means that a question was answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.edge import health
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn


def test_ready_is_a_canary_answered_and_asked_once_in_ten_seconds(
    edge: Edge, rasa: RasaStandIn
) -> None:
    for _ in range(5):
        assert edge.http.get("/readyz").status_code == 200
    assert len(rasa.asked) == 1
    assert rasa.asked[0]["canary"] is True


@pytest.mark.parametrize("mode", ["refuse", "hang", "garbage", "empty"])
def test_alive_without_being_ready(edge: Edge, rasa: RasaStandIn, mode: str) -> None:
    rasa.mode = mode
    assert edge.http.get("/healthz").status_code == 200
    assert edge.http.get("/readyz").status_code == 503


def test_a_failure_is_believed_for_a_second_and_a_success_for_ten(
    edge: Edge, rasa: RasaStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(health, "time", SimpleNamespace(monotonic=lambda: clock.now))
    seen = []
    for now, mode in (
        (1000.0, "refuse"),
        (1000.9, "normal"),
        (1001.0, "normal"),
        (1010.9, "refuse"),
        (1011.0, "refuse"),
        (1012.0, "normal"),
    ):
        clock.now, rasa.mode = now, mode
        seen.append((edge.http.get("/readyz").status_code, len(rasa.asked)))
    assert seen == [(503, 1), (503, 1), (200, 2), (200, 2), (503, 3), (200, 4)]


def test_one_of_two_rasas_is_enough_to_be_ready(
    make_edge: Callable[..., Edge], rasa_url: str
) -> None:
    edge = make_edge(rasa_urls=("http://127.0.0.1:9", rasa_url))
    reply = edge.http.get("/readyz")
    assert (reply.status_code, reply.json()["rasa"]) == (200, [False, True])


def test_the_canary_is_kept_nowhere(edge: Edge, tmp_path: Path) -> None:
    edge.http.get("/readyz")
    assert b"canary" not in (tmp_path / "records.db").read_bytes()
