from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from bot.improving.acts import taught_acts
from bot.records import corrections
from bot.records.corrections import ACT, ENTRY, NO_ANSWER, WAITING, Correction
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.improving_tables import judged_turns
from bot.review.act_names import act_title, acts_to_choose
from bot.review.roles import Role
from knowledge.load import load_content
from tests.support.asking import Asked, answer, asked
from tests.support.correcting import turn_of
from tests.support.html import Page
from tests.support.review import Person, Review
from tests.support.searchable import write_words

ENTRY_ID = "sefton/helps"
MALARKEY = "hows that natter malarkey work then"
KEPT = {"entry": ENTRY_ID, "asker": "young", "words": MALARKEY, "checked": "yes"}


def page_of(review: Review, one: Asked) -> str:
    return f"/conversations/{one.conversation_id}/turns/{turn_of(review.records, one)}/correct"


def kept(review: Review) -> list[Correction]:
    with reading(review.records) as connection:
        return corrections.kept(connection, None, (WAITING,))


def judged(review: Review) -> list[tuple[str, str]]:
    with reading(review.records) as connection:
        rows = connection.execute(select(judged_turns.c.act, judged_turns.c.entry))
        return [(row.act, row.entry) for row in rows]


def send(review: Review, one: Asked, form: str, **fields: Any) -> httpx.Response:
    return review.person(Role.EDITOR).send(f"{page_of(review, one)}/{form}", **fields)


@pytest.fixture
def shipped_words(review: Review) -> None:
    """What every entry can be found by, in the place of the knowledge base."""
    write_words(review.settings.knowledge_db, load_content().entries)


@pytest.fixture
def one(review: Review) -> Asked:
    return asked(review.records, MALARKEY)


def test_the_page_shows_what_was_said_and_offers_every_act(review: Review, one: Asked) -> None:
    page = review.person(Role.EDITOR).open(page_of(review, one))

    found = Page(page.text)
    assert MALARKEY in found.text("dd")
    assert MALARKEY in found.text("textarea")
    offered = {option["value"] for option in found.all("option") if option["value"]}
    assert offered == {act for acts in taught_acts().values() for act in acts}


def test_a_reviewer_cannot_correct(review: Review, one: Asked) -> None:
    reviewer = review.person(Role.REVIEWER)

    assert reviewer.open(page_of(review, one)).status_code == 403
    assert reviewer.send(f"{page_of(review, one)}/entry", **KEPT).status_code == 403


def test_the_right_answer_is_found_by_words_of_its_title(
    review: Review, one: Asked, shipped_words: None
) -> None:
    page = send(review, one, "search", q="five things that help")

    ids = [radio["value"] for radio in Page(page.text).all("input", name="entry")]
    assert page.status_code == 200
    assert ENTRY_ID in ids


def test_an_editor_is_offered_answers_of_their_own_areas_alone(
    review: Review, one: Asked, shipped_words: None
) -> None:
    editor = review.person(Role.EDITOR, areas=["sefton"])

    page = editor.send(f"{page_of(review, one)}/search", q="promise standards helps toolkit")

    ids = [radio["value"] for radio in Page(page.text).all("input", name="entry")]
    assert ids
    assert {one.split("/")[0] for one in ids} <= {"sefton", "general"}


def test_words_are_kept_as_a_way_to_ask_for_an_answer(review: Review, one: Asked) -> None:
    sent = send(review, one, "entry", **KEPT)

    (made,) = kept(review)
    assert sent.status_code == 303
    assert sent.headers["location"].startswith(f"/conversations/{one.conversation_id}?")
    assert (made.kind, made.target, made.asker, made.words) == (ENTRY, ENTRY_ID, "young", MALARKEY)
    assert judged(review) == [("explain", ENTRY_ID)]


def test_words_are_kept_as_an_example_of_an_act(review: Review, one: Asked) -> None:
    send(review, one, "act", act="talk_to_person", words=" get us \n a human ", checked="yes")

    (made,) = kept(review)
    assert (made.kind, made.target, made.words) == (ACT, "talk_to_person", "get us a human")
    assert judged(review) == [("talk_to_person", "")]


@pytest.mark.parametrize(
    ("form", "changed", "wrong"),
    [
        ("entry", {"entry": ""}, "Choose an answer"),
        ("entry", {"entry": "sefton/no-such-entry"}, "Choose an answer"),
        ("entry", {"asker": ""}, "Say who asks like this"),
        ("entry", {"words": "   "}, "Type the words"),
        ("entry", {"words": "x" * 201}, "at most 200 characters"),
        ("entry", {"words": "ask [name] about it"}, "Take the square brackets out"),
        ("entry", {"checked": ""}, "Say that you have checked"),
        ("act", {"act": "no_such_act"}, "Choose what the person wanted"),
        ("act", {"act": "greet", "checked": ""}, "Say that you have checked"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_kept(
    review: Review, one: Asked, form: str, changed: dict[str, str], wrong: str
) -> None:
    page = send(review, one, form, **{**KEPT, **changed})

    assert page.status_code == 400
    assert wrong in Page(page.text).text("li")
    assert kept(review) == []
    assert judged(review) == []


def test_a_turn_that_was_right_is_known_to_be(review: Review) -> None:
    one = asked(review.records, "what helps", answer(ENTRY_ID))

    send(review, one, "right")

    assert judged(review) == [("explain", "")]


def test_a_question_without_an_answer_is_noted_and_teaches_nothing(
    review: Review, one: Asked
) -> None:
    send(review, one, "none")

    with reading(review.records) as connection:
        noted = corrections.without_answer(connection, None, 10)
    assert judged(review) == [(NO_ANSWER, "")]
    assert [unanswered.text for unanswered in noted] == [MALARKEY]
    assert kept(review) == []


def test_what_was_said_to_be_right_can_be_taken_back(review: Review, one: Asked) -> None:
    send(review, one, "none")
    page = review.person(Role.EDITOR).open(page_of(review, one))
    assert "Staff have said before" in page.text

    send(review, one, "undo")

    assert judged(review) == []


def test_the_last_correction_of_a_turn_takes_the_place_of_the_one_before(
    review: Review, one: Asked
) -> None:
    send(review, one, "entry", **KEPT)
    send(review, one, "act", act="greet", words="hiya pal", checked="yes")

    assert [made.words for made in kept(review)] == ["hiya pal"]
    assert judged(review) == [("greet", "")]


def test_an_example_outlives_its_conversation_and_leads_back_to_nobody(
    review: Review, one: Asked
) -> None:
    send(review, one, "entry", **{**KEPT, "words": "how does it work"})

    assert erase_conversation(review.records, None, one.conversation_id)

    assert [made.words for made in kept(review)] == ["how does it work"]
    assert judged(review) == []
    with reading(review.records) as connection:
        led = connection.exec_driver_sql("SELECT turn_id FROM corrections").scalars().all()
    assert led == [None]


def test_turns_of_other_areas_cannot_be_corrected(review: Review, one: Asked) -> None:
    other: Person = review.person(Role.EDITOR, areas=["stoke"])

    assert other.open(page_of(review, one)).status_code == 404
    for form in ("search", "entry", "act", "right", "none", "undo"):
        sent = other.send(f"{page_of(review, one)}/{form}", **KEPT, act="greet", q="x")
        assert sent.status_code == 404, form
    assert kept(review) == []


def test_a_button_that_was_pressed_has_no_words_to_correct(review: Review) -> None:
    one = asked(review.records, "Yes", chosen=True)

    assert review.person(Role.EDITOR).open(page_of(review, one)).status_code == 404


def test_words_of_people_are_shown_as_words(review: Review) -> None:
    one = asked(review.records, '</textarea><script>alert("x")</script>')

    assert "<script>" not in review.person(Role.EDITOR).open(page_of(review, one)).text


def test_every_act_that_can_be_taught_has_a_title_of_its_own() -> None:
    titles = [title for acts in acts_to_choose().values() for title in acts.values()]
    named = {act for acts in taught_acts().values() for act in acts}

    assert len(set(titles)) == len(titles)
    assert not [act for act in named if act_title(act) == act]


def test_what_was_found_stays_when_something_is_wrong(
    review: Review, one: Asked, shipped_words: None
) -> None:
    page = send(review, one, "entry", **{**KEPT, "entry": "", "q": "five things that help"})

    assert ENTRY_ID in [radio["value"] for radio in Page(page.text).all("input", name="entry")]
    assert Page(page.text).all("input", id="q")[0]["value"] == "five things that help"
