from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from bot.review.cards.card_names import Names, names_in
from bot.review.roles import Role
from tests.edge.walking import write_knowledge
from tests.records.carding import submit
from tests.support.html import Page
from tests.support.review import Review


@pytest.fixture(scope="module")
def instruments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base with the comment card."""
    path = tmp_path_factory.mktemp("instruments") / "knowledge.db"
    write_knowledge(path)
    return path


def test_statements_have_their_numbers_and_stand_as_on_the_printed_card(instruments: Path) -> None:
    statements = names_in(instruments).statements

    assert [title.split(".")[0] for title in statements.values()] == ["1", "2", "3", "4"]
    assert statements["not_heard"].startswith("4. ")


def test_an_id_that_is_in_no_content_any_more_stands_for_itself(instruments: Path) -> None:
    names = names_in(instruments)

    assert names.statement("withdrawn_statement") == "withdrawn_statement"
    assert names.area("closed-toolkit") == "closed-toolkit"
    assert names.statement(None) == names.area(None) == ""


def test_a_knowledge_base_put_in_its_place_is_read_and_one_that_cannot_be_read_harms_nothing(
    instruments: Path, tmp_path: Path
) -> None:
    file = tmp_path / "knowledge.db"
    assert names_in(file) == Names()
    (tmp_path / "broken.db").write_bytes(b"no database" * 1000)
    os.replace(tmp_path / "broken.db", file)
    assert names_in(file) == Names()
    shutil.copy(instruments, tmp_path / "next.db")
    os.replace(tmp_path / "next.db", file)

    assert names_in(file) == names_in(instruments) != Names()


def test_pages_say_the_statement_and_offer_only_the_areas_a_person_sees(
    review: Review, instruments: Path
) -> None:
    shutil.copy(instruments, review.settings.knowledge_db)
    card = submit(review.records, area="sefton", statement="not_heard")
    for number in range(5):
        submit(review.records, str(number), area="sefton", statement="not_heard")
    person = review.person(Role.READER, areas=["sefton"])
    said = names_in(instruments).statements["not_heard"]

    assert said in Page(person.open(f"/cards/{card.id}").text).text("dd")
    listed = Page(person.open("/cards").text)
    assert said in listed.text("td")
    offered = [option["value"] for option in listed.all("option")]
    assert "sefton" in offered
    assert "stoke" not in offered
    figures = Page(person.open("/projects/one", project="sandbrook").text)
    assert said in figures.text("th")
    assert "".join(figures.words["text"]).startswith("10203046")
