"""What the toolkits say side by side, on pages that anyone may read without a chat."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from tests.edge.test_headers import assert_safe
from tests.support.comparisons import content_that_compares
from tests.support.edge import Edge
from tests.support.reader import Reader

WHERE = re.compile(r'data-label="Where"> (.*?) </td>')


@pytest.fixture(scope="session")
def three_comparisons(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    folder = tmp_path_factory.mktemp("compared")
    content = content_that_compares(folder / "content").load()
    build_knowledge(content, encoder.encode, folder / "knowledge.db")
    return folder / "knowledge.db"


@pytest.fixture
def comparing(edge: Edge, three_comparisons: Path) -> Edge:
    """An edge whose knowledge base holds three comparisons."""
    shutil.copy(three_comparisons, edge.settings.knowledge_db)
    return edge


def paths_to_comparisons(reader: Reader) -> list[str]:
    links = (link["href"] for link in reader.page.all("a"))
    return [path for path in links if path.startswith("/compare/")]


def words(reader: Reader) -> str:
    return " ".join(reader.response.text.split())


def test_the_list_leads_to_every_comparison_in_the_order_of_topics(comparing: Edge) -> None:
    reader = Reader.at(comparing, "/compare")

    assert paths_to_comparisons(reader) == [
        "/compare/deciding",
        "/compare/asking",
        "/compare/addresses",
    ]
    assert reader.page.words["h2"][:2] == ["What it is", "Who to contact"]
    assert "each line names its source" in words(reader)
    assert reader.page.all("a", href="/chat")


def test_a_comparison_has_its_answer_and_a_table_with_a_line_for_each_toolkit(
    comparing: Edge,
) -> None:
    reader = Reader.at(comparing, "/compare/deciding")

    assert reader.page.text("h1") == "About who decides"
    assert "This answer is about who decides." in words(reader)
    assert reader.page.text("caption") == "What each toolkit says, and where"
    headers = [header["scope"] for header in reader.page.all("th")]
    assert headers == ["col"] * 3 + ["row"] * 3
    assert reader.page.words["th"][3:] == ["Northshire", "Southshire", "Eastshire"]


def test_a_line_names_document_section_and_page(comparing: Edge) -> None:
    reader = Reader.at(comparing, "/compare/deciding")

    document = '<a href="https://example.org/toolkit">Northshire Toolkit</a>'
    assert f"{document}, Deciding, page 4 </td>" in words(reader)
    assert "Southshire Toolkit</a>, Asking </td>" in words(reader)


def test_a_toolkit_that_says_nothing_has_a_line_that_says_so(comparing: Edge) -> None:
    reader = Reader.at(comparing, "/compare/addresses")

    assert "Its text does not mention an address." in words(reader)
    east = words(reader).partition(">Eastshire</th>")[2]
    assert "It says nothing about this." in east
    assert words(reader).count("There is no page to name.") == 2


def test_easy_read_is_a_plain_link_away_and_back(comparing: Edge) -> None:
    reader = Reader.at(comparing, "/compare/deciding")
    assert "This is about who decides." not in words(reader)

    assert reader.page.all("a", href="/compare/deciding?reading=easy")
    reader.get("/compare/deciding?reading=easy")
    assert "This is about who decides." in words(reader)
    assert "This answer is about who decides." not in words(reader)
    assert "Easy read" in reader.page.text("title")
    assert "This table is not in easy read." in words(reader)
    assert reader.page.all("a", href="/compare/deciding")


@pytest.mark.parametrize("query", ["reading=standard", "reading=", "reading=<b>", "easy=1"])
def test_a_page_is_in_standard_english_unless_easy_read_is_asked_for(
    comparing: Edge, query: str
) -> None:
    reader = Reader.at(comparing, f"/compare/deciding?{query}")

    assert "This answer is about who decides." in words(reader)


def test_nothing_that_content_says_is_markup(comparing: Edge) -> None:
    reader = Reader.at(comparing, "/compare/deciding")

    assert "Decide &lt;b&gt;together&lt;/b&gt;." in words(reader)


@pytest.mark.parametrize(
    "slug", ["nothing", "what-it-is", "general", "%E2%80%A6", "%00", "..%2f..%2fabout", "a" * 500]
)
def test_a_comparison_that_is_not_there_is_a_page_that_is_not_found(
    comparing: Edge, slug: str
) -> None:
    reader = Reader.at(comparing, f"/compare/{slug}")

    assert reader.response.status_code == 404
    assert "Page not found" in reader.page.text("title")
    assert "noindex" in reader.response.headers["x-robots-tag"]
    assert_safe(reader.response.headers)


@pytest.mark.parametrize(
    "path", ["/compare", "/compare/deciding", "/compare/deciding?reading=easy"]
)
def test_the_pages_carry_the_headers_of_public_pages(comparing: Edge, path: str) -> None:
    for method in ("GET", "HEAD"):
        reply = comparing.http.request(method, path)
        assert reply.status_code == 200
        assert_safe(reply.headers)
        assert reply.headers["cache-control"] == "no-store"
        assert "x-robots-tag" not in reply.headers
        assert "set-cookie" not in reply.headers
        assert "noindex" not in reply.text
    assert comparing.http.post(path).status_code == 405


@pytest.mark.parametrize("path", ["/", "/about", "/chat"])
def test_other_pages_lead_to_the_list(comparing: Edge, path: str) -> None:
    assert Reader.at(comparing, path).page.all("a", href="/compare")


def test_a_conversation_leads_to_the_list_beside_its_other_links(comparing: Edge) -> None:
    assert len(Reader.at(comparing).start().page.all("a", href="/compare")) == 2


def test_switched_off_nothing_is_compared(
    make_edge: Callable[..., Edge], three_comparisons: Path
) -> None:
    edge = make_edge(off=True)
    shutil.copy(three_comparisons, edge.settings.knowledge_db)

    for path in ("/compare", "/compare/deciding"):
        assert "switched off" in Reader.at(edge, path).response.text


def test_every_comparison_that_ships_has_good_pages_that_name_their_sources(
    edge: Edge, shipped_comparisons: Path
) -> None:
    shutil.copy(shipped_comparisons, edge.settings.knowledge_db)
    reader = Reader.at(edge, "/compare")
    paths = paths_to_comparisons(reader)

    assert len(paths) > 20
    for path in paths:
        for page in (path, f"{path}?reading=easy"):
            reader.get(page)
            assert reader.response.status_code == 200, page
            sources = WHERE.findall(words(reader))
            assert len(sources) == 4, page
            for source in sources:
                assert re.match(r"<(a|cite).+, \w+|There is no page to name", source), page
