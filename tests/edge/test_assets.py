"""Scripts and styles are kept for ever by browsers, and are never out of date."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.edge.own_assets import edge_assets
from bot.web.assets import Assets
from tests.support.edge import Edge
from tests.support.html import Page


def test_every_page_names_its_style_by_its_content(edge: Edge) -> None:
    address = edge_assets().address("style.css")
    assert Page(edge.http.get("/chat").text).all("link", rel="stylesheet")[0]["href"] == address
    sent = edge.http.get(address)
    assert sent.status_code == 200
    assert sent.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert sent.headers["content-type"] == "text/css; charset=utf-8"
    assert sent.headers["x-content-type-options"] == "nosniff"
    assert sent.headers["cross-origin-resource-policy"] == "same-origin"
    assert "permissions-policy" not in sent.headers


def test_a_script_is_sent_packed_where_the_browser_unpacks_it(edge: Edge) -> None:
    address = edge_assets().address("chat/main.js")
    packed = edge.http.get(address, headers={"Accept-Encoding": "gzip"})
    plain = edge.http.get(address, headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text
    assert plain.headers["content-type"] == "text/javascript; charset=utf-8"
    assert plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("name", ["chat/nothing.js", "../app.py", "%2e%2e/app.py", "chat/"])
def test_nothing_else_is_found_there(edge: Edge, name: str) -> None:
    missing = edge.http.get(f"/assets/{edge_assets().version}/{name}")
    assert missing.status_code == 404
    assert missing.headers["cache-control"] == "no-store"


def test_another_version_is_not_found(edge: Edge) -> None:
    assert edge.http.get("/assets/000000000000/style.css").status_code == 404


def test_a_changed_file_changes_every_address(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text("1")
    (tmp_path / "two.js").write_text("2")
    before = Assets(tmp_path).address("one.js")
    (tmp_path / "two.js").write_text("3")
    assert Assets(tmp_path).address("one.js") != before


def test_a_file_that_is_not_there_has_no_address(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Assets(tmp_path).address("one.js")
