"""Colours and words of a council on its pages; colours nobody could read are not taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.council import Logo, Theme, load_council
from bot.edge.view import address_of, wanted
from bot.settings import PROJECT
from bot.theme.colour import colour
from bot.theme.css import css
from bot.theme.look import OURS
from tests.support.edge import Edge, edge_settings, running_edge
from tests.support.html import Page

PURPLE = OURS._replace(accent=colour("#6b2c91"), font="georgia")
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
THEME = Theme(
    look=PURPLE,
    name="Ask Sam",
    opening="Ask us how families help decide.",
    logo=Logo(PICTURE, "image/svg+xml"),
    home="https://council.example.org/have-your-say",
)


@pytest.fixture
def themed(tmp_path: Path, migrated: Path) -> Iterator[Edge]:
    (tmp_path / "records.db").write_bytes(migrated.read_bytes())
    council = replace(load_council(PROJECT / "council.yml"), theme=THEME)
    with running_edge(edge_settings(tmp_path), council=council) as edge:
        yield edge


def test_without_a_theme_no_page_asks_for_another_stylesheet(edge: Edge) -> None:
    assert "/theme.css" not in edge.http.get("/chat").text
    assert edge.http.get("/theme.css").text == ""
    assert edge.http.get("/theme/logo").status_code == 404


def test_every_page_has_the_council_s_colours_name_logo_and_way_back(themed: Edge) -> None:
    for path in ("/chat", "/about", "/chat/ended", "/nothing"):
        page = themed.http.get(path).text
        assert address_of(PURPLE).replace("&", "&amp;") in page
        assert '<img class="site-logo" src="/theme/logo" alt="">' in page
        assert 'href="https://council.example.org/have-your-say"' in page
    start = themed.http.get("/chat").text
    assert ">Ask Sam</h1>" in start
    assert "Ask us how families help decide." in start


def test_the_stylesheet_is_ours_and_kept_for_an_hour(themed: Edge) -> None:
    reply = themed.http.get(address_of(PURPLE))
    assert reply.text == themed.http.get("/theme.css").text == css(PURPLE)
    assert "--brand: #6b2c91" in reply.text
    assert reply.headers["content-type"] == "text/css; charset=utf-8"
    assert reply.headers["cache-control"] == "public, max-age=3600"


def test_the_logo_is_served_by_us_and_can_run_nothing(themed: Edge) -> None:
    reply = themed.http.get("/theme/logo")
    assert (reply.content, reply.headers["content-type"]) == (PICTURE, "image/svg+xml")
    assert "default-src 'none'" in reply.headers["content-security-policy"]


def test_colours_of_the_address_are_taken_where_they_can_be_read(edge: Edge) -> None:
    page = edge.http.get("/chat?accent=6b2c91&font=georgia").text
    assert address_of(PURPLE).replace("&", "&amp;") in page
    assert "--brand: #6b2c91" in edge.http.get("/theme.css?accent=6b2c91").text


@pytest.mark.parametrize(
    "query",
    [
        "accent=eeeeee",
        "text=999999",
        "accent=red",
        "accent=1b4f5c;}body{display:none",
        "accent=%23fff%0a",
        "background=000000",
    ],
)
def test_other_colours_are_answered_with_the_usual_ones(edge: Edge, query: str) -> None:
    assert edge.http.get(f"/theme.css?{query}").text == ""
    assert "/theme.css" not in edge.http.get(f"/chat?{query}").text


def test_a_font_that_is_not_on_the_list_is_not_taken() -> None:
    assert wanted({"font": "x; } body { color: red"}, OURS) == OURS
    assert wanted({"font": "verdana"}, OURS).font == "verdana"


def test_one_colour_alone_goes_with_the_council_s_others() -> None:
    assert wanted({"accent": "0b5"}, PURPLE) == PURPLE
    assert wanted({"accent": "0a4f30"}, PURPLE) == PURPLE._replace(accent=colour("0a4f30"))


def test_no_words_come_from_the_address(edge: Edge) -> None:
    page = edge.http.get("/chat?name=Pay+here&opening=Call+0900&title=Pay+here").text
    assert "Pay here" not in page
    assert "0900" not in page


@pytest.mark.parametrize(
    ("query", "headers"), [("", {"Sec-Fetch-Dest": "iframe"}), ("?framed=yes", {})]
)
def test_a_page_in_a_frame_knows_it_and_has_the_script_for_it(
    edge: Edge, query: str, headers: dict[str, str]
) -> None:
    html = edge.http.get(f"/chat{query}", headers=headers).text
    page = Page(html)
    assert page.all("body", **{"class": "framed"})
    assert page.all("html", **{"data-parents": ""})
    assert "/chat/frame.js" in html
    assert page.problems == []


def test_a_page_on_its_own_says_nothing_of_frames(edge: Edge) -> None:
    page = edge.http.get("/chat", headers={"Sec-Fetch-Dest": "document"}).text
    for word in ("framed", "data-parents", "frame.js", "own-page"):
        assert word not in page


def test_one_request_s_look_is_not_the_next_one_s(edge: Edge) -> None:
    assert "theme.css" in edge.http.get("/chat?accent=6b2c91&framed=yes").text
    again = edge.http.get("/chat").text
    assert "theme.css" not in again
    assert "framed" not in again


@pytest.mark.parametrize("framed", [True, False])
def test_a_frame_whose_browser_keeps_no_cookie_says_so_without_any_script(
    edge: Edge, framed: bool
) -> None:
    headers = {"Sec-Fetch-Dest": "iframe" if framed else "document"}
    edge.http.cookies.clear()
    reply = edge.http.post("/chat/start", data={"text": "What is it?"}, headers=headers)
    page = Page(reply.text)
    shown = [part for part in page.all("section", id="own-page") if "hidden" not in part]
    assert bool(shown) == framed
    assert bool(page.all("a", href="/chat", target="_blank")) == framed
    assert "What is it?" in reply.text
    assert page.problems == []


def test_a_frame_whose_browser_keeps_its_cookie_hides_that_notice(edge: Edge) -> None:
    framed = {"Sec-Fetch-Dest": "iframe"}
    edge.http.get("/chat", headers=framed)
    for page in (
        Page(edge.http.get("/chat", headers=framed).text),
        Page(edge.http.post("/chat/start", data={}, headers=framed).text),
    ):
        (notice,) = page.all("section", id="own-page")
        assert "hidden" in notice
