from __future__ import annotations

import io
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import docx
import httpx
import openpyxl
import pytest
from sqlalchemy import select, update

from bot.records import audit
from bot.records.audit_tables import audit as rows_of_audit
from bot.records.engine import reading
from bot.records.staff_tables import staff_sessions
from bot.review.exporting import export_report
from bot.review.exporting.export_words import export_words
from bot.review.roles import Role
from tests.review.recorded import (
    SPAN,
    card,
    conversation,
    fetch,
    lines,
    publish,
    type_password_again,
)
from tests.support.html import page_problems
from tests.support.review import Review

EVERY = ["conversations csv", "conversations xlsx", "cards csv", "cards xlsx", "report docx"]


def noted(review: Review) -> list[Any]:
    with reading(review.records) as connection:
        assert audit.check(connection).broken is None
        return list(
            connection.execute(
                select(rows_of_audit).where(rows_of_audit.c.action == "export")
            ).mappings()
        )


def sheet_rows(answer: httpx.Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    [sheet] = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets
    return list(sheet.iter_rows())


def word_text(answer: httpx.Response) -> str:
    assert answer.status_code == 200, answer.text
    paper = docx.Document(io.BytesIO(answer.content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in paper.paragraphs] + cells)


def test_a_conversation_is_one_row_without_a_word_of_it(review: Review) -> None:
    talk = conversation(review, "My secret garden", "And my pond")
    [row] = lines(fetch(review, review.person(Role.EDITOR), "conversations csv"))

    assert (row["Conversation"], row["Area"], row["Turns"]) == (talk.id, "sefton", "2")
    assert row["Began"] == "2026-03-03 09:05"
    assert "garden" not in str(row)
    assert "pond" not in str(row)


def test_a_card_is_one_row_and_has_its_words_only_where_they_are_asked_for(review: Review) -> None:
    one = card(review, words="The lift was broken")
    editor = review.person(Role.EDITOR)
    [without] = lines(fetch(review, editor, "cards csv"))
    [whole] = lines(fetch(review, editor, "cards csv", words="yes"))

    assert without["Card"] == whole["Card"] == one.id
    assert "lift" not in str(without)
    assert whole["Their words"] == "The lift was broken"


def test_a_workbook_has_the_same_rows(review: Review) -> None:
    one, two = card(review, "a", words="=1+1"), card(review, "b", words="two")
    answer = fetch(review, review.person(Role.EDITOR), "cards xlsx", words="yes")
    [titles, *rows] = sheet_rows(answer)
    place = [cell.value for cell in titles].index("Their words")

    assert {row[0].value for row in rows} == {one.id, two.id}
    assert {row[place].value for row in rows} == {"'=1+1", "two"}
    assert {row[place].data_type for row in rows} == {"s"}


def test_a_report_has_the_words_of_published_cards_alone_unless_more_is_asked_for(
    review: Review,
) -> None:
    publish(review, card(review, "a", words="Everybody may read this"))
    card(review, "b", words="Nobody else may read this", sharing="no")
    editor = review.person(Role.EDITOR)
    usual = word_text(fetch(review, editor, "report docx"))
    whole = word_text(fetch(review, editor, "report docx", words="yes"))

    assert "Everybody may read this" in usual
    assert "Nobody else" not in usual
    assert "Everybody may read this" in whole
    assert "Nobody else may read this" in whole
    assert "May be shared: no" in whole


def test_a_report_hides_numbers_so_small_that_they_point_at_people(review: Review) -> None:
    for number in range(6):
        card(review, f"many{number}", project="The park", statement="not_heard")
        card(review, f"more{number}", project="The pond", statement="heard_influence")
        card(review, f"last{number}", project="The pond", statement="heard_influence")
    card(review, "one", project="A road that one person named", statement="heard_may")
    text = word_text(fetch(review, review.person(Role.EDITOR), "report docx"))

    assert "The pond\n12\nOther projects: 2\nnot shown" in text
    assert "heard_influence\n12" in text
    assert "A road that one person named" not in text
    assert "heard_may\nnot shown" in text
    assert "not_heard\nnot shown" in text


@pytest.mark.parametrize("what", EVERY)
def test_every_export_is_written_down_with_its_number_of_rows(review: Review, what: str) -> None:
    conversation(review, "Hello there")
    card(review, "a")
    card(review, "b")
    editor = review.person(Role.EDITOR)
    assert fetch(review, editor, what, words="yes").status_code == 200
    [row] = noted(review)

    kind = what.split()[0]
    everything = {"conversations": 1, "cards": 2}
    assert (row["actor"], row["target"]) == (editor.name, kind)
    assert row["detail"]["rows"] == (everything if kind == "report" else {kind: everything[kind]})
    assert row["detail"]["words"] is (kind != "conversations")


@pytest.mark.parametrize("what", EVERY)
def test_what_lies_outside_the_areas_of_an_editor_is_in_no_file(review: Review, what: str) -> None:
    for number, area in enumerate(("sefton", "stoke", None)):
        conversation(review, "Hello there", area=area)
        card(review, str(number), area=area, words=f"Words of {area}", project=f"In {area}")
    editor = review.person(Role.EDITOR, areas=["stoke"])
    answer = fetch(review, editor, what, words="yes")

    assert answer.status_code == 200
    assert set(noted(review)[0]["detail"]["rows"].values()) == {1}
    if what.endswith("csv"):
        assert [row["Area"] for row in lines(answer)] == ["stoke"]
    elif what.endswith("xlsx"):
        assert [row[0].row for row in sheet_rows(answer)] == [1, 2]
    else:
        assert "Words of stoke" in word_text(answer)
        assert "Words of sefton" not in word_text(answer)


def test_another_area_cannot_be_asked_for(review: Review) -> None:
    editor = review.person(Role.EDITOR, areas=["stoke"])
    answer = fetch(review, editor, "cards csv", area="sefton")

    assert answer.status_code == 400
    assert "Choose an area from the list" in answer.text
    assert noted(review) == []


def test_only_the_days_that_were_chosen_are_in_a_file(review: Review) -> None:
    conversation(review, "Hello there")
    card(review)
    editor = review.person(Role.EDITOR)
    for what in ("conversations csv", "cards csv"):
        later = fetch(review, editor, what, first="2026-03-04", last="2026-03-31")
        that_day = fetch(review, editor, what, first="2026-03-03", last="2026-03-03")
        assert (len(lines(later)), len(lines(that_day))) == (0, 1)


def test_signing_in_is_not_enough_the_password_is_typed_again(review: Review) -> None:
    editor = review.person(Role.EDITOR)
    answer = editor.send("/exports/file", what="cards csv", **SPAN)

    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/prove?next=%2Fexports%2Fcheck%3Fwhat%3Dcards")
    assert noted(review) == []


def test_a_while_after_signing_in_the_page_before_the_file_asks_for_the_password(
    review: Review,
) -> None:
    editor = review.person(Role.EDITOR)
    with review.records.begin() as connection:
        long_ago = datetime.now(timezone.utc) - timedelta(minutes=10)
        connection.execute(update(staff_sessions).values(begun_at=long_ago, proved_at=long_ago))
    answer = editor.http.get("/exports/check", params={"what": "cards csv", **SPAN})

    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/prove?next=%2Fexports%2Fcheck%3Fwhat%3Dcards")


def test_each_file_asks_for_the_password_anew(review: Review) -> None:
    editor = review.person(Role.EDITOR)
    assert fetch(review, editor, "cards csv").status_code == 200
    again = editor.send("/exports/file", what="cards csv", **SPAN)

    assert again.status_code == 303
    assert again.headers["location"].startswith("/prove")
    assert len(noted(review)) == 1


def test_the_page_before_the_file_tells_how_much_it_holds(review: Review) -> None:
    card(review, "a")
    card(review, "b")
    editor = review.person(Role.EDITOR)
    type_password_again(review, editor)
    page = editor.open("/exports/check", what="cards csv", **SPAN)

    assert page_problems(page.text) == []
    assert "<dd>2</dd>" in page.text
    assert "1 March 2026 to 31 March 2026" in page.text


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"what": "everything"}, "Choose what you want"),
        ({"what": "cards docx"}, "Choose what you want"),
        ({"what": "cards csv", "first": "soon"}, "Give each day"),
        ({"what": "cards csv", "first": "0001-01-01"}, "Give each day"),
        ({"what": "cards csv", "first": "2026-04-01"}, "must not be after"),
        ({"what": "cards csv", "area": "nowhere"}, "Choose an area"),
    ],
)
def test_a_choice_that_cannot_be_made_is_told_with_what_was_typed(
    review: Review, fields: dict[str, str], told: str
) -> None:
    editor = review.person(Role.EDITOR)
    type_password_again(review, editor)
    page = editor.open("/exports/check", **{**SPAN, **fields})

    assert page.status_code == 400
    assert told in page.text
    assert "<title>Error: " in page.text
    assert page_problems(page.text) == []


def test_the_page_of_exports_is_a_good_page(review: Review) -> None:
    page = review.person(Role.EDITOR).open("/exports")

    assert (page.status_code, page_problems(page.text)) == (200, [])


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER])
def test_who_only_reads_cannot_export(review: Review, role: Role) -> None:
    person = review.person(role)

    assert person.open("/exports").status_code == 403
    assert person.send("/exports/file", what="cards csv").status_code == 403


def test_every_word_of_a_report_is_used_and_there() -> None:
    source = Path(export_report.__file__).read_text(encoding="utf-8")
    used = set(re.findall(r"said\[[\"'](\w+)[\"']", source))
    used |= {"by_statement", "by_state", "every_word", "published_words", "page", "of"}

    assert used >= set(export_words()["words"])
