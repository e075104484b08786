from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from bot.records import drafts
from bot.records.drafts import Draft
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.review.roles import Role
from tests.support.asking import Asked, asked
from tests.support.html import Page, page_problems
from tests.support.review import Person, Review

BUS = "Is there a bus to the meeting on Tuesdays?"
RIGHT = {
    "toolkit": "sefton",
    "topic": "contacts",
    "title": "Buses to the meetings",
    "name": "buses-to-meetings",
    "asks_parent": "How do I get to your meetings by bus?\nWhich bus stops near the meeting?",
    "asks_practitioner": "public transport to co-production meetings",
    "asks_young": "what bus do i get to the meetings",
    "asks_misspelt": "wich buss gose to the meeting",
    "answer": "The guide says that travel is paid for.",
    "points": "",
    "easy": "We pay for your bus.",
    "section": "Helps",
    "page": "12",
    "see_also": "sefton/what-it-is",
}


def kept(review: Review) -> list[Draft]:
    with reading(review.records) as connection:
        return drafts.listed(connection, None)


def files(review: Review) -> list[Path]:
    folder = review.settings.home / "working" / "drafts"
    return sorted(path for path in folder.rglob("*") if path.is_file())


def erased(review: Review, one: Asked) -> None:
    """The person has the conversation erased."""
    assert erase_conversation(review.records, None, one.conversation_id)


def write(person: Person, path: str = "/drafts/new", **changed: Any) -> httpx.Response:
    """Send the form, and follow to the page of the draft."""
    sent = person.send(path, **{**RIGHT, **changed})
    assert sent.status_code == 303, sent.text
    return person.open(sent.headers["location"])


def test_an_answer_that_breaks_no_rule_becomes_a_file_of_content(review: Review) -> None:
    page = write(review.person(Role.EDITOR))

    (draft,), (file,) = kept(review), files(review)
    (entry,) = yaml.safe_load(file.read_text(encoding="utf-8"))["entries"]
    assert "This draft is ready" in page.text
    assert page_problems(page.text) == []
    assert draft.ready
    assert file.parent.name == "sefton"
    assert entry["id"] == "sefton/buses-to-meetings"
    assert entry["source"] == {"section": "Helps", "page": 12}
    assert entry["asks"]["parent"] == RIGHT["asks_parent"].splitlines()


def test_the_file_can_be_saved(review: Review) -> None:
    editor = review.person(Role.EDITOR)
    write(editor)

    saved = editor.open(f"/drafts/{kept(review)[0].id}/file")

    assert saved.text == files(review)[0].read_text(encoding="utf-8")
    assert "attachment" in saved.headers["content-disposition"]


def test_what_loading_would_refuse_is_told_beside_its_field_and_nothing_is_lost(
    review: Review,
) -> None:
    editor = review.person(Role.EDITOR)

    page = write(editor, easy=RIGHT["answer"], see_also="sefton/moon", asks_young="")

    found = Page(page.text)
    assert page_problems(page.text) == []
    assert "Not ready yet" in page.text
    for field in ("easy", "see_also", "asks_young"):
        (area,) = found.all("textarea", name=field)
        assert area["aria-invalid"] == "true"
        assert f"{field}-reasons" in area["aria-describedby"]
    assert "The easy read is the same as the answer." in page.text
    assert RIGHT["asks_practitioner"] in page.text
    assert files(review) == []
    assert editor.open(f"/drafts/{kept(review)[0].id}/file").status_code == 404


def test_a_draft_that_is_mended_gets_its_file_and_one_that_is_spoilt_loses_it(
    review: Review,
) -> None:
    editor = review.person(Role.EDITOR)
    write(editor, title="")
    path = f"/drafts/{kept(review)[0].id}"

    write(editor, path, title="Buses")
    assert len(files(review)) == 1
    write(editor, path, name="travel")
    assert [file.name.split(".")[0] for file in files(review)] == ["travel"]
    write(editor, path, answer="")
    assert files(review) == []
    assert len(kept(review)) == 1


def test_a_draft_is_removed_with_its_file(review: Review) -> None:
    editor = review.person(Role.EDITOR)
    write(editor)

    sent = editor.send(f"/drafts/{kept(review)[0].id}/drop")

    assert sent.status_code == 303
    assert kept(review) == []
    assert files(review) == []
    assert "There are no drafts." in editor.open("/drafts").text


def test_a_new_draft_begins_with_how_people_asked(review: Review) -> None:
    one = asked(review.records, BUS)

    page = review.person(Role.EDITOR).open("/drafts/new", **{"from": one.message_id})

    assert page_problems(page.text) == []
    assert Page(page.text).field("from") == one.message_id
    assert BUS in Page(page.text).text("textarea")


def test_words_that_are_exactly_a_persons_own_stay_out_of_the_file_and_go_with_them(
    review: Review,
) -> None:
    editor, one = review.person(Role.EDITOR), asked(review.records, BUS)
    asks = f"{RIGHT['asks_parent']}\n{BUS.lower()}"

    page = write(editor, asks_parent=asks, **{"from": one.message_id})

    assert "Still exactly as somebody typed it" in page.text
    assert "bus to the meeting on" not in files(review)[0].read_text(encoding="utf-8")
    erased(review, one)
    page = editor.open(f"/drafts/{kept(review)[0].id}")
    assert BUS.lower() not in page.text
    assert "This draft is ready" in page.text


def test_changing_a_draft_does_not_make_a_persons_words_the_councils(review: Review) -> None:
    editor, one = review.person(Role.EDITOR), asked(review.records, BUS)
    write(editor, asks_parent=BUS, **{"from": one.message_id})

    page = write(editor, f"/drafts/{kept(review)[0].id}", asks_parent=BUS, page="13")

    assert "Still exactly as somebody typed it" in page.text
    assert "at least one question as a parent or carer asks it" in page.text


def test_an_editor_can_say_that_nobody_can_be_recognised_by_the_words(review: Review) -> None:
    editor, one = review.person(Role.EDITOR), asked(review.records, BUS)

    write(editor, asks_parent=BUS, ours="yes", **{"from": one.message_id})

    erased(review, one)
    assert BUS in files(review)[0].read_text(encoding="utf-8")
    assert [ask.words for ask in kept(review)[0].asks if ask.kind == "parent"] == [BUS]


def test_what_a_colleague_kept_meanwhile_is_not_written_over_unseen(review: Review) -> None:
    first, second = review.person(Role.EDITOR), review.person(Role.EDITOR)
    write(first)
    path = f"/drafts/{kept(review)[0].id}"
    opened = Page(second.open(path).text).field("seen")
    write(first, path, seen=opened, easy="Theirs. We pay for your bus.")

    told = second.send(path, **{**RIGHT, "seen": opened, "easy": "Mine. The bus costs nothing."})

    assert told.status_code == 409
    assert f"{first.name} changed this draft" in told.text
    assert "Mine. The bus costs nothing." in told.text
    assert kept(review)[0].easy == "Theirs. We pay for your bus."
    again = {"seen": Page(told.text).field("seen"), "easy": "Mine. The bus costs nothing."}
    write(second, path, **again)
    assert kept(review)[0].easy == again["easy"]


def test_a_draft_sent_twice_is_kept_once(review: Review) -> None:
    editor = review.person(Role.EDITOR)
    write(editor)
    path = f"/drafts/{kept(review)[0].id}"
    opened = Page(editor.open(path).text).field("seen")

    for _ in range(2):
        page = write(editor, path, seen=opened, easy="We pay for buses.")

    assert "The draft is kept. It is ready." in page.text
    assert kept(review)[0].easy == "We pay for buses."


def test_what_was_typed_into_a_draft_that_was_removed_meanwhile_is_given_back(
    review: Review,
) -> None:
    editor = review.person(Role.EDITOR)
    write(editor)
    path = f"/drafts/{kept(review)[0].id}"
    editor.send(f"{path}/drop")

    told = editor.send(path, **RIGHT)

    assert told.status_code == 404
    assert RIGHT["answer"] in Page(told.text).text("textarea")


def test_drafts_of_other_areas_are_not_there_for_who_is_limited(review: Review) -> None:
    write(review.person(Role.EDITOR))
    path = f"/drafts/{kept(review)[0].id}"
    other = review.person(Role.EDITOR, areas=["stoke"])

    assert RIGHT["title"] not in other.open("/drafts").text
    assert other.open(path).status_code == 404
    assert other.send(path, **RIGHT).status_code == 404
    assert other.send(f"{path}/drop").status_code == 404
    assert other.open(f"{path}/file").status_code == 404
    assert other.send("/drafts/new", **RIGHT).status_code == 400
    assert len(kept(review)) == 1


def test_a_new_draft_does_not_begin_with_words_of_other_areas(review: Review) -> None:
    one = asked(review.records, BUS, area="stoke")
    editor = review.person(Role.EDITOR, areas=["sefton"])

    assert BUS not in editor.open("/drafts/new", **{"from": one.message_id}).text


@pytest.mark.parametrize("field", ["title", "answer", "asks_parent", "name"])
def test_what_is_typed_is_shown_as_words(review: Review, field: str) -> None:
    hostile = '"><script>alert(1)</script></textarea><script>alert(2)</script>'

    page = write(review.person(Role.EDITOR), **{field: hostile})

    assert "<script>" not in page.text
    assert page_problems(page.text) == []


def test_the_list_shows_what_is_ready(review: Review) -> None:
    editor = review.person(Role.EDITOR)
    write(editor)
    write(editor, title="Another", name="another", answer="")

    page = editor.open("/drafts")

    assert page_problems(page.text) == []
    assert RIGHT["title"] in page.text
    assert "Not ready" in page.text
    assert f"sefton/{files(review)[0].name}" in page.text
