"""Several people answer under one share code, and what was answered is gone when that is wanted."""

from __future__ import annotations

import pytest

from tests.stack.test_erasure import rows
from tests.stack.walker import Walker, code_in, page_at
from tests.support.stack import Stack

CHECKLIST, FORM = "sefton-pre-involvement", "stoke-do"
NOTES = (
    "yes, the clerk keeps a marmalade fund for it",
    "yes, we have a periwinkle budget",
    "yes, from the zebrafinch trust",
)
SECRETS = ("marmalade", "periwinkle", "zebrafinch")
SECOND = ("Yes", "Partly", "No, or not yet")
COUNTED = ("Nobody has finished", "1 person has finished", "2 people have finished")
DELETED = "Umbrella minutes of a spring meeting with parents in the big hall by the river."


def shares(stack: Stack) -> tuple[Walker, str]:
    """Somebody who shares the first question of a checklist with others; the code for them."""
    walker = Walker.in_the_middle_of(stack, CHECKLIST)
    return walker, code_in(walker.says("share this with my team"))


def joins(stack: Stack, code: str) -> Walker:
    walker = Walker.at(stack)
    walker.says(f"our code is {code}")
    return walker


def finishes(walker: Walker, *answers: str) -> str:
    """Answer, end early, and be told the code of the result."""
    for answer in answers:
        walker.answers(answer)
    return code_in(walker.says("finish now"))


def walks_with(stack: Stack, words: str) -> list[tuple[object, ...]]:
    return rows(stack, "records.db", f"SELECT id FROM walks WHERE answers LIKE '%{words}%'")


def group_page(stack: Stack, code: str) -> tuple[list[dict[str, str]], str]:
    """The tables of a group's page, and its words."""
    reader = page_at(stack, f"/results/{code}")
    assert reader.response.status_code == 200
    return reader.page.all("table"), reader.page.text("main")


@pytest.fixture(scope="module")
def pages(stack: Stack) -> list[tuple[list[dict[str, str]], str]]:
    """The group's page before anybody, and after each of three people, finished."""
    owner, code = shares(stack)
    people = [owner, joins(stack, code), joins(stack, code.replace("-", " "))]
    seen = [group_page(stack, code)]
    for walker, note, second in zip(people, NOTES, SECOND, strict=True):
        assert "answer so far" not in walker.asked["text"]
        finishes(walker, note, second)
        seen.append(group_page(stack, code))
    return seen


@pytest.mark.parametrize("people", [0, 1, 2])
def test_before_three_have_finished_nothing_is_shown_but_how_many_have(
    pages: list[tuple[list[dict[str, str]], str]], people: int
) -> None:
    tables, text = pages[people]

    assert tables == []
    assert "Partly" not in text
    assert COUNTED[people] in text


def test_after_three_it_shows_where_they_agree_and_where_not(
    pages: list[tuple[list[dict[str, str]], str]],
) -> None:
    tables, text = pages[3]

    assert len(tables) == 1
    assert "Yes: 3 people Agree" in text
    assert "Yes: 1 person Partly: 1 person No, or not yet: 1 person Differ" in text


def test_nobody_is_named_and_no_words_of_anybody_are_shown(
    stack: Stack, pages: list[tuple[list[dict[str, str]], str]]
) -> None:
    ids = [str(found) for one in SECRETS for (found,) in walks_with(stack, one)]
    shown = " ".join(text for _, text in pages)

    assert len(ids) == len(SECRETS)
    assert [one for one in (*SECRETS, *ids) if one in shown] == []


def test_a_result_that_its_owner_deletes_is_gone(stack: Stack) -> None:
    walker = Walker.in_the_middle_of(stack, FORM)
    code = finishes(walker, DELETED)
    (walk,) = walks_with(stack, "Umbrella")
    page_at(stack, f"/results/{code}/delete").post(f"/results/{code}/delete")

    assert walks_with(stack, "Umbrella") == []
    assert rows(stack, "records.db", f"SELECT 1 FROM codes WHERE target = '{walk[0]}'") == []
    for ending in ("", ".docx", ".pdf", "/delete"):
        assert stack.http.get(f"/results/{code}{ending}").status_code == 404
    assert "do not know that code" in Walker.at(stack).says(code)[0]["text"]


def test_an_erased_conversation_takes_walk_code_and_group_and_leaves_the_others_theirs(
    stack: Stack,
) -> None:
    owner, shared = shares(stack)
    member = joins(stack, shared)
    theirs = finishes(member, "yes, the nasturtium society pays for it")
    own = finishes(owner, "yes, out of the velvet purse")
    (walk,) = walks_with(stack, "velvet")
    query = f"SELECT id FROM walk_groups WHERE owner_walk_id = '{walk[0]}'"
    (group,) = rows(stack, "records.db", query)

    assert owner.talk.erase().status_code == 204

    assert walks_with(stack, "velvet") == rows(stack, "records.db", query) == []
    gone = f"SELECT 1 FROM codes WHERE target IN ('{walk[0]}', '{group[0]}')"
    assert rows(stack, "records.db", gone) == []
    for code in (own, shared):
        assert stack.http.get(f"/results/{code}").status_code == 404
    assert "do not know that code" in Walker.at(stack).says(shared)[0]["text"]
    assert page_at(stack, f"/results/{theirs}").response.status_code == 200
