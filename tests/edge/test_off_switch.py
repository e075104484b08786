"""Switched off: one notice with the contacts, and nothing else runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.edge.own_assets import edge_assets
from tests.support.edge import MESSAGES, Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn


def assert_off(edge: Edge) -> None:
    for method, path in (
        ("POST", "/api/conversations"),
        ("POST", MESSAGES),
        ("DELETE", "/api/conversations/current"),
        ("GET", "/api/nothing"),
    ):
        assert_problem(edge.http.request(method, path), 503, "off")
    for path in ("/", "/chat", "/about", "/compare", "/nothing", "/chat/end"):
        page = edge.http.get(path)
        assert page.status_code == 503
        assert "switched off" in page.text
        assert "participation@council.example.org" in page.text
        assert "999" in page.text
    assert edge.http.get("/healthz").status_code == 200
    assert edge.http.get("/readyz").json() == {"ready": True, "off": True}
    assert edge.http.get(edge_assets().address("style.css")).status_code == 200


def test_the_setting_switches_off(make_edge: Callable[..., Edge], rasa: RasaStandIn) -> None:
    assert_off(make_edge(off=True))
    assert rasa.asked == []


def test_the_file_switches_off_and_on_without_a_restart(
    edge: Edge, tmp_path: Path, rasa: RasaStandIn
) -> None:
    (tmp_path / "off").touch()
    assert_off(edge)
    assert rasa.asked == []
    (tmp_path / "off").unlink()
    edge.open().say("Hello")
