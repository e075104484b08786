"""/about: whole at both reading levels, with the days of the content in place now."""

from __future__ import annotations

import datetime
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from bot.council import load_council
from bot.edge.about_words import EASY, STANDARD, AboutWords
from bot.edge.measured import Figure, Measured, read_measured
from bot.edge.uk_time import day_in_words
from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from tests.edge.test_headers import assert_safe
from tests.support.comparisons import content_that_compares
from tests.support.content import ContentFolder
from tests.support.edge import Edge
from tests.support.html import Page
from tests.support.reader import Reader

LEVELS = ("/about", "/about?reading=easy")
SECTIONS = (
    "what",
    "can",
    "cannot",
    "answers",
    "accuracy",
    "dates",
    "privacy",
    "accessibility",
    "people",
    "complain",
)
both_levels = pytest.mark.parametrize("path", LEVELS)


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return content_that_compares(tmp_path / "content")


@pytest.fixture
def dated(edge: Edge, content: ContentFolder, encoder: SentenceEncoder) -> Edge:
    """An edge whose knowledge base holds two toolkits and what compares them."""
    build_knowledge(content.load(), encoder.encode, edge.settings.knowledge_db)
    return edge


def shown(edge: Edge, path: str) -> str:
    return Reader.at(edge, path).page.text("main")


def with_figures(edge: Edge, path: str, figures: Mapping[str, Figure]) -> str:
    """The words of the page where other figures were measured."""
    measured = Measured(datetime.date(2026, 1, 31), "abc", figures)
    level = EASY if path.endswith(EASY) else STANDARD
    council = load_council(edge.settings.council_file)
    words = AboutWords(edge.settings, council, measured).at(level)
    values = {"easy": level == EASY, "dates": None, "day_in_words": day_in_words}
    text = edge.app.ctx.pages.text("about.html", about=words, measured=measured, **values)
    return Page(text).text("main")


@both_levels
def test_each_section_can_be_reached_from_the_list_at_the_top(edge: Edge, path: str) -> None:
    page = Reader.at(edge, path).page

    assert [heading["id"] for heading in page.all("h2") if heading.get("id") in SECTIONS] == [
        *SECTIONS
    ]
    for section in SECTIONS:
        assert page.all("a", href=f"#{section}")
        assert page.all("section", **{"aria-labelledby": section})


def test_the_levels_lead_to_each_other_and_easy_read_is_named_in_the_title(edge: Edge) -> None:
    reader = Reader.at(edge, "/about")
    assert "Easy read" not in reader.page.text("title")
    assert reader.page.all("a", href="/about?reading=easy")

    reader.get("/about?reading=easy")
    assert "Easy read" in reader.page.text("title")
    assert len(reader.page.all("a", href="/about")) == 2  # in the page, and at its foot


@pytest.mark.parametrize("query", ["reading=standard", "reading=", "reading=<b>", "easy=1"])
def test_the_page_is_in_standard_english_unless_easy_read_is_asked_for(
    edge: Edge, query: str
) -> None:
    assert "Easy read" not in Reader.at(edge, f"/about?{query}").page.text("title")


@both_levels
def test_it_says_the_numbers_of_this_deployment_and_no_others(
    make_edge: Callable[..., Edge], path: str
) -> None:
    edge = make_edge(
        keep_days=33, result_days=144, card_days=555, idle_minutes=17, smallest_group=7
    )
    words = shown(edge, path)

    for said in ("33 days", "144 days", "555 days", "17 minutes", "27 minutes", "7 cards"):
        assert said in words
    for said in ("90 days", "180 days", "730 days", "30 minutes", "5 cards"):
        assert said not in words


@both_levels
def test_it_says_who_to_ask_who_to_complain_to_and_who_minds_data(edge: Edge, path: str) -> None:
    words = shown(edge, path)

    for said in (
        "01632 960101",
        "participation@council.example.org",
        "complaints@council.example.org",
        "privacy@council.example.org",
        "Childline",
        "0800 1111",
        "999",
    ):
        assert said in words


@both_levels
def test_every_figure_it_shows_is_one_that_was_measured(edge: Edge, path: str) -> None:
    words = shown(edge, path).replace(",", "")
    counted = re.findall(r"(\d+) (?:out )?of (\d+)", words)
    measured = {(figure.right, figure.of) for figure in read_measured().figures.values()}

    assert len(counted) > 10
    assert {(int(right), int(of)) for right, of in counted} <= measured
    assert "Not measured" not in words
    assert "not counted this" not in words


@both_levels
def test_a_figure_stands_beside_what_was_aimed_at(edge: Edge, path: str) -> None:
    page = Reader.at(edge, path).page
    figure = read_measured().figures["all toolkits, area given: right entry first"]

    assert f"{figure.at_least:g} or more" in page.text("td")
    assert any(cell["data-label"] in {"The aim", "They want"} for cell in page.all("td"))


@both_levels
def test_a_share_is_never_rounded_to_none_or_to_all(edge: Edge, path: str) -> None:
    first = "all toolkits, area given: right entry first"
    second = "all toolkits, no area given: right entry first"
    rare, nearly = Figure(1, 10_000), Figure(9_999, 10_000)
    words = with_figures(edge, path, {first: rare, second: nearly})

    assert ("fewer than 0.1" if path == LEVELS[0] else "less than 1") in words
    assert ("more than 99.9" if path == LEVELS[0] else "more than 99") in words


@both_levels
def test_what_was_not_measured_is_said_to_be_so(edge: Edge, path: str) -> None:
    words = with_figures(edge, path, {})

    assert ("Not measured yet" if path == LEVELS[0] else "not counted this yet") in words


@both_levels
def test_each_toolkit_has_the_day_its_answers_were_last_compared(dated: Edge, path: str) -> None:
    words = shown(dated, path)

    for said in ("Northshire Toolkit, May 2024", "21 November 2026", "The number of the content"):
        assert said in words


def test_where_answers_were_compared_on_different_days_both_are_said(
    dated: Edge, content: ContentFolder, encoder: SentenceEncoder
) -> None:
    assert "1 March 2025" not in shown(dated, "/about")

    content.change("north/what-it-is", checked=datetime.date(2025, 3, 1))
    build_knowledge(content.load(), encoder.encode, dated.settings.knowledge_db)

    assert "between 1 March 2025 and 21 November 2026" in shown(dated, "/about")


@both_levels
def test_figures_of_other_content_than_that_in_use_are_said_to_be_so(
    edge: Edge, content: ContentFolder, encoder: SentenceEncoder, path: str
) -> None:
    changed = "were changed after" if path == LEVELS[0] else "Some answers were changed after"
    assert changed not in shown(edge, path)

    build_knowledge(content.load(), encoder.encode, edge.settings.knowledge_db)
    assert changed in shown(edge, path)

    with closing(sqlite3.connect(edge.settings.knowledge_db)) as connection:
        connection.execute("UPDATE about SET value = ?", (read_measured().content,))
        connection.commit()
    assert changed not in shown(edge, path)


@both_levels
def test_without_a_knowledge_base_all_but_its_dates_is_there(
    edge: Edge, path: str, logs: pytest.LogCaptureFixture
) -> None:
    reader = Reader.at(edge, path)

    assert reader.response.status_code == 200
    assert "cannot show the dates" in reader.page.text("main")
    assert "The dates of answers could not be read: FileNotFoundError" in logs.text


def test_a_file_that_is_no_knowledge_base_takes_only_the_dates_away(dated: Edge) -> None:
    dated.settings.knowledge_db.write_bytes(b"this is no database" * 1000)

    assert "cannot show the dates" in shown(dated, "/about")


def test_the_dates_are_kept_so_that_the_file_is_not_read_again(dated: Edge) -> None:
    assert "Northshire" in shown(dated, "/about")

    with closing(sqlite3.connect(dated.settings.knowledge_db, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert "Northshire" in shown(dated, "/about?reading=easy")


def test_nothing_that_content_says_is_markup(
    edge: Edge, content: ContentFolder, encoder: SentenceEncoder
) -> None:
    build_knowledge(content.load(), encoder.encode, edge.settings.knowledge_db)
    with closing(sqlite3.connect(edge.settings.knowledge_db)) as connection:
        connection.execute("UPDATE toolkits SET body = replace(body, 'Toolkit', '<b>Toolkit</b>')")
        connection.commit()

    assert "&lt;b&gt;Toolkit&lt;/b&gt;" in Reader.at(edge, "/about").response.text


@both_levels
def test_the_page_carries_the_headers_of_a_public_page(edge: Edge, path: str) -> None:
    for method in ("GET", "HEAD"):
        reply = edge.http.request(method, path)
        assert reply.status_code == 200
        assert_safe(reply.headers)
        assert reply.headers["cache-control"] == "no-store"
        assert "x-robots-tag" not in reply.headers
        assert "set-cookie" not in reply.headers
    assert edge.http.post(path).status_code == 405
