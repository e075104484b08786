"""The page for trying out: a council's page about something else, with the same line in it."""

from __future__ import annotations

from tests.support.edge import Edge
from tests.support.reader import Reader


def test_it_embeds_the_chat_by_the_line_that_a_council_pastes(edge: Edge) -> None:
    scripts = Reader.at(edge, "/").page.all("script")
    assert scripts == [{"src": "/embed.js", "async": ""}]


def test_it_is_a_whole_page_with_sections_that_its_contents_lead_to(edge: Edge) -> None:
    page = Reader.at(edge, "/").page
    sections = {heading["id"] for heading in page.all("h2") if "id" in heading}
    inside = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert inside - {"main"} <= sections
    assert len(inside) > 5


def test_each_link_to_another_page_of_ours_leads_somewhere(walked: Edge) -> None:
    links = {link["href"] for link in Reader.at(walked, "/").page.all("a")}
    ours = {link for link in links if link.startswith("/")}
    assert {"/chat", "/replies", "/card", "/compare", "/about"} <= ours
    for path in ours:
        assert walked.http.get(path).status_code == 200, path


def test_without_javascript_a_plain_link_leads_to_the_chat(edge: Edge) -> None:
    page = Reader.at(edge, "/").page
    assert page.all("a", href="/chat", **{"class": "button button-main"})


def test_it_names_no_real_council_and_no_real_place(edge: Edge) -> None:
    text = Reader.at(edge, "/").response.text
    assert "is not a real council" in text
    for name in ("Staffordshire", "Stoke", "Sefton", "gov.uk", "GOV.UK", "crown"):
        assert name not in text
