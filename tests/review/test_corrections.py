from __future__ import annotations

import os
from datetime import datetime, timezone
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from bot.records import corrections
from bot.records.corrections import (
    ACT,
    DROPPED,
    ENTRY,
    NO_ANSWER,
    WAITING,
    WRITTEN,
    Correction,
)
from bot.records.engine import reading
from bot.review.improving import corrections as pages
from bot.review.roles import Role
from bot.settings import PROJECT
from tests.support.asking import asked
from tests.support.correcting import turn_of
from tests.support.html import Page
from tests.support.review import Review

HELPS, MEANING = "sefton/helps", "general/meaning"
CONTENT = PROJECT / "knowledge" / "content"


def corrected(
    review: Review, target: str, words: str, kind: str = ENTRY, area: str = "sefton"
) -> str:
    """An editor corrected a turn so."""
    one = asked(review.records, "some words", area=area)
    made = {"kind": kind, "target": target, "asker": "parent" if kind == ENTRY else ""}
    with review.records.begin() as connection:
        return corrections.keep(
            connection,
            turn_id=turn_of(review.records, one),
            area=area,
            words=words,
            by="an.editor",
            now=datetime.now(timezone.utc),
            **made,
        )


def kept(review: Review, *states: str) -> list[Correction]:
    with reading(review.records) as connection:
        return corrections.kept(connection, None, states)


def working(review: Review) -> dict[str, str]:
    folder = review.settings.home / "working"
    return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.yml")}


def test_corrections_are_listed_by_topic_with_what_they_lead_to(review: Review) -> None:
    corrected(review, HELPS, "what gets it going")
    corrected(review, "greet", "ey up", ACT)

    page = review.person(Role.EDITOR).open("/corrections")

    found = Page(page.text)
    assert "Five things that help co-production" in found.text("td")
    assert "Says hello" in found.text("td")
    assert "Small talk" in found.text("h2")
    assert "Write 2 corrections" in found.text("button")


def test_questions_that_staff_found_no_answer_for_are_listed_beside(review: Review) -> None:
    one = asked(review.records, "who pays the bus fare", area="sefton")
    page_of_turn = (
        f"/conversations/{one.conversation_id}/turns/{turn_of(review.records, one)}/correct"
    )
    editor = review.person(Role.EDITOR)
    assert "Questions without an answer" not in editor.open("/corrections").text
    turn_id = turn_of(review.records, one)
    with review.records.begin() as connection:
        now = datetime.now(timezone.utc)
        corrections.judge(connection, turn_id, act=NO_ANSWER, entry="", by="an.editor", now=now)

    page = editor.open("/corrections").text
    assert f'<a href="{page_of_turn}">who pays the bus fare</a>' in page
    elsewhere = review.person(Role.EDITOR, areas=("stoke",)).open("/corrections").text
    assert "who pays the bus fare" not in elsewhere


def test_written_corrections_lie_in_files_by_topic(review: Review) -> None:
    corrected(review, HELPS, "what gets it going")
    corrected(review, "greet", "ey up there pal", ACT)

    sent = review.person(Role.EDITOR).send("/corrections/write")

    assert sent.status_code == 303
    texts = working(review)
    assert sorted(texts) == ["helps", "small_talk"]
    assert yaml.safe_load(texts["helps"])["entries"][0]["asks"] == {
        "parent": ["what gets it going"]
    }
    assert {one.state for one in kept(review, WAITING, WRITTEN)} == {WRITTEN}


def test_writing_never_touches_the_projects_own_files(review: Review) -> None:
    before = {path: path.read_bytes() for path in CONTENT.rglob("*.yml")}
    corrected(review, HELPS, "what gets it going")

    review.person(Role.EDITOR).send("/corrections/write")

    assert {path: path.read_bytes() for path in CONTENT.rglob("*.yml")} == before


def test_words_that_lead_elsewhere_already_are_told_and_not_written(review: Review) -> None:
    corrected(review, HELPS, "What is co-production?")
    corrected(review, "greet", "what gets it going", ACT)
    corrected(review, HELPS, "What gets it going")
    corrected(review, "no_such_act", "hm", ACT)
    editor = review.person(Role.EDITOR)

    editor.send("/corrections/write")

    page = Page(editor.open("/corrections").text)
    assert "the same words already lead to “Says hello”" in page.text("td")
    assert "this is no longer in the content" in page.text("td")
    assert [one.target for one in kept(review, WRITTEN)] == [HELPS, "greet"]
    assert sorted(working(review)) == ["helps", "small_talk"]


def test_what_the_loader_refuses_is_told_and_nothing_is_written(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "reasons_against", lambda _changed: ["helps.yml: it is too long"])
    corrected(review, HELPS, "what gets it going")

    page = review.person(Role.EDITOR).send("/corrections/write")

    assert page.status_code == 409
    assert "it is too long" in Page(page.text).text("li")
    assert working(review) == {}
    assert [one.state for one in kept(review, WAITING, WRITTEN)] == [WAITING]


def test_a_dropped_correction_leaves_the_files_and_its_words_are_gone(review: Review) -> None:
    gone = corrected(review, HELPS, "what gets it going")
    corrected(review, MEANING, "that c word again")
    editor = review.person(Role.EDITOR)
    editor.send("/corrections/write")

    sent = editor.send(f"/corrections/{gone}/drop")

    assert sent.status_code == 303
    assert sorted(working(review)) == ["meaning"]
    assert [one.words for one in kept(review, DROPPED)] == [""]
    assert "what gets it going" not in editor.open("/corrections").text
    assert editor.send(f"/corrections/{gone}/drop").status_code == 404


def test_a_full_disk_is_told_and_the_next_writing_makes_up_for_it(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected(review, HELPS, "what gets it going")
    editor = review.person(Role.EDITOR)

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", full)
        page = editor.send("/corrections/write")
    assert page.status_code == 503
    assert "The working files could not be written" in Page(page.text).text("h1")
    assert working(review) == {}

    editor.send("/corrections/write")

    assert sorted(working(review)) == ["helps"]


def test_the_files_are_saved_together_with_a_patch(review: Review) -> None:
    corrected(review, HELPS, "what gets it going")
    editor = review.person(Role.EDITOR)
    editor.send("/corrections/write")

    saved = editor.open("/corrections/file")

    with ZipFile(BytesIO(saved.content)) as archive:
        assert archive.namelist() == ["helps.yml", "corrections.patch"]
        assert archive.read("helps.yml").decode() == working(review)["helps"]
        assert '+        "what gets it going"]' in archive.read("corrections.patch").decode()
    assert "attachment" in saved.headers["content-disposition"]


def test_corrections_of_other_areas_are_not_there_for_who_is_limited(review: Review) -> None:
    own = corrected(review, HELPS, "what gets it going")
    other = corrected(review, "stoke/plan", "how do we plan it", area="stoke")
    editor = review.person(Role.EDITOR, areas=["sefton"])

    page = editor.open("/corrections").text
    editor.send("/corrections/write")

    assert "what gets it going" in page
    assert "how do we plan it" not in page
    assert [one.id for one in kept(review, WRITTEN)] == [own]
    assert editor.send(f"/corrections/{other}/drop").status_code == 404


def test_words_of_people_are_shown_as_words(review: Review) -> None:
    corrected(review, HELPS, '"><script>alert(1)</script>')

    assert "<script>" not in review.person(Role.EDITOR).open("/corrections").text


def test_a_reviewer_sees_no_corrections(review: Review) -> None:
    reviewer = review.person(Role.REVIEWER)

    assert reviewer.open("/corrections").status_code == 403
    assert reviewer.send("/corrections/write").status_code == 403


def test_the_working_folder_is_for_the_service_alone(review: Review) -> None:
    corrected(review, HELPS, "what gets it going")
    review.person(Role.EDITOR).send("/corrections/write")

    folder: Path = review.settings.home / "working"
    assert folder.stat().st_mode & 0o077 == 0


def test_the_first_page_tells_editors_what_waits(review: Review) -> None:
    corrected(review, HELPS, "what gets it going")

    assert "1 correction</a> waits" in review.person(Role.EDITOR).open("/").text
    assert "/corrections" not in review.person(Role.REVIEWER).open("/").text


def test_a_correction_that_is_in_the_content_by_now_is_told_as_taught(review: Review) -> None:
    corrected(review, "greet", "hello", ACT)
    editor = review.person(Role.EDITOR)
    editor.send("/corrections/write")

    assert "Taught already" in Page(editor.open("/corrections").text).text("td")
    assert working(review) == {}
