from __future__ import annotations

import pytest

from bot.review.improving.scenarios import MOST_TURNS
from bot.review.roles import Role
from tests.support.asking import answer, asked, opened, reply
from tests.support.html import Page, page_problems
from tests.support.review import Review

PROMISE = "staffordshire/promise"


@pytest.fixture
def path(review: Review) -> str:
    """A conversation of four turns: right, not answered, pressed, and one that tells of harm."""
    talk = opened(review.records, "staffordshire")
    asked(review.records, "what is the promise", answer(PROMISE), within=talk)
    asked(review.records, "who signs up", within=talk, intent="nlu_fallback")
    asked(review.records, "Yes", reply("question"), within=talk, chosen=True, intent="affirm")
    asked(review.records, "", reply("safety"), within=talk, intent=None)
    return f"/conversations/{talk.id}/scenario"


def test_what_was_said_stands_ready_to_be_changed(review: Review, path: str) -> None:
    page = review.person(Role.EDITOR).open(path)

    found = Page(page.text)
    assert page_problems(page.text) == []
    assert found.field("words_1") == "what is the promise"
    assert found.field("entry_1") == PROMISE
    assert found.field("words_3") == "Yes"
    assert "never stored" in page.text


def test_a_scenario_is_saved_in_the_words_it_was_given(review: Review, path: str) -> None:
    fields = {
        "title": "A parent signs up",
        "words_1": "what does the promise say",
        "entry_1": PROMISE,
        "words_2": "how do I sign up",
        "entry_2": "staffordshire/pledge",
        "words_3": "Yes",
        "entry_3": "",
        "words_4": "",
    }

    saved = review.person(Role.EDITOR).send(path, **fields)

    assert "test_a_parent_signs_up.py" in saved.headers["content-disposition"]
    assert saved.text.split("-> None:\n")[1] == (
        '    await talk.opens(area="staffordshire")\n'
        '    await talk.says("what does the promise say")\n'
        '    await talk.is_answered("staffordshire/promise", page=3)\n'
        '    await talk.says("how do I sign up")\n'
        '    await talk.is_answered("staffordshire/pledge", page=14)\n'
        '    await talk.chooses("Yes")\n'
        '    await talk.expects(intent="affirm", kind="question")\n'
        "    talk.discloses()\n"
    )


def test_an_emptied_turn_is_left_out_and_a_wrong_answer_becomes_none(
    review: Review, path: str
) -> None:
    fields = {"words_1": "what is the moon", "entry_1": "", "words_2": " ", "words_4": ""}

    saved = review.person(Role.EDITOR).send(path, **fields)

    assert saved.text.split("-> None:\n")[1] == (
        '    await talk.opens(area="staffordshire")\n'
        '    await talk.says("what is the moon")\n'
        '    await talk.expects(kind="notice")\n'
        "    talk.discloses()\n"
    )


def test_a_long_conversation_is_made_into_several(review: Review) -> None:
    talk = opened(review.records)
    for number in range(MOST_TURNS + 1):
        asked(review.records, f"question {number}", within=talk)
    path, editor = f"/conversations/{talk.id}/scenario", review.person(Role.EDITOR)

    first, later = editor.open(path), editor.open(path, **{"from": str(MOST_TURNS + 1)})

    assert f"{path}?from={MOST_TURNS + 1}" in first.text
    assert f"question {MOST_TURNS - 1}" in first.text
    assert f"question {MOST_TURNS}" not in first.text
    assert f"question {MOST_TURNS}" in later.text
    fields = {f"words_{turn}": f"words {turn}" for turn in range(1, MOST_TURNS + 1)}
    entries = {f"entry_{turn}": "" for turn in range(1, MOST_TURNS + 1)}
    assert editor.send(path, **fields, **entries).text.count("talk.says") == MOST_TURNS


def test_a_conversation_of_another_area_is_not_there(review: Review, path: str) -> None:
    other = review.person(Role.EDITOR, areas=["sefton"])

    assert other.open(path).status_code == 404
    assert other.send(path, words_1="x").status_code == 404
    assert other.open("/conversations/none/scenario").status_code == 404


def test_what_a_person_said_is_shown_as_words(review: Review) -> None:
    talk = opened(review.records)
    asked(review.records, '"><script>alert(1)</script>', within=talk)

    page = review.person(Role.EDITOR).open(f"/conversations/{talk.id}/scenario")

    assert "<script>" not in page.text
    assert page_problems(page.text) == []
